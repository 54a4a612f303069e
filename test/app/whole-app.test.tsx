// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { App } from "../../src/app/app.tsx";
import { publishLibraryHere } from "../support/library-here.ts";

beforeAll(async () => {
  await publishLibraryHere(
    {
      "pier.txt": "date 2023-11-06\n# The pier opens\n\nRuth Vance opened the pier at Odal. Vance thanked Odal.\n",
      "ferry.txt": "date 2023-11-08\n# The ferry is late\n\nThe ferry of Marlin reached Odal late, Ruth Vance said.\n",
      "night.txt": "date 2024-02-30\n# Night boat\n\nMarlin runs a night boat.\n",
    },
    { "Ruth Vance": "person", Vance: "person", Odal: "place", Marlin: "organisation" },
  );
}, 120_000);
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

/** Screens and answers are fetched when they are asked for, which a busy machine may stretch. */
const patience = { timeout: 30_000 };

async function open(address: string): Promise<void> {
  location.hash = address;
  await act(async () => void render(<App />));
}

const heading = (name: string | RegExp) => screen.findByRole("heading", { name, level: 1 }, patience);

describe("the app, over a library as it is built", () => {
  it("shows an article under its day, its names leading to dossiers", async () => {
    await open("#/a/pier");
    await heading("The pier opens");
    const article = document.querySelector<HTMLElement>("article[data-article-id=pier]")!;
    await within(article).findAllByText("Ruth Vance", undefined, patience);
    expect(article.querySelector("time")?.dateTime).toBe("2023-11-06");
    expect(
      [...article.querySelectorAll("[data-entity]")].map((mark) => [
        mark.textContent,
        mark.getAttribute("data-entity"),
        mark.getAttribute("data-type"),
      ]),
    ).toEqual([
      ["Ruth Vance", "ruth-vance", "person"],
      ["Odal", "odal", "place"],
      ["Vance", "ruth-vance", "person"],
      ["Odal", "odal", "place"],
    ]);
    expect(document.title).toBe("The pier opens – Dateline");
  });

  it("goes to the next and the one before by key", async () => {
    await open("#/a/ferry");
    await heading("The ferry is late");
    fireEvent.keyDown(document.body, { key: "j" });
    await heading("The pier opens");
    expect(location.hash).toBe("#/a/pier");
    fireEvent.keyDown(document.body, { key: "k" });
    await heading("The ferry is late");
    expect(location.hash).toBe("#/a/ferry");
  });

  it("says of an article that is not there that it is not, and leads on", async () => {
    await open("#/a/nowhere");
    expect(await screen.findByText(/no article/iu, undefined, patience)).toBeDefined();
  });

  it.each(["#/a/", "#/e/"])("says only the start of an id of a hundred thousand letters at %s", async (route) => {
    await open(route + "pier".repeat(25_000));
    const said = await screen.findByText(/^(?:pier){49}pie…$/u, undefined, patience);
    expect(said.textContent).toHaveLength(200);
    expect(document.body.textContent!.length).toBeLessThan(5000);
  });

  it("has a dossier of a name, with its quotes", async () => {
    await open("#/e/odal");
    await heading("Odal");
    expect((await screen.findAllByText(/opened the pier at/u, undefined, patience)).length).toBeGreaterThan(0);
    expect(document.title).toBe("Odal – Dateline");
  });

  it("says of a name that nobody bears that there is none", async () => {
    await open("#/e/nobody");
    expect(await screen.findByRole("heading", { level: 1 }, patience)).toBeDefined();
    expect(document.title).not.toContain("nobody");
  });

  it("has a page of a day", async () => {
    await open("#/d/2023-11-08");
    await heading("Wednesday 8 November 2023");
    expect(await screen.findByText("The ferry is late", undefined, patience)).toBeDefined();
  });

  it.each([
    ["#/", "The ferry is late"],
    ["#/a/ferry", "Ruth Vance"],
    ["#/e/ruth-vance", /reached Odal late/u],
    ["#/d/2023-11-06", "The pier opens"],
    ["#/entities", "Ruth Vance"],
  ])("keeps the day that it is read as of in each link at %s, for a new tab", async (address, shown) => {
    await open(`${address}?asof=2023-11-08`);
    await screen.findAllByText(shown, undefined, patience);
    await screen.findByText(/had been printed/u, undefined, patience);
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    const inApp = links.filter((href) => href.startsWith("#/"));
    expect(inApp.length).toBeGreaterThan(3);
    expect(inApp.filter((href) => !/[?&]asof=\d{4}-\d\d-\d\d/u.test(href))).toEqual([]);
  });

  it("shows all again by the list’s button, and its links name no day then", async () => {
    await open("#/?asof=2023-11-07");
    fireEvent.click(await screen.findByRole("button", { name: "Show all again" }, patience));
    await vi.waitFor(() => expect(location.hash).toBe("#/"), patience);
    expect([...document.querySelectorAll("a")].filter(({ href }) => href.includes("asof"))).toEqual([]);
  });

  it("tells the silences of a library beside the days that are told of", async () => {
    await open("#/?time=told");
    fireEvent.click(await screen.findByRole("button", { name: "Silences" }, patience));
    const dialog = await screen.findByRole("dialog", { name: "Silences" }, patience);
    expect(
      await within(dialog).findByText(/No article tells of days on which nothing was printed/u, undefined, patience),
    ).toBeDefined();
  });

  it("says in Library what was read and what is wrong with it", async () => {
    await open("#/library");
    await heading(/./u);
    expect(await screen.findByText(/2024-02-30/u, undefined, patience)).toBeDefined();
    expect(screen.getAllByText(/night\.txt/u).length).toBeGreaterThan(0);
  });

  it.each([
    ["#/entities", "Names"],
    ["#/notes", /./u],
    ["#/corrections", /./u],
    ["#/add", "Add your own texts"],
    ["#/storage", /./u],
    ["#/concordance?q=pier", /./u],
  ])("has a screen at %s", async (address, name) => {
    await open(address);
    expect((await heading(name)).textContent).not.toBe("There is nothing at this address");
  });
});
