// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, renderHook } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { useListModel, type ListState } from "../../../src/features/list/use-list-model.ts";
import { publishLibraryHere } from "../../support/library-here.ts";
import { makePage } from "../../support/page.tsx";
import { eventually } from "../../support/use-hook.ts";

/** Newest first: night, ferry, pier, and one without a date. */
const seeds = {
  "pier.txt": "date 2023-11-06\n# The pier opens\n\nRuth Vance opened the pier at Odal.\n",
  "ferry.txt": "date 2023-11-08\n# The ferry is late\n\nThe ferry reached Odal late. Ferry folk paid.\n",
  "night.txt": "date 2023-11-09\n# Night boat\n\nThe ferry has a night boat now.\n",
  "loose.txt": "# A loose leaf\n\nNobody wrote on it when the pier was built.\n",
};

beforeAll(() => publishLibraryHere(seeds, { "Ruth Vance": "person", Odal: "place" }), 120_000);
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

const placesOf = ({ model }: ListState) => Array.from({ length: model.total }, (_, at) => model.placeAt(at));

/** The list that an address asks for, once it is what `isThere` waits for. */
async function listOf(search: string, isThere: (list: ListState) => boolean): Promise<ListState> {
  const { result } = renderHook(() => useListModel(search), makePage());
  await eventually(() => expect(isThere(result.current)).toBe(true));
  return result.current;
}

describe("the list that an address asks for", () => {
  it("is the whole library where it asks for nothing, at once", () => {
    const { result } = renderHook(() => useListModel(""), makePage());
    expect([placesOf(result.current), result.current.dates]).toEqual([[0, 1, 2, 3], null]);
  });

  it("is what the words find, with the dates of all that they find", async () => {
    const list = await listOf("?q=ferry", ({ places }) => places.found !== null);
    expect(placesOf(list)).toEqual([0, 1]);
    expect(list.dates?.map(({ count }) => count)).toEqual([1, 1]);
  });

  it("leaves the timeline what the range leaves out of the list", async () => {
    const list = await listOf("?q=ferry&from=2023-11-09", ({ places }) => places.found !== null);
    expect([placesOf(list), list.dates?.length]).toEqual([[0], 2]);
  });

  it("is cut by dates without a question", () => {
    const { result } = renderHook(() => useListModel("?to=2023-11-07"), makePage());
    expect([placesOf(result.current), result.current.places.found]).toEqual([[2], null]);
  });

  it("says whom the filters ask for", async () => {
    const list = await listOf("?entity=odal", ({ places }) => places.found !== null);
    expect([placesOf(list), list.sought]).toEqual([[1, 2], ["odal"]]);
  });

  it("stays the same object as long as nothing changes", async () => {
    const { result, rerender } = renderHook(() => useListModel("?q=pier"), makePage());
    await eventually(() => expect(result.current.places.found).not.toBeNull());
    const before = result.current;
    rerender();
    expect(result.current).toBe(before);
  });
});
