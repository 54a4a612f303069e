// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { AboutRoute } from "../../src/app/about-route.tsx";
import { AuditRoute } from "../../src/app/audit-route.tsx";
import { ToastProvider } from "../../src/ui/toasts.tsx";
import { publishLibraryHere } from "../support/library-here.ts";
import { makePage } from "../support/page.tsx";

const storm = "A storm came over the harbour at noon, and Vance closed the pier until the morning of the next day.";
const patient = { timeout: 30_000 };

beforeAll(async () => {
  await publishLibraryHere(
    {
      "gazette/pier.txt": `date 2023-11-06\nsource: Gazette\ntitle: The pier opens\n\nRuth Vance opened the pier. ${storm}`,
      "gazette/again.txt": `date 2023-11-07\nsource: Gazette\ntitle: The pier, again\n\nRuth Vance opened the pier. ${storm}`,
      "night.txt": `date 2024-02-01\ntitle: A night watch\n\nVance kept watch. Vance slept. Ruth Vance woke. The Odal River rose; the Odal River fell.`,
      "letter.txt": "Nobody knows when this was written, and Vance is not the one who did it.",
    },
    { "Ruth Vance": "person", Vance: "organisation", "Odal River": "person" },
  );
}, 120_000);
afterEach(cleanup);
afterAll(() => vi.unstubAllGlobals());

describe("About this library", () => {
  it("says what is in it, from when to when, where from, and what is undated or there twice, by title", async () => {
    render(<AboutRoute />, { wrapper: makePage("/about").wrapper });
    expect(await screen.findByText("4 articles")).toBeTruthy();
    expect(screen.getByText(/6 November 2023 – 1 February 2024/u)).toBeTruthy();
    expect(screen.getByText("1 article without a date")).toBeTruthy();
    expect(await screen.findByText("Gazette", undefined, patient)).toBeTruthy();
    expect(await screen.findByText(/^The pier opens, 6 Nov 2023$/u, undefined, patient)).toBeTruthy();
  }, 60_000);

  it("states no precision that nobody has measured", () => {
    render(<AboutRoute />, { wrapper: makePage("/about").wrapper });
    expect(screen.getByText(/nobody has measured here/u)).toBeTruthy();
  });

  it("stands beside the checks and the corrections", () => {
    render(<AboutRoute />, { wrapper: makePage("/about").wrapper });
    const nav = screen.getByRole("navigation", { name: "Library" });
    expect(within(nav).getByRole("link", { current: "page" }).textContent).toBe("About this library");
    expect(within(nav).getByRole("link", { name: "Checks" })).toBeTruthy();
    expect(within(nav).getByRole("link", { name: "Corrections" })).toBeTruthy();
  });
});

describe("the audit", () => {
  it("asks what the library doubts, shows what a yes would change, and takes a no by key", async () => {
    const { wrapper: Wrapper } = makePage("/audit");
    render(
      <Wrapper>
        <ToastProvider>
          <AuditRoute />
        </ToastProvider>
      </Wrapper>,
    );
    const line = await screen.findByRole("button", { name: /^Is Odal River a place\?/u }, patient);
    await userEvent.click(line);
    expect(await screen.findByRole("heading", { level: 2, name: "Is Odal River a place?" })).toBeTruthy();
    expect(await screen.findByText("2 marks would change.", undefined, patient)).toBeTruthy();
    await userEvent.keyboard("n");
    expect(screen.queryByRole("button", { name: /^Is Odal River a place\?/u })).toBeNull();
    expect(await screen.findByText(/0 marks changed/u)).toBeTruthy();
  }, 60_000);
});
