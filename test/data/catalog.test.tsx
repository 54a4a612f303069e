// @vitest-environment happy-dom
import { renderHook } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { parseHead, formatHead } from "../../src/library/formats/head.ts";
import { countedQuery, type CountedCorrections } from "../../src/data/corrections.ts";
import { useRows } from "../../src/data/catalog.ts";
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
