// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { Menu } from "../../src/ui/menu.tsx";

afterEach(cleanup);

function showMenu(chosen: string[] = []) {
  render(
    <Menu label="More" icon="ellipsis">
      <button type="button" role="menuitem" onClick={() => chosen.push("copy")}>
        Copy link
      </button>
      <button type="button" role="menuitem" onClick={() => chosen.push("print")}>
        Print
      </button>
    </Menu>,
  );
  return screen.getByRole("button", { name: "More" });
}

describe("Menu", () => {
  it("opens on its first line, and arrows go round", async () => {
    await userEvent.click(showMenu());
    expect(document.activeElement?.textContent).toBe("Copy link");
    await userEvent.keyboard("{ArrowUp}");
    expect(document.activeElement?.textContent).toBe("Print");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("Copy link");
  });

  it("closes on Escape and gives focus back to its button", async () => {
    const button = showMenu();
    await userEvent.click(button);
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("does what is chosen once, and closes", async () => {
    const chosen: string[] = [];
    await userEvent.click(showMenu(chosen));
    await userEvent.keyboard("{End}{Enter}");
    expect(chosen).toEqual(["print"]);
    expect(screen.queryByRole("menu")).toBeNull();
  });
});
