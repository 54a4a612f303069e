// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { App } from "../../src/app/app.tsx";
import { repositoryRoot } from "../support/imports.ts";
import { makeHead, makeRow, placeHead } from "../support/page.tsx";

beforeAll(() => placeHead(makeHead([makeRow({ id: "talks" })])));
afterEach(cleanup);

/** Screens are fetched when they are asked for, which a busy machine may stretch. */
const findNotFound = () =>
  screen.findByRole("heading", { name: "There is nothing at this address" }, { timeout: 30_000 });

describe("an address that no screen has", () => {
  it.each(["/nowhere", "/%0A", "/nowhere%0Dhere", "/entities%E2%80%A8", "/library/%E2%80%A9more", "/x%0A%0Ay"])(
    "shows at %s that there is nothing, and a way on",
    async (address) => {
      location.hash = `#${address}`;
      render(<App />);
      expect(await findNotFound()).toBeDefined();
      expect(screen.getByRole("link", { name: "Go to the list" }).getAttribute("href")).toBe("#/");
    },
  );
});

describe("the page before its first script", () => {
  it("says that it is loading and what to do when that stays, and the app takes the sentence's place", async () => {
    const page = new DOMParser().parseFromString(readFileSync(join(repositoryRoot, "index.html"), "utf8"), "text/html");
    const root = page.getElementById("root");
    expect(root?.textContent).toMatch(/^Dateline is loading\..*reload the page/u);
    const container = document.body.appendChild(document.importNode(root!, true));
    location.hash = "#/nowhere";
    render(<App />, { container });
    await findNotFound();
    expect(container.textContent).not.toContain("Dateline is loading");
  });
});
