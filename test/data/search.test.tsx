// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { parseListFilters } from "../../src/core/filter/list-filters.ts";
import type { LibraryIndex } from "../../src/library/index/library-index.ts";
import { useReadingMarks } from "../../src/data/reading.ts";
import { useFacets } from "../../src/data/facets.ts";
import { usePlaces } from "../../src/data/search.ts";
import { article, library, openLibrary } from "../library/index/sample-library.ts";
import { makeHead, makePage, makeRow, placeHead } from "../support/page.tsx";
import { serveLibraryHere } from "../support/worker-here.ts";

const articles = library([
  article("talks", "2023-11-06", "Haniyeh spoke in Qatar of Qatar."),
  article("aid", "2023-11-04", "Aid for Israel left Qatar."),
]);

let index: LibraryIndex;
afterEach(cleanup);
beforeAll(async () => {
  // The worker here has its index already.
  vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
  placeHead(
    makeHead(
      articles.articles.map(({ id, date }) => makeRow({ id, date })),
      { index: "library/index/index.json" },
    ),
  );
  index = await openLibrary(articles);
  serveLibraryHere(index);
});
afterAll(() => {
  vi.unstubAllGlobals();
  index.close();
});

/** A list under a query string, with what is counted beside it, and the reader's marks. */
function showList(search: string) {
  const filters = parseListFilters(search);
  const use = () => ({ places: usePlaces(filters), facets: useFacets(filters).data, marks: useReadingMarks() });
  return renderHook(use, makePage()).result;
}

/** A busy machine takes its time to open an index; only a failing test waits so long. */
const eventually = (check: () => void) => waitFor(check, { timeout: 30_000 });

describe("a list of unread articles", () => {
  it("counts names and hits anew when an article is read, as it leaves the list", async () => {
    const list = showList("?q=qatar&unread=1&from=2023-11-01");
    const articlesNaming = (id: string) =>
      list.current.facets?.entities.place.find(({ id: named }) => named === id)?.count;
    await eventually(() => expect(list.current.places.hits).toBe(6)); // titles repeat their first sentences
    await eventually(() => expect(articlesNaming("qatar")).toBe(2));
    act(() => list.current.marks.setRead("talks", true));
    await eventually(() => expect(list.current.places.found).toEqual([1]));
    await eventually(() => expect(list.current.places.hits).toBe(2));
    await eventually(() => expect(articlesNaming("qatar")).toBe(1));
  });
});
