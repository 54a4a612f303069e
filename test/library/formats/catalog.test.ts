import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildColumns, parseColumns, rowAt, rowsOf } from "../../../src/library/formats/catalog.ts";
import { mentionTypes } from "../../../src/core/ner/mention.ts";
import { makeRow } from "./make-row.ts";

const anyRow = fc
  .record({
    id: fc.string({ unit: "binary", minLength: 1 }),
    date: fc.constantFrom("2023-11-06", "0999-01-01", null),
    time: fc.constantFrom("09:30", "23:59:59", null),
    title: fc.string({ unit: "grapheme" }),
    isTitleDerived: fc.boolean(),
    snippet: fc.string(),
    words: fc.nat(),
    entities: fc.array(
      fc.record({
        id: fc.constantFrom("hamas", "__proto__", "gaza"),
        name: fc.constant("x"),
        type: fc.constantFrom(...mentionTypes),
      }),
      { maxLength: 3 },
    ),
    nth: fc.integer({ min: 1, max: 9 }),
    line: fc.nat(),
    pack: fc.constantFrom("library/packs/a.txt", "library/packs/b.txt"),
    from: fc.nat(),
    to: fc.nat(),
  })
  // An entity has one name and type in a library, and a pack one mentions file: the tables rest on that.
  .map((row) =>
    makeRow({
      ...row,
      entities: row.entities.map((entity) => ({ ...entity, type: "person" as const })),
      mentions: `${row.pack}.json`,
    }),
  );

describe("catalog columns", () => {
  it("give back every row, through JSON", () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        expect(rowsOf(parseColumns(JSON.stringify(buildColumns(rows))))).toEqual(rows);
      }),
    );
  });

  it("name an entity once, however many rows mention it", () => {
    const columns = buildColumns([makeRow({ id: "a" }), makeRow({ id: "b" })]);
    expect(columns.entityTable.names).toEqual(["Hamas"]);
  });

  it("leave out the seed's path where it is the id with .txt, and times where there are none", () => {
    const columns = buildColumns([makeRow(), makeRow({ id: "diary~2", seed: "diary.md" })]);
    expect(columns.seeds).toEqual([null, "diary.md"]);
    expect(columns).not.toHaveProperty("times");
  });

  it("refuse a row they do not hold, naming it", () => {
    expect(() => rowAt(buildColumns([makeRow()]), 1)).toThrow("Row 1 is not among the 1 of this catalog.");
  });

  it.each([
    [
      "a page that says 404",
      "<!doctype html>",
      "The library's catalog could not be read: it is cut short or is another page. Reload the page; if that does not help, build the library again.",
    ],
    [
      "another object",
      '{"ids":[]}',
      "The library's catalog has no “dates”: it is from another version of Dateline. Reload the page; if that does not help, build the library again.",
    ],
    [
      "null",
      "null",
      "The library's catalog has no “ids”: it is from another version of Dateline. Reload the page; if that does not help, build the library again.",
    ],
  ])("say in words what is wrong with %s", (_, text, message) => {
    expect(() => parseColumns(text)).toThrow(message);
  });
});
