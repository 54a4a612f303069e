// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keys } from "../../../src/core/reading/keys.ts";
import { ShortcutsDialog } from "../../../src/features/shortcuts/shortcuts-dialog.tsx";

const closed = vi.fn<() => void>();
const complained = vi.spyOn(console, "error");
beforeEach(() => {
  closed.mockReset();
  complained.mockReset();
  render(<ShortcutsDialog onClose={closed} />);
});
afterEach(cleanup);

/** What stands beside some words: the keys as they are drawn, one after the other. */
function keysFor(words: string): (string | null)[] {
  const line = screen.getByText(words).closest("div")!;
  return [...line.querySelectorAll("kbd")].map(({ textContent }) => textContent);
}

describe("the sheet of keys", () => {
  it("says every key of the page, and in words what it does", () => {
    const lines = [...document.querySelectorAll("dl > div")];
    expect(lines.length).toBeGreaterThan(Object.keys(keys).length);
    for (const line of lines) {
      expect(within(line as HTMLElement).getByRole("definition").textContent).not.toBe("");
      expect(line.querySelectorAll("kbd").length).toBeGreaterThan(0);
    }
  });

  it("draws a key that is pressed twice twice, and React has nothing to say", () => {
    expect(keysFor("Not a name")).toEqual(["x", "x"]);
    expect(complained).not.toHaveBeenCalled();
  });

  it("writes a capital as Shift and its letter, and two keys one after the other", () => {
    expect(keysFor("Previous told time")).toEqual(["Shift", "w"]);
    expect(keysFor("Jump to a date")).toEqual(["g", "d"]);
    expect(keysFor("Close the card, back to the mark")).toEqual(["Esc"]);
  });

  it("has the keys of corrections from the tables that hear them", () => {
    expect(keysFor("Not a name")).toEqual(["x", "x"]);
    expect(keysFor("An organisation")).toEqual(["t", "o"]);
  });

  it("is closed by its button", async () => {
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(closed).toHaveBeenCalled();
  });
});
