import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { entitiesToCsv, formatCsv, mentionsToCsv } from "../../../src/core/export/csv.ts";
import { articleOf, namedIn, sample } from "./sample.ts";

/** Read CSV as RFC 4180 has it. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** What a spreadsheet sees that parts cells at `;` or at tabs, and takes quotes within a line for signs like others. */
function crudeCells(csv: string, separator: string): string[] {
  return csv.split(/[\r\n]/u).flatMap((line) => line.split(separator));
}

function withoutApostrophes(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((cell) => cell.replaceAll("'", "")));
}

const anyCell = fc
  .array(
    fc.oneof(
      fc.constantFrom("=", "-", "@", "+", "＝", ";", "\t", "\r\n", "\n", ",", '"', "'", " ", "Moe"),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(""));

const base = "https://example.org/news/";

describe("CSV", () => {
  it("gives each mention what a reader quotes: title, source, the sentence on one line, and a link to the place", () => {
    const article = {
      ...articleOf("2024/pier one", "It rained. Ships left\nOdal in May. Nobody stayed.", [[22, 26, "place"]]),
      source: "The Odal Post",
    };
    const [, row] = parseCsv(mentionsToCsv({ articles: [article], entities: [] }, base));
    expect(row?.slice(9)).toEqual([
      article.title,
      "The Odal Post",
      "Ships left Odal in May.",
      "https://example.org/news/#/a/2024/pier%20one?m=22",
    ]);
  });

  it("holds every mention, and is read back", () => {
    const [header, ...rows] = parseCsv(mentionsToCsv(sample, base));
    expect(header?.join()).toBe("article,date,start,end,text,type,entity,entity_name,score,title,source,sentence,link");
    expect(
      rows.map(([article, , , , words, type, entity]) => ({ article, words: words?.replace(/^'/u, ""), type, entity })),
    ).toEqual(namedIn(sample));
    expect(rows[0]?.slice(1, 4)).toEqual(["2024-01-01", "16", "20"]);
  });

  it("gives spreadsheets no formula to run", () => {
    const words = parseCsv(mentionsToCsv(sample, base))
      .slice(1)
      .map((row) => row[4]);
    expect(words.filter((word) => word?.includes("cmd"))).toEqual(["'=cmd|' /C calc'!A0"]);
    expect(formatCsv([["@SUM(A1)", "+1", "-1", "\t=1", "＝1", "fine", 1, -1, null]])).toBe(
      `"'@SUM(A1)","'+1","'-1","'\t'=1","'＝1",fine,1,-1,\r\n`,
    );
  });

  it.each([
    ["a;=1+1", `"a;'=1+1"`],
    ["a\t=1+1", `"a\t'=1+1"`],
    ["a\n-1", `"a\n'-1"`],
    ['a; "=1+1"', `"a; ""'=1+1"""`],
    ["a; b", `"a; b"`],
    ["one - two", "one - two"],
    ["2=2", "2=2"],
  ])("writes %j so that no spreadsheet of any country finds a formula in it", (cell, written) => {
    expect(formatCsv([[cell]])).toBe(`${written}\r\n`);
  });

  it.each([";", "\t"])("holds no formula for whoever parts cells at %j, whatever they hold", (separator) => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 })), (rows) => {
        for (const cell of crudeCells(formatCsv(rows), separator)) expect(cell).not.toMatch(/^"*[=+\-@＝＋－＠]/u);
      }),
    );
  });

  it("is read back whatever the cells hold, but for the apostrophes that guard", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 })), (rows) => {
        expect(withoutApostrophes(parseCsv(formatCsv(rows)))).toEqual(withoutApostrophes(rows));
      }),
    );
  });

  it("is read by Papa Parse as it is here, without an error, whatever the cells hold", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const { data, errors } = Papa.parse(formatCsv([["a", "b", "c"], ...rows]), { delimiter: "," });
          expect(errors).toEqual([]);
          expect(withoutApostrophes(data.slice(1, -1))).toEqual(withoutApostrophes(rows));
        },
      ),
    );
  });

  it("is read by Papa Parse when that is left to find out what parts the cells", () => {
    const { data, errors } = Papa.parse(`\uFEFF${mentionsToCsv(sample, base)}`, { delimiter: "" });
    expect([errors, data[0]?.[0], data[0]?.[4]]).toEqual([[], "article", "text"]);
    expect(data.slice(1, -1).map((row) => row[4]?.replace(/^'/u, ""))).toEqual(
      namedIn(sample).map(({ words }) => words),
    );
  });

  it("lists entities with their aliases", () => {
    expect(parseCsv(entitiesToCsv(sample.entities)).find(([id]) => id === "inga-moe")).toEqual([
      "inga-moe",
      "Inga Moe",
      "person",
      "2",
      "Inga Moe (1); Moe (1)",
      "",
    ]);
  });
});
