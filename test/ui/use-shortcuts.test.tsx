// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { useShortcuts } from "../../src/ui/use-shortcuts.ts";

afterEach(cleanup);

function Desk({ pressed }: { readonly pressed: string[] }) {
  useShortcuts({ j: () => pressed.push("next"), "g l": () => pressed.push("list"), l: () => pressed.push("alone") });
  return <input aria-label="Search" />;
}

function showDesk(): string[] {
  const pressed: string[] = [];
  render(<Desk pressed={pressed} />);
  return pressed;
}

describe("useShortcuts", () => {
  it("runs what a key stands for", async () => {
    const pressed = showDesk();
    await userEvent.keyboard("jj");
    expect(pressed).toEqual(["next", "next"]);
  });

  it("runs a sequence in place of its last key alone", async () => {
    const pressed = showDesk();
    await userEvent.keyboard("gl");
    await userEvent.keyboard("l");
    expect(pressed).toEqual(["list", "alone"]);
  });

  it("leaves a key that ends a sequence of the page to the page", async () => {
    const pressed = showDesk();
    function Answers() {
      useShortcuts({ l: () => pressed.push("later") });
      return null;
    }
    render(<Answers />);
    await userEvent.keyboard("gl");
    expect(pressed).toEqual(["list"]);
    await userEvent.keyboard("l");
    expect(pressed).toEqual(["list", "alone"]);
  });

  it("leaves letters to a field in which one types", async () => {
    const pressed = showDesk();
    await userEvent.type(screen.getByLabelText("Search"), "jjgl");
    expect(pressed).toEqual([]);
  });

  it("leaves the browser's own keys alone", () => {
    const pressed = showDesk();
    fireEvent.keyDown(document.body, { key: "j", ctrlKey: true });
    fireEvent.keyDown(document.body, { key: "j", metaKey: true });
    expect(pressed).toEqual([]);
  });
});
