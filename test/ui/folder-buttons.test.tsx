// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { FolderButtons } from "../../src/ui/folder-buttons.tsx";

afterEach(cleanup);

/** Draw the buttons; what is clicked goes into the list returned. */
function show(phase: string, isBusy = false, isStoppable = true): string[] {
  const clicked: string[] = [];
  const click = (name: string) => () => void clicked.push(name);
  render(
    <FolderButtons
      {...{ phase, isBusy, isStoppable, again: "Look now", choose: "Choose a folder" }}
      onAllow={click("allow")}
      onAgain={click("again")}
      onChoose={click("choose")}
      onStop={click("stop")}
    />,
  );
  return clicked;
}

const names = () => screen.getAllByRole("button").map((button) => button.textContent);

describe("what can be done with a lent folder", () => {
  it.each([
    ["off", ["Choose a folder"]],
    ["asks", ["Allow", "Another folder", "Stop"]],
    ["gone", ["Another folder", "Stop"]],
    ["resting", ["Look now", "Another folder", "Stop"]],
    ["failed", ["Look now", "Another folder", "Stop"]],
  ])("while it is %s: %j", (phase, expected) => {
    show(phase);
    expect(names()).toEqual(expected);
  });

  it("waits while something is under way, which may or may not be stopped", () => {
    show("looking", true, false);
    expect(screen.getAllByRole<HTMLButtonElement>("button").map(({ disabled }) => disabled)).toEqual([
      true,
      true,
      true,
    ]);
    cleanup();
    show("writing", true, true);
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Stop" }).disabled).toBe(false);
  });

  it("does what each says", async () => {
    const clicked = show("resting");
    for (const name of ["Look now", "Another folder", "Stop"])
      await userEvent.click(screen.getByRole("button", { name }));
    expect(clicked).toEqual(["again", "choose", "stop"]);
  });
});
