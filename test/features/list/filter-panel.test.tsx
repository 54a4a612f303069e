// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { parseListFilters, type ListFilters } from "../../../src/core/filter/list-filters.ts";
import { FilterPanel } from "../../../src/features/list/filter-panel.tsx";
import type { LibraryIndex } from "../../../src/library/index/library-index.ts";
import { article, library, openLibrary } from "../../library/index/sample-library.ts";
import { makeHead, makePage, makeRow, placeHead } from "../../support/page.tsx";
import { serveLibraryHere } from "../../support/worker-here.ts";

const articles = library([
  article("talks", "2023-11-06", "Haniyeh spoke in Qatar of Israel."),
  article("aid", "2023-11-04", "Aid for Israel left Qatar."),
  article("rain", "2023-11-02", "Haniyeh saw Gaza."),
]);
let index: LibraryIndex;
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
afterEach(cleanup);
afterAll(() => {
  vi.unstubAllGlobals();
  index.close();
});

const patience = { timeout: 30_000 };

/** The panel under a query string, and what it made of the filters. */
async function openPanel(search: string) {
  const made: ListFilters[] = [];
  function Panel() {
    const [filters, setFilters] = useState(() => parseListFilters(search));
    const onChange = (next: ListFilters) => {
      made.push(next);
      setFilters(next);
    };
    return <FilterPanel filters={filters} onChange={onChange} onClose={() => made.push(parseListFilters("closed"))} />;
  }
  render(<Panel />, makePage());
  return { made, field: await screen.findByRole("searchbox", { name: "Find a name" }, patience) };
}

const wordsOf = async (name: RegExp) => (await screen.findByRole("button", { name }, patience)).textContent;

describe("the filter panel", () => {
  it("finds a name that is not among the commonest, with how many articles of the list name it", async () => {
    const { field } = await openPanel("?from=2023-11-03");
    await userEvent.type(field, "hani");
    const found = await screen.findByRole("list", { name: "Names found" }, patience);
    expect(within(found).getAllByRole("listitem")).toHaveLength(1);
    expect(await wordsOf(/^Ismail Haniyeh 1$/u)).toBe("Ismail Haniyeh1"); // of two in the library
    expect(screen.queryByRole("heading", { name: /Places/u })).toBeNull();
  });

  it("chooses the first found by Enter, and is as it was by Escape, which does not close it", async () => {
    const { made, field } = await openPanel("");
    await userEvent.type(field, "hani");
    await screen.findByRole("list", { name: "Names found" }, patience);
    await userEvent.keyboard("{Enter}");
    expect(made.map(({ entities }) => entities)).toEqual([["ismail-haniyeh"]]);
    await userEvent.keyboard("{Escape}");
    expect(made).toHaveLength(1);
    expect((field as HTMLInputElement).value).toBe("");
    expect(await screen.findByRole("heading", { name: /Places/u }, patience)).toBeDefined();
  });

  it("goes by arrows from the field down the names found, and back into it", async () => {
    const { made, field } = await openPanel("");
    await userEvent.type(field, "is");
    const found = await screen.findByRole("list", { name: "Names found" }, patience);
    const names = within(found)
      .getAllByRole("listitem")
      .map((row) => within(row).getAllByRole("button")[0]!);
    expect(names.length).toBeGreaterThan(1);
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(names[0]);
    await userEvent.keyboard("{Tab}{ArrowDown}"); // from the first name's “not”
    expect(document.activeElement).toBe(names[1]);
    await userEvent.keyboard("{Enter}{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(made.map(({ entities }) => entities.length)).toEqual([1]);
    expect(document.activeElement).toBe(field);
    expect((field as HTMLInputElement).value).toBe("is");
  });

  it("says so where no name is written as what was typed", async () => {
    const { field } = await openPanel("");
    await userEvent.type(field, "qqq");
    expect(await screen.findByText("No name in this library is written “qqq”.", undefined, patience)).toBeDefined();
  });

  it("says “not” beside a name, and leaves its articles out", async () => {
    const { made } = await openPanel("");
    const not = await screen.findByRole("button", { name: "Without Ismail Haniyeh" }, patience);
    expect(not.textContent).toBe("not");
    await userEvent.click(not);
    expect(made.at(-1)?.without).toEqual(["ismail-haniyeh"]);
    expect(not.getAttribute("aria-pressed")).toBe("true");
  });
});
