// @vitest-environment happy-dom
import { act } from "@testing-library/react";
import { StrictMode } from "react";
import { hydrateRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../../../src/app/app.tsx";
import { renderFirstScreen } from "../../../src/app/first/render.tsx";
import { formatHead } from "../../../src/library/formats/head.ts";
import { makeHead, makeRow, placeHead } from "../../support/page.tsx";

const head = makeHead(
  Array.from({ length: 30 }, (_, at) =>
    makeRow({ id: `talks-${30 - at}`, date: at === 2 ? "2023-11" : `2023-11-${String(30 - at).padStart(2, "0")}` }),
  ),
);
const screen = renderFirstScreen(formatHead(head));
let root: Root | null = null;
const matchesBefore = globalThis.matchMedia;

beforeEach(() => {
  document.documentElement.dataset["first"] = "list";
  document.body.innerHTML = `<div id="root" data-built>${screen}</div><p class="awaited">Dateline is loading.</p>`;
  placeHead(head);
});
afterEach(() => {
  act(() => root?.unmount());
  globalThis.matchMedia = matchesBefore;
});

/** Let the app take the built page over. Gives what React found to differ. */
async function takeOver(): Promise<readonly string[]> {
  const differing: string[] = [];
  await act(async () => {
    root = hydrateRoot(
      document.getElementById("root")!,
      <StrictMode>
        <App />
      </StrictMode>,
      { onRecoverableError: (error) => differing.push(String(error)) },
    );
  });
  await vi.waitFor(() => expect(document.querySelector("[data-built]")).toBeNull());
  return differing;
}

const rows = () => [...document.querySelectorAll("li[data-article-id]")];

describe("the page as it was built", () => {
  it.each([
    { name: "wide", isNarrow: false },
    { name: "narrow", isNarrow: true },
  ])("is taken over by the app as it stands, row by row, on a $name screen", async ({ isNarrow }) => {
    const matchMedia = (query: string) =>
      Object.assign(new EventTarget(), { matches: isNarrow && query.includes("max-width"), media: query });
    globalThis.matchMedia = matchMedia as unknown as typeof globalThis.matchMedia;
    const before = rows();
    expect(await takeOver()).toEqual([]);
    expect(before.length).toBeGreaterThan(9);
    expect(rows().slice(0, 5)).toEqual(before.slice(0, 5));
    expect(document.querySelector<HTMLElement>(".list__content")!.style.height).toMatch(/^\d+px$/u);
    expect(document.querySelector("[role=main].list") !== null).toBe(isNarrow);
  });

  it("says no more that it is loading, nor what of it is to be seen", async () => {
    await takeOver();
    expect(document.querySelector(".awaited")).toBeNull();
    expect(document.documentElement.dataset["first"]).toBeUndefined();
  });
});
