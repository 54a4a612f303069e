// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { CopyQuotation } from "../../../src/features/corrections/copy-quotation.tsx";
import { makeHead, makePage, makeRow, placeHead } from "../../support/page.tsx";

const { article } = parseArticle("date 2025-01-02\n# Storm over Odal\n\nIt rained. Nobody saw it.", {
  id: "storm",
  seed: "storm.txt",
  line: 1,
  nth: 1,
});
const start = article.text.indexOf("It rained.");
const span = { start, end: start + "It rained.".length };

beforeAll(() => placeHead(makeHead([makeRow({ id: "storm" })])));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The buttons at selected words, in a browser that does `abilities`. */
function show(abilities: Partial<Navigator>) {
  vi.stubGlobal("navigator", { ...abilities, userAgent: navigator.userAgent });
  const open = { article, row: makeRow({ id: "storm" }), mentions: [], entities: new Map() };
  render(<CopyQuotation open={open as never} span={span} />, makePage());
  return screen.getAllByRole("button").map(({ textContent }) => textContent);
}

const quotation = /^“It rained\.” Storm over Odal, 2 January 2025\. http\S+#\/a\/storm\?p=\d+$/u;

describe("selected words", () => {
  it("are copied with title, date and a link to their paragraph", async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => undefined);
    expect(show({ clipboard: { writeText } as never })).toEqual(["Copy with source"]);
    await userEvent.click(screen.getByRole("button", { name: "Copy with source" }));
    expect(writeText.mock.calls[0]?.[0]).toMatch(quotation);
  });

  it("are shared with the same, where the system takes words from pages", async () => {
    const share = vi.fn<(data?: ShareData) => Promise<void>>(async () => undefined);
    expect(show({ share })).toEqual(["Copy with source", "Share…"]);
    await userEvent.click(screen.getByRole("button", { name: "Share…" }));
    expect(share.mock.calls[0]?.[0]).toEqual({ title: "Storm over Odal", text: expect.stringMatching(quotation) });
  });
});
