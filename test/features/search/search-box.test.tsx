// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { Link, Router, useLocation, type To } from "react-router";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { SearchBox } from "../../../src/features/search/search-box.tsx";
import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient } from "../../../src/data/query-client.ts";
import { makeHead, makePage, makeRow, placeHead } from "../../support/page.tsx";

beforeAll(() => placeHead(makeHead([makeRow({ id: "talks" })])));
afterEach(cleanup);

function Address() {
  const { pathname, search } = useLocation();
  return <output>{pathname === "/" ? search : pathname}</output>;
}

function showSearch(search: string): HTMLInputElement {
  const { wrapper } = makePage(`/${search}`);
  render(
    <>
      <SearchBox />
      <Link to="/e/odal">Away</Link>
      <Address />
    </>,
    { wrapper },
  );
  return screen.getByRole("searchbox", { name: "Search articles" });
}

/** A page whose address follows late, as on a busy machine: one step at each press of the button. */
function LateAddress() {
  const [addresses, setAddresses] = useState<readonly string[]>(["?q="]);
  const go = ({ search }: { search: string }) => setAddresses((all) => [...all, search]);
  const [at, setAt] = useState(0);
  const navigator = {
    createHref: String,
    go: () => undefined,
    push: (to: To) => go(to as never),
    replace: (to: To) => go(to as never),
  };
  return (
    <Router navigator={navigator} location={{ pathname: "/", search: addresses[at]!, key: String(at) }}>
      <SearchBox />
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => setAt(at + 1)}>
        Follow
      </button>
      <output>{addresses.join(" ")}</output>
    </Router>
  );
}

describe("the search field", () => {
  it("keeps what is typed while the address still follows what was typed before", async () => {
    render(
      <QueryClientProvider client={createQueryClient()}>
        <LateAddress />
      </QueryClientProvider>,
    );
    const field: HTMLInputElement = screen.getByRole("searchbox");
    const follow = screen.getByRole("button", { name: "Follow" });
    await userEvent.type(field, "j");
    await screen.findByText("?q= ?q=j");
    await userEvent.type(field, "k");
    await screen.findByText("?q= ?q=j ?q=jk");
    await userEvent.type(field, "n");
    await userEvent.click(follow); // to "j", of which "k" and "n" know nothing
    expect(field.value).toBe("jkn");
    await screen.findByText("?q= ?q=j ?q=jk ?q=jkn");
    await userEvent.click(follow);
    await userEvent.click(follow);
    expect(field.value).toBe("jkn");
  });

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

  it("is heard as a search field, and says how much there is to choose", async () => {
    const field = showSearch("");
    await userEvent.type(field, "in 1665");
    const list = await screen.findByRole("listbox", undefined, { timeout: 30_000 });
    expect(screen.getByText("1 suggestion").getAttribute("aria-live")).toBe("polite");
    expect(field.getAttribute("aria-autocomplete")).toBe("list");
    expect(field.getAttribute("aria-controls")).toBe(list.id);
    await userEvent.keyboard("{ArrowDown}");
    expect(field.getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[0]!.id);
  });

  it("does not bring back who went on before what was typed was asked for", async () => {
    const field = showSearch("?q=talks");
    await userEvent.type(field, " in");
    await userEvent.click(screen.getByRole("link", { name: "Away" }));
    expect(field.value).toBe("");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.getByText("/e/odal", { selector: "output" })).toBeDefined();
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
