import { afterEach, describe, expect, it, vi } from "vitest";
import { makePolyglot } from "../../src/workers/make-polyglot.ts";

afterEach(() => vi.unstubAllGlobals());

describe("a model that finds names and does not come", () => {
  const broken = new Response("x");
  broken.arrayBuffer = () => Promise.reject(new TypeError("Failed to fetch"));
  it.each<[what: string, answer: () => Promise<Response>, words: string]>([
    ["there is no connection", () => Promise.reject(new TypeError("Failed to fetch")), "did not come"],
    ["the connection breaks on the way", () => Promise.resolve(broken), "did not come"],
    ["the host has it no more", () => Promise.resolve(new Response("", { status: 404 })), "status 404"],
  ])("is told of in words for people where %s", async (_what, answer, words) => {
    vi.stubGlobal("fetch", answer);
    const message = await makePolyglot()
      .tag("Inga Moe went to Odal on Monday, and the harbour opened.", "en")
      .catch((error: unknown) => (error as Error).message);
    expect(message).toMatch(/^The model that finds names /);
    expect(message).toContain(words);
    expect(message).not.toMatch(/fetch\b|TypeError/);
  });
});
