// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { afterEach, expect, it } from "vitest";
import { groupNotes } from "../../../src/core/notes/notebook.ts";
import { NotebookList } from "../../../src/features/notebook/notebook-list.tsx";
import { makeNotes } from "../../support/make-notes.ts";

afterEach(cleanup);

function draw(count: number): void {
  render(
    <MemoryRouter>
      <NotebookList sections={groupNotes(makeNotes(count), "date")} view="" />
      <button type="button">After the notes</button>
    </MemoryRouter>,
  );
}

it("draws of ten thousand notes those in sight, each with its number among all", () => {
  draw(10_000);
  const rows = screen.getAllByRole("listitem");
  expect(rows.length).toBeLessThan(30);
  expect(rows.map((row) => row.getAttribute("aria-posinset"))).toEqual(rows.map((_, at) => String(at + 1)));
  expect(rows[0]?.getAttribute("aria-setsize")).toBe("10000");
});

it("is one stop of Tab, whose notes are walked by arrow keys over the days", async () => {
  draw(100);
  const [first, second, third] = screen.getAllByRole("link");
  await userEvent.tab();
  expect(document.activeElement).toBe(first);
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(document.activeElement).toBe(second);
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe("After the notes");
  await userEvent.tab({ shift: true });
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(third);
});
