// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { App } from "../../src/app/app.tsx";
import { publishLibraryHere } from "../support/library-here.ts";
import { transcript } from "../support/transcript.ts";

beforeAll(async () => {
  await publishLibraryHere(
    {
      "pier.txt": "date 2023-11-06\n# The pier opens\n\nRuth Vance opened the pier at Odal. Vance thanked Odal.\n",
      "ferry.txt": "date 2023-11-08\n# The ferry is late\n\nThe ferry of Marlin reached Odal late, Ruth Vance said.\n",
    },
    { "Ruth Vance": "person", Vance: "person", Odal: "place", Marlin: "organisation" },
  );
}, 120_000);
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

const patience = { timeout: 60_000 };

async function open(address: string): Promise<void> {
  location.hash = address;
  await act(async () => void render(<App />));
}

/** What is said at each stop of the path, to be read as such in `test/fixtures/screen-reader.txt`. */
it("the path of a screen reader through list, article, card, dossier and correction is as it was written down", async () => {
  const said: string[] = [];
  const hear = (stop: string, root: Element) => said.push(`# ${stop}`, ...transcript(root), "");
  await open("#/a/pier");
  const article = await vi.waitFor(() => {
    const found = document.querySelector<HTMLElement>("article[data-article-id=pier]");
    expect(found?.querySelectorAll("[data-entity]").length).toBe(4);
    return found!;
  }, patience);
  hear("The list", screen.getByRole("region", { name: "Articles" }));
  hear("An article", article);
  fireEvent.click(within(article).getAllByText("Vance")[0]!);
  const card = await screen.findByRole("dialog", { name: /^Ruth Vance/u }, patience);
  await within(card).findByText(/in 2 articles/u, undefined, patience);
  await within(card).findByText(/6 Nov 2023/u, undefined, patience);
  await within(card).findByRole("button", { name: "Correct" }, patience);
  hear("The card of a name", card);
  cleanup();
  await open("#/e/ruth-vance");
  await screen.findAllByText(/reached Odal late/u, undefined, patience);
  await screen.findByRole("radio", { name: "sentence" }, patience);
  const correct = await screen.findByRole("button", { name: "Correct…" }, patience);
  await screen.findAllByText("Marlin", undefined, patience);
  hear("Its dossier", document.querySelector("main")!);
  fireEvent.click(correct);
  const dialog = await screen.findByRole("dialog", undefined, patience);
  hear("What is to be put right", dialog);
  fireEvent.click(within(dialog).getByRole("button", { name: /^Another type/u }));
  fireEvent.click(await within(dialog).findByRole("radio", { name: "Organisation" }, patience));
  fireEvent.click(within(dialog).getByRole("radio", { name: "Everywhere" }));
  await within(dialog).findByText(/2 mentions in 2 articles/u, undefined, patience);
  hear("What that would change", dialog);
  await expect(said.join("\n")).toMatchFileSnapshot("../fixtures/screen-reader.txt");
}, 300_000);
