// @vitest-environment happy-dom
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { formatHead, headElementId } from "../../../src/library/formats/head.ts";
import { formatListFilters, noFilters, type ListFilters } from "../../../src/core/filter/list-filters.ts";
import { createQueryClient } from "../../../src/data/query-client.ts";
import { FilterChips } from "../../../src/features/search/filter-chips.tsx";

afterEach(cleanup);

/** Show the chips in a page whose library has no index, so that entities go by their ids; every change goes into the list returned, as an address. */
function show(filters: Partial<ListFilters>): string[] {
  const head = document.createElement("script");
  head.id = headElementId;
  head.type = "application/json";
  head.textContent = formatHead({
    libraryId: "x",
    total: 0,
    undated: 0,
    problems: 0,
    dates: [],
    newest: [],
    oldest: [],
    catalogs: [],
    locators: [],
    health: "",
    index: null,
  });
  document.head.replaceChildren(head);
  const changes: string[] = [];
  render(
    <QueryClientProvider client={createQueryClient()}>
      <FilterChips filters={{ ...noFilters, ...filters }} onChange={(next) => changes.push(formatListFilters(next))} />
    </QueryClientProvider>,
  );
  return changes;
}

describe("FilterChips", () => {
  it("says which names any one of will do in one chip, with an “or” between them", () => {
    show({ anyOf: ["egypt", "qatar", "jordan"], entities: ["gaza"] });
    expect(screen.getByRole("group", { name: "Any of these" }).textContent).toMatch(/^egypt.*or.*qatar.*or.*jordan/u);
  });

  it("removes one of them and leaves the others", async () => {
    const changes = show({ anyOf: ["egypt", "qatar"], entities: ["gaza"], q: "talks" });
    await userEvent.click(within(screen.getByRole("group")).getByRole("button", { name: "Remove qatar" }));
    expect(changes).toEqual(["?q=talks&entity=gaza&any=egypt"]);
  });

  it("says that only what has no date is shown, and lets go of it", async () => {
    const changes = show({ isUndatedOnly: true, entities: ["gaza"] });
    expect(screen.getByText("undated").textContent).toBe("undated");
    await userEvent.click(screen.getByRole("button", { name: "Remove undated" }));
    expect(changes).toEqual(["?entity=gaza"]);
  });

  it("has a chip for each name that must be there, or must not", async () => {
    const changes = show({ entities: ["gaza"], without: ["qatar"] });
    expect(screen.queryByRole("group")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Remove not qatar" }));
    await userEvent.click(screen.getByRole("button", { name: "Remove gaza" }));
    expect(changes).toEqual(["?entity=gaza", "?not=qatar"]);
  });
});

describe("FilterChips of an address that holds ten thousand names", () => {
  const ids = Array.from({ length: 10_000 }, (_, at) => `name-${at}`);

  it.each<[keyof ListFilters, string]>([
    ["entities", "Remove name-0"],
    ["anyOf", "Remove name-0"],
    ["without", "Remove not name-0"],
  ])("draw the first fifty of %s, and say how many more there are", (kind, first) => {
    show({ [kind]: ids });
    const buttons = screen.getAllByRole("button");
    expect(buttons).toHaveLength(50);
    expect(buttons[0]?.getAttribute("aria-label")).toBe(first);
    expect(screen.getByText("and 9,950 more")).toBeDefined();
  });

  it("remove a name that is drawn and keep those that are not", async () => {
    const changes = show({ entities: ids });
    await userEvent.click(screen.getByRole("button", { name: "Remove name-7" }));
    expect(changes).toEqual([formatListFilters({ ...noFilters, entities: ids.filter((id) => id !== "name-7") })]);
  });
});
