// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import type { RowEntity } from "../../../src/core/catalog/row.ts";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import type { OpenArticle } from "../../../src/data/open-article.ts";
import { intendWithMention } from "../../../src/features/corrections/correction-intent.ts";
import { EntityPicker } from "../../../src/features/corrections/entity-picker.tsx";
import { makeHead, makePage, placeHead } from "../../support/page.tsx";

afterEach(cleanup);

const text = "The Marlin left Odal. Ruth Vance and Torvald Hale saw it.";
const names = ["Marlin", "Odal", "Ruth Vance", "Torvald Hale"];
const mentions = names.map((name): ResolvedMention => {
  const start = text.indexOf(name);
  return { start, end: start + name.length, type: "other", score: 1, entity: name.toLowerCase() };
});
const open = {
  article: { id: "pier", text, paragraphs: [{ start: 0, end: text.length }] },
  mentions,
  entities: new Map(names.map((name) => [name.toLowerCase(), { id: name.toLowerCase(), name, type: "other" }])),
} as unknown as OpenArticle;

/** The picker of a page without an index, which offers the names of the article, and a field that says whom it has picked. */
function Shown() {
  const [picked, setPicked] = useState<RowEntity | null>(null);
  const intent = intendWithMention(open, mentions[0] as ResolvedMention, "same-as");
  return (
    <>
      <EntityPicker intent={intent} picked={picked} onPick={setPicked} />
      <output>{picked?.name ?? "nobody"}</output>
    </>
  );
}

const said = () => screen.getByRole("status").textContent;

it("a field for a name is worked by arrows, Enter and Escape, as every other one is", async () => {
  placeHead(makeHead([]));
  const { wrapper } = makePage();
  render(<Shown />, { wrapper });
  const field = screen.getByRole("combobox", { name: "Whom it names" });
  await userEvent.click(field);
  await userEvent.keyboard("{ArrowDown}");
  expect(said()).toBe("nobody");
  await userEvent.keyboard("{Enter}");
  expect(said()).toBe("Ruth Vance");
  expect(screen.getAllByRole("option").map((option) => option.getAttribute("aria-selected"))).toEqual([
    "false",
    "true",
    "false",
  ]);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(said()).toBe("Torvald Hale");
  await userEvent.keyboard("vance");
  expect(said()).toBe("Torvald Hale");
  await userEvent.keyboard("{Escape}");
  expect((field as HTMLInputElement).value).toBe("");
});

it("Enter picks the first where no arrow was pressed", async () => {
  placeHead(makeHead([]));
  const { wrapper } = makePage();
  render(<Shown />, { wrapper });
  await userEvent.type(screen.getByRole("combobox"), "vance{Enter}");
  expect(said()).toBe("Ruth Vance");
});
