import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildColumns, rowAt, type CatalogColumns } from "../../../src/library/formats/catalog.ts";
import { formatHead, parseHead } from "../../../src/library/formats/head.ts";
import { sortNewestFirst, toKeyed } from "../../../src/core/catalog/order.ts";
import { addOwn, orderOwn, type OwnShelf } from "../../../src/library/formats/own-head.ts";
import { ownFile } from "../../../src/core/catalog/own-files.ts";
import type { Head } from "../../../src/library/formats/head.ts";
import type { Row } from "../../../src/core/catalog/row.ts";
import { makeHead, makeRow } from "../../support/page.tsx";

/** A bundled library whose catalogs have `rowsPerFile` rows each, as it is read out of a page. */
function bundled(dates: readonly (string | null)[], rowsPerFile = 2) {
  const rows = sortNewestFirst(dates.map((date, n) => makeRow({ id: `bundled-${n}`, date })));
  const files = new Map<string, CatalogColumns>();
  const catalogs: Head["catalogs"][number][] = [];
  for (let from = 0; from < rows.length; from += rowsPerFile) {
    const part = rows.slice(from, from + rowsPerFile);
    const file = `catalog-${from}`;
    files.set(file, buildColumns(part));
    catalogs.push({ file, from, count: part.length, first: toKeyed(part[0]!) });
  }
  const dated = rows.filter(({ date }) => date !== null);
  const head = makeHead(rows, { catalogs, newest: rows.slice(0, 3), oldest: dated.slice(-3).toReversed() });
  return { head: parseHead(formatHead(head)), rows, files };
}

function shelve(shelves: readonly (readonly (string | null)[])[], files: Map<string, CatalogColumns>) {
  const rows: Row[] = [];
  const listed = shelves.map((dates, at): OwnShelf => {
    const own = sortNewestFirst(dates.map((date, n) => makeRow({ id: `own/${at + 1}-${n}`, date })));
    rows.push(...own);
    files.set(ownFile("rows", at + 1), buildColumns(own));
    return {
      shelf: at + 1,
      ids: own.map(({ id }) => id),
      dates: own.map(({ date }) => date),
      times: own.map(() => null),
    };
  });
  return { rows, shelves: listed };
}

const dateOrNone = fc.constantFrom(null, "2023-11-06", "2023-11-05", "2023-11", "2022", "2022-01-01", "1850~");

describe("addOwn", () => {
  it("numbers own articles among the bundled ones, behind those of their date", async () => {
    const { head, files } = bundled(["2023-11-06", "2023-11-04", null]);
    const { shelves } = shelve([["2023-11-06", "2023-11-05", null]], files);
    const merged = await merge(head, shelves, files);
    expect(idsOf(merged, files)).toEqual(["bundled-0", "own/1-0", "own/1-1", "bundled-1", "bundled-2", "own/1-2"]);
    expect(merged).toMatchObject({ total: 6, undated: 2, own: { total: 3, revision: 7 } });
    expect(merged.sections).toEqual([{ section: "2023-11", count: 4 }]);
    expect(merged.newest.map(({ id }) => id)).toEqual(idsOf(merged, files));
    expect(merged.own?.placeOf("own/1-1")).toBe(2);
    expect(merged.own?.placeOfBundled(1)).toBe(3);
  });

  it("gives the bundled library back when all own articles were taken out", async () => {
    const { head, files } = bundled(["2023-11-06"]);
    const { shelves, rows } = shelve([["2023-11-05"]], files);
    expect(await merge(head, shelves, files, new Set(rows.map(({ id }) => id)))).toBe(head);
  });

  it("leaves out what the library holds itself, and says which", async () => {
    const { head, files } = bundled(["2023-11-06"]);
    const { shelves, rows } = shelve([["2023-11-05", "2023-11-04"]], files);
    const hidden = new Set([rows[0]!.id]);
    const readRows = async (shelf: number) => files.get(ownFile("rows", shelf))!;
    const merged = await addOwn(head, { revision: 7, shelves, removed: new Set(), hidden, readRows });
    expect(idsOf(merged, files)).toEqual(["bundled-0", rows[1]!.id]);
    expect(merged.own).toMatchObject({ total: 1, hidden: [rows[0]!.id] });
  });

  it("lists any own articles with any bundled ones in the order of their dates, each once", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(dateOrNone, { maxLength: 9 }),
        fc.array(fc.array(dateOrNone, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
        async (bundledDates, shelvedDates) => {
          const { head, rows, files } = bundled(bundledDates);
          const { shelves, rows: own } = shelve(shelvedDates, files);
          const merged = await merge(head, shelves, files);
          const ids = idsOf(merged, files);
          expect(ids.toSorted()).toEqual([...rows, ...own].map(({ id }) => id).toSorted());
          expect(merged.dates.reduce((sum, { count }) => sum + count, merged.undated)).toBe(ids.length);
          rows.forEach(({ id }, place) => expect(ids[merged.own?.placeOfBundled(place) ?? -1]).toBe(id));
          own.forEach(({ id }) => expect(ids[merged.own?.placeOf(id) ?? -1]).toBe(id));
          const keys = ids.map((id) => toKeyed([...rows, ...own].find((row) => row.id === id)!).date);
          const byDate = merged.dates.toReversed().flatMap(({ key, count }) => Array<string>(count).fill(key));
          expect(keys).toEqual([...byDate, ...Array<null>(merged.undated).fill(null)]);
        },
      ),
    );
  });
});

describe("orderOwn", () => {
  it("leaves out what was taken out, and an id that stands on a shelf before", () => {
    const shelf = { ids: ["own/a", "own/b"], dates: ["2023-01-01", "2024"], times: [null, null] };
    const order = orderOwn(
      [
        { shelf: 1, ...shelf },
        { shelf: 2, ...shelf },
      ],
      new Set(["own/a"]),
    );
    expect(order).toEqual([{ id: "own/b", date: "2024 2024-12-31", time: null, shelf: 1, row: 1 }]);
  });
});

function merge(
  head: Parameters<typeof addOwn>[0],
  shelves: readonly OwnShelf[],
  files: ReadonlyMap<string, CatalogColumns>,
  removed: ReadonlySet<string> = new Set(),
) {
  const readRows = async (shelf: number) => files.get(ownFile("rows", shelf))!;
  return addOwn(head, { revision: 7, shelves, removed, readRows });
}

function idsOf({ catalogs }: Pick<Head, "catalogs">, files: ReadonlyMap<string, CatalogColumns>): string[] {
  return catalogs.flatMap(({ file, count, at = 0 }) =>
    Array.from({ length: count }, (_, n) => rowAt(files.get(file)!, at + n).id),
  );
}
