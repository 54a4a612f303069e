// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { useRef, useState } from "react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { useArticle } from "../../../src/data/article.ts";
import type { OpenArticle } from "../../../src/data/open-article.ts";
import { CorrectionDialog } from "../../../src/features/corrections/correction-dialog.tsx";
import type { CorrectionIntent } from "../../../src/features/corrections/correction-intent.ts";
import { CorrectionKeeper } from "../../../src/features/corrections/correction-keeper.tsx";
import { useCorrectionKeys } from "../../../src/features/corrections/use-correction-keys.ts";
import { ToastProvider } from "../../../src/ui/toasts.tsx";
import { publishLibraryHere } from "../../support/library-here.ts";
import { makePage } from "../../support/page.tsx";
import { eventually } from "../../support/use-hook.ts";

// A name a test: corrections are kept from one to the next, as they are for a reader.
const seeds = {
  "pier.txt":
    "date 2023-11-06\n# The pier opens\n\nRuth Vance opened the pier at Odal with Marlin. Vance thanked Odal, Sund and Bergen.\n",
  "ferry.txt":
    "date 2023-11-08\n# The ferry is late\n\nThe ferry of Marlin reached Odal late, Ruth Vance said in Sund.\n",
};
const names = {
  "Ruth Vance": "person",
  Vance: "person",
  Odal: "place",
  Marlin: "place",
  Sund: "place",
  Bergen: "place",
} as const;

beforeAll(() => publishLibraryHere(seeds, names), 120_000);
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

/** The article of the pier with a mark each name, the keys that correct, and the dialog that they open. */
function Pier() {
  const { data: open } = useArticle("pier");
  return open == null ? null : <Marked open={open} />;
}

function Marked({ open }: { readonly open: OpenArticle }) {
  const container = useRef<HTMLParagraphElement>(null);
  const [intent, setIntent] = useState<CorrectionIntent | null>(null);
  useCorrectionKeys({
    open,
    container,
    selectedStart: null,
    isPicking: false,
    onPicking: () => undefined,
    onSelect: () => undefined,
    onIntent: setIntent,
    onBar: () => undefined,
  });
  return (
    <>
      <p ref={container} data-paragraph="0">
        {open.mentions.map(({ start, end, type }) => (
          <a key={start} href="#mark" className="mark" data-start={start} data-type={type}>
            {open.article.text.slice(start, end)}
          </a>
        ))}
      </p>
      {intent === null ? null : <CorrectionDialog intent={intent} onClose={() => setIntent(null)} />}
    </>
  );
}

async function openPier() {
  const { wrapper } = makePage();
  render(
    <ToastProvider>
      <CorrectionKeeper />
      <Pier />
    </ToastProvider>,
    { wrapper },
  );
  await eventually(() => expect(typesOf("Bergen")).toEqual(["place"]));
}

const marksOf = (text: string) => screen.queryAllByText(text, { selector: ".mark" });
/** What the marks of some words in the open article are. */
const typesOf = (text: string) => marksOf(text).map(({ dataset }) => dataset["type"]);

function press(...keys: readonly string[]): void {
  for (const key of keys) act(() => void fireEvent.keyDown(document.activeElement ?? document.body, { key }));
}

/** Two keys on a mark, and the dialog that they open, once its button says so. */
async function ask(text: string, keys: string, says: RegExp) {
  act(() => marksOf(text)[0]!.focus());
  press(...keys);
  const dialog = within(screen.getByRole("dialog"));
  await eventually(() => expect(dialog.getByRole("button", { name: says })).toBeDefined());
  return dialog;
}

const said = (text: string | RegExp) => eventually(() => expect(screen.getByText(text)).toBeDefined());

describe("two keys on a mark", () => {
  it("say that it is no name: everywhere, as is shown before, undone by Ctrl+Z and done again by Ctrl+Shift+Z", async () => {
    await openPier();
    const dialog = await ask("Odal", "xx", /^Unmark 3 mentions$/u);
    expect(dialog.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "8 Nov 2023 The ferry is late",
      "6 Nov 2023 The pier opens",
    ]);
    fireEvent.click(dialog.getByRole("button", { name: /^Unmark/u }));
    await eventually(() => expect(typesOf("Odal")).toEqual([]));
    expect(screen.queryByRole("dialog")).toBeNull();
    await said("3 mentions changed");
    act(() => void fireEvent.keyDown(document.body, { key: "z", ctrlKey: true }));
    await eventually(() => expect(typesOf("Odal")).toEqual(["place", "place"]));
    await said(/^Undone: “Odal” is not a name/u);
    act(() => void fireEvent.keyDown(document.body, { key: "Z", ctrlKey: true, shiftKey: true }));
    await eventually(() => expect(typesOf("Odal")).toEqual([]));
    await said(/^Redone: /u);
  });

  it("give it another type, here only where that is chosen", async () => {
    await openPier();
    const dialog = await ask("Marlin", "to", /^Change 2 mentions$/u);
    expect(dialog.getByRole("radio", { name: "Organisation" })).toHaveProperty("checked", true);
    expect(dialog.getByRole("radio", { name: "Place" })).toHaveProperty("disabled", true);
    fireEvent.click(dialog.getByRole("radio", { name: "Here only" }));
    await eventually(() => expect(dialog.getByRole("button", { name: /^Change 1 mention$/u })).toBeDefined());
    fireEvent.click(dialog.getByRole("button", { name: /^Change 1/u }));
    await eventually(() => expect(typesOf("Marlin")).toEqual(["organisation"]));
    await said("1 mention changed");
  });

  it("leave what is ticked off as it is", async () => {
    await openPier();
    const dialog = await ask("Sund", "xx", /^Unmark 2 mentions$/u);
    fireEvent.click(dialog.getByRole("checkbox", { name: /Vance thanked Odal, Sund/u }));
    await eventually(() => expect(dialog.getByRole("button", { name: /^Unmark 1 mention$/u })).toBeDefined());
    fireEvent.click(dialog.getByRole("button", { name: /^Unmark 1/u }));
    await said("1 mention changed");
    expect(typesOf("Sund")).toEqual(["place"]);
  });

  it("change nothing when they are called off, or mean nothing here", async () => {
    await openPier();
    const dialog = await ask("Bergen", "xx", /^Unmark 1 mention$/u);
    fireEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    press("x", "q");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(typesOf("Bergen")).toEqual(["place"]);
  });

  it("say a name anew, for all that is marked of it, once it is another one", async () => {
    await openPier();
    const dialog = await ask("Vance", "xr", /^Rename\s*$/u);
    fireEvent.change(dialog.getByRole("textbox", { name: "Name" }), { target: { value: "Ruth Vance-Hale" } });
    await eventually(() => expect(dialog.getByRole("button", { name: /^Rename 3 mentions$/u })).toBeDefined());
    fireEvent.click(dialog.getByRole("button", { name: /^Rename 3/u }));
    await said("3 mentions changed");
  });
});
