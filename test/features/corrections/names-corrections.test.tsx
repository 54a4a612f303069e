// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { EntitiesRoute } from "../../../src/app/entities-route.tsx";
import { CorrectionKeeper } from "../../../src/features/corrections/correction-keeper.tsx";
import { ToastProvider } from "../../../src/ui/toasts.tsx";
import { publishLibraryHere } from "../../support/library-here.ts";
import { makePage } from "../../support/page.tsx";
import { eventually } from "../../support/use-hook.ts";

// A name a test: corrections are kept from one to the next, as they are for a reader.
const seeds = {
  "pier.txt": "date 2023-11-06\n# The pier opens\n\nRuth Vance opened the pier at Odal with Marlin, Bergen and Sund.\n",
  "ferry.txt": "date 2023-11-08\n# The ferry is late\n\nThe ferry of Marlin reached Odal late, Ruth Vance said.\n",
};
const names = { "Ruth Vance": "person", Odal: "place", Marlin: "place", Sund: "place", Bergen: "place" } as const;

beforeAll(() => publishLibraryHere(seeds, names), 120_000);
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

async function showNames() {
  const { wrapper } = makePage("/entities");
  render(
    <ToastProvider>
      <CorrectionKeeper />
      <EntitiesRoute />
    </ToastProvider>,
    { wrapper },
  );
  await eventually(() => expect(rowOf("Odal")).toBeDefined());
}

const rowOf = (name: string, type = "") => screen.getByRole("link", { name: new RegExp(`^${name} ?, ${type}`, "u") });
const namesShown = () =>
  [...document.querySelectorAll(".entity__link .type-line")].map(({ textContent }) => textContent).toSorted();

function press(...keys: readonly string[]): void {
  for (const key of keys) act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
}

/** The dialog, once its button says so. */
async function dialogSaying(says: RegExp) {
  const dialog = within(await screen.findByRole("dialog", undefined, { timeout: 30_000 }));
  await eventually(() => expect(dialog.getByRole("button", { name: says })).toBeDefined());
  return dialog;
}

/** Keys on the row of a name. */
function pressOn(name: string, ...keys: readonly string[]): void {
  act(() => rowOf(name).focus());
  press(...keys);
}

describe("a name in the list", () => {
  it("has a pencil that asks what is wrong with it, and is no stop of Tab", async () => {
    await showNames();
    const pencil = screen.getByRole("button", { name: "Correct Ruth Vance" });
    expect(pencil.tabIndex).toBe(-1);
    fireEvent.click(pencil);
    const dialog = await dialogSaying(/^Rename/u);
    expect(dialog.getAllByRole("listitem").map((item) => item.querySelector("b")?.textContent)).toEqual([
      "Not a name",
      "Another type",
      "Longer or shorter",
      "Same as…",
      "Not the same",
      "Rename",
    ]);
    fireEvent.click(dialog.getByRole("button", { name: /^Rename/u }));
    fireEvent.change(dialog.getByRole("textbox", { name: "Name" }), { target: { value: "Ruth Vance-Hale" } });
    await eventually(() => expect(dialog.getByRole("button", { name: /^Rename 2 mentions$/u })).toBeDefined());
    fireEvent.click(dialog.getByRole("button", { name: /^Rename 2/u }));
    await eventually(() => expect(namesShown()).toContain("Ruth Vance-Hale"));
  });

  it("is asked about by a key of its row, and can be asked about again when that was called off", async () => {
    await showNames();
    for (const _ of ["once", "once more"]) {
      pressOn("Odal", "c");
      const dialog = await dialogSaying(/^Not a name/u);
      fireEvent.click(dialog.getByRole("button", { name: "Close" }));
      await eventually(() => expect(screen.queryByRole("dialog")).toBeNull());
    }
    for (const _ of ["once", "once more"]) {
      fireEvent.click(screen.getByRole("button", { name: "Correct Odal" }));
      const dialog = await dialogSaying(/^Not a name/u);
      fireEvent.click(dialog.getByRole("button", { name: "Close" }));
      await eventually(() => expect(screen.queryByRole("dialog")).toBeNull());
    }
  });

  it("is no name, another type, or the same as another, by the two keys that say so of a mark", async () => {
    await showNames();
    pressOn("Bergen", "x", "x");
    fireEvent.click((await dialogSaying(/^Unmark 1 mention$/u)).getByRole("button", { name: /^Unmark/u }));
    await eventually(() => expect(namesShown()).not.toContain("Bergen"));
    pressOn("Marlin", "t", "o");
    fireEvent.click((await dialogSaying(/^Change 2 mentions$/u)).getByRole("button", { name: /^Change/u }));
    await eventually(() => expect(rowOf("Marlin", "organisation")).toBeDefined());
    pressOn("Sund", "x", "e");
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByRole("heading", { level: 2 }).textContent).toMatch(/^Sund/u);
  });

  it("is left alone by keys that are pressed elsewhere, or mean nothing here", async () => {
    await showNames();
    act(() => screen.getByRole("searchbox").focus());
    press("c");
    act(() => (document.activeElement as HTMLElement).blur());
    press("c");
    pressOn("Odal", "x", "q");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
