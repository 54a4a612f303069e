// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { HashRouter } from "react-router";
import { afterEach, describe, expect, it } from "vitest";
import { noFilters } from "../../../src/core/filter/list-filters.ts";
import { ListShelves } from "../../../src/features/list/list-shelves.tsx";

afterEach(cleanup);

const show = (filters: Partial<typeof noFilters>, starred = 0) =>
  render(
    <HashRouter>
      <ListShelves filters={{ ...noFilters, ...filters }} starred={starred} isOpenNamed />
    </HashRouter>,
  );

describe("what is starred and unread", () => {
  it("is one step from the list, beside what else is chosen", () => {
    show({ q: "harbour" }, 3);
    expect(screen.getByRole("link", { name: "Starred 3" }).getAttribute("href")).toBe("#/?q=harbour&starred=1");
    expect(screen.getByRole("link", { name: "Unread" }).getAttribute("href")).toBe("#/?q=harbour&unread=1");
    expect(screen.getByRole("link", { name: "All" }).getAttribute("aria-current")).toBe("true");
  });

  it("says which of them is shown, and leads back to all", () => {
    show({ isStarredOnly: true });
    expect(screen.getByRole("link", { name: "Starred" }).getAttribute("aria-current")).toBe("true");
    expect(screen.getByRole("link", { name: "All" }).getAttribute("href")).toBe("#/");
  });
});
