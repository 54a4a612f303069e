// @vitest-environment happy-dom
import { renderHook, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { parseHead, formatHead } from "../../src/library/formats/head.ts";
import { countedQuery, type CountedCorrections } from "../../src/data/corrections.ts";
import { usePlacedRow, useRow, useRowFinder, useRows } from "../../src/data/rows.ts";
import { makeHead, makePage, makeRow, placeHead } from "../support/page.tsx";

const sinwar = { id: "sinwar", name: "Yahya Sinwar", type: "organisation" } as const;
const newest = makeRow({ id: "newest", date: "2024-05-01", entities: [sinwar] });
const oldest = makeRow({ id: "oldest", date: "2023-01-02", entities: [sinwar] });
const head = makeHead([newest], {
  total: 3,
  undated: 1,
  dates: [
    { key: "2023-01-02", count: 1 },
    { key: "2024-05-01", count: 1 },
  ],
  oldest: [oldest],
});

const corrected: CountedCorrections = {
  state: "done",
  message: null,
  rows: new Map(),
  entities: new Map([["sinwar", { id: "sinwar", name: "Yahya Sinwar", type: "person" }]]),
};

beforeAll(() => placeHead(head));

describe("rows that travel with the page", () => {
  it("are known by place at both ends of the library, before any request", () => {
    const { result } = renderHook(() => useRows([0, 1]), makePage());
    expect(result.current(0)?.id).toBe("newest");
    expect(result.current(1)?.id).toBe("oldest");
    expect(result.current(2)).toBeUndefined();
  });

  it.each([
    [0, "newest"],
    [1, "oldest"],
  ])("name at place %i (%s) whom they name as corrected", (place) => {
    const { client, wrapper } = makePage();
    client.setQueryData(countedQuery(parseHead(formatHead(head))).queryKey, corrected);
    const { result } = renderHook(() => useRows([0, 1]), { wrapper });
    expect(result.current(place)?.entities).toEqual([{ id: "sinwar", name: "Yahya Sinwar", type: "person" }]);
  });
});

/** A page whose index was told that Sinwar is a person. */
function makeCorrectedPage() {
  const page = makePage();
  page.client.setQueryData(countedQuery(parseHead(formatHead(head))).queryKey, corrected);
  return page;
}

describe("a row", () => {
  it("of a place names whom it names as corrected, and there is none for no place", () => {
    const page = makeCorrectedPage();
    expect(renderHook(() => useRow(0), page).result.current?.entities[0]?.type).toBe("person");
    expect(renderHook(() => useRow(null), page).result.current).toBeUndefined();
  });

  it("of an article names whom it names as corrected too", async () => {
    const { result } = renderHook(() => usePlacedRow("newest"), makeCorrectedPage());
    await waitFor(() => expect(result.current).not.toBeNull(), { timeout: 30_000 });
    expect([result.current?.place, result.current?.row.entities[0]?.type]).toEqual([0, "person"]);
  });

  it("is found by id and by place for whoever steps from one to the next", async () => {
    const { placeOf, idAt } = renderHook(useRowFinder, makePage()).result.current;
    expect([await placeOf("newest"), await idAt(0), await idAt(9)]).toEqual([0, "newest", null]);
  });
});
