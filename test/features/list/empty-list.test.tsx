// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { MemoryRouter, useLocation } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { parseListFilters } from "../../../src/core/filter/list-filters.ts";
import type { Places } from "../../../src/data/search.ts";
import { EmptyList } from "../../../src/features/list/empty-list.tsx";
import { makeHead, makeRow, placeHead } from "../../support/page.tsx";

beforeAll(() => placeHead(makeHead([makeRow({ id: "talks" })])));
afterEach(cleanup);

const nothing: Places = {
  found: [],
  isPending: false,
  error: null,
  retry: () => undefined,
  hits: 0,
  phrases: [],
  messages: [],
  didYouMean: null,
};

function Address() {
  return <output>{useLocation().search}</output>;
}

function show(search: string, places: Places = nothing) {
  render(
    <MemoryRouter initialEntries={[`/${search}`]}>
      <EmptyList filters={parseListFilters(search)} isLibraryEmpty={false} places={places} />
      <Address />
    </MemoryRouter>,
  );
}

const buttons = () => screen.getAllByRole("button").map(({ textContent }) => textContent);

describe("a list with nothing in it", () => {
  it.each([
    ["?q=pier", "Nothing says “pier” in this library.", ["Clear the search"]],
    [
      "?q=person:vance%20on:2020",
      "No article names the person “vance” and is from 2020 in this library.",
      ["Clear the search"],
    ],
    ["?entity=odal", "Nothing fits these filters in this library.", ["Clear the search"]],
    [
      "?q=pier&entity=odal",
      "Nothing says “pier” among the articles that the filters leave.",
      ["Search the whole library", "Clear the search"],
    ],
    [
      "?q=pier&unread=1&from=2023-11-06&to=2023-11-07",
      "Nothing says “pier” among the articles that the filters leave between 6 November 2023 and 7 November 2023.",
      ["Search the whole library", "Clear the search"],
    ],
    [
      "?q=pier&from=2023-11-06",
      "Nothing says “pier” from 6 November 2023 on.",
      ["Remove the dates", "Clear the search"],
    ],
    ["?q=pier&to=2023-11-06", "Nothing says “pier” up to 6 November 2023.", ["Remove the dates", "Clear the search"]],
    [
      "?q=pier&undated=1",
      "Nothing says “pier” among the articles without a date.",
      ["Show dated ones too", "Clear the search"],
    ],
  ])("%s: says what was looked for, and where", (search, reason, ways) => {
    show(search);
    expect(screen.getByText(reason)).toBeTruthy();
    expect(buttons()).toEqual(ways);
  });

  it("leads on: the same words without the filters, and nothing at all", async () => {
    show("?q=pier&entity=odal&from=2023-11-06");
    await userEvent.click(screen.getByRole("button", { name: "Search the whole library" }));
    expect(screen.getByRole("status").textContent).toBe("?q=pier");
    await userEvent.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(screen.getByRole("status").textContent).toBe("");
  });

  it("says why the search did not answer, and asks again", async () => {
    const retry = vi.fn<() => void>();
    show("?q=pier", { ...nothing, error: "The index did not load.", retry });
    expect(screen.getByRole("alert").textContent).toContain("The index did not load.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
