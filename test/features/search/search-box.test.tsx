// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useLocation } from "react-router";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { SearchBox } from "../../../src/features/search/search-box.tsx";
import { makeHead, makePage, makeRow, placeHead } from "../../support/page.tsx";

beforeAll(() => placeHead(makeHead([makeRow({ id: "talks" })])));
afterEach(cleanup);

function Address() {
  return <output>{useLocation().search}</output>;
}

function showSearch(search: string): HTMLInputElement {
  const { wrapper } = makePage(`/${search}`);
  render(
    <>
      <SearchBox />
      <Address />
    </>,
    { wrapper },
  );
  return screen.getByRole("combobox", { name: "Search articles" });
}

describe("the search field", () => {
  it("keeps its words at the Escape that closes the suggestions, which the browser would empty", async () => {
    const field = showSearch("?q=talks");
    await userEvent.type(field, " in");
    const escape = createEvent.keyDown(field, { key: "Escape" });
    fireEvent(field, escape);
    expect(escape.defaultPrevented).toBe(true);
    expect(field.value).toBe("talks in");
  });

  it("is cleared by a second Escape", async () => {
    const field = showSearch("?q=talks");
    await userEvent.type(field, "{Escape}");
    expect(field.value).toBe("");
  });

  it("has a button that clears it, and has focus then", async () => {
    const field = showSearch("?q=talks");
    await userEvent.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(field.value).toBe("");
    expect(document.activeElement).toBe(field);
    expect(screen.queryByRole("button", { name: "Clear the search" })).toBeNull();
    expect(await screen.findByText("", { selector: "output" })).toBeDefined();
  });

  it("offers the days that are typed, in front of all else, and asks for them", async () => {
    const field = showSearch("");
    await userEvent.type(field, "plague in 1665");
    const option = await screen.findByRole("option", { name: /“plague”, 1665/u });
    await userEvent.click(option);
    expect(field.value).toBe("plague");
    expect(await screen.findByText("?q=plague&from=1665-01-01&to=1665-12-31", { selector: "output" })).toBeDefined();
  });

  it("is heard as a field with a list, open once there is something to choose", async () => {
    const field = showSearch("");
    expect(field.getAttribute("aria-expanded")).toBe("false");
    await userEvent.type(field, "in 1665");
    const list = await screen.findByRole("listbox", undefined, { timeout: 30_000 });
    expect(field.getAttribute("aria-expanded")).toBe("true");
    expect(field.getAttribute("aria-controls")).toBe(list.id);
    await userEvent.keyboard("{ArrowDown}");
    expect(field.getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[0]!.id);
  });

  it("says how to search for a question mark, which it does not search for", async () => {
    const field = showSearch("");
    await userEvent.type(field, "?");
    const help = await screen.findByRole("note", { name: "How to search" });
    expect(help.textContent).toContain("on:2023-11");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.getByText("", { selector: "output" }).textContent).toBe("");
  });
});
