// @vitest-environment happy-dom
import { QueryClient } from "@tanstack/react-query";
import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Head } from "../../src/library/formats/head.ts";
import type { Row } from "../../src/core/catalog/row.ts";
import { buildMentionColumns } from "../../src/library/formats/mentions.ts";
import { articleQuery, withNames } from "../../src/data/article.ts";

const text = "date 2023-11-06 Odal has a new pier.";
const names = JSON.stringify(
  buildMentionColumns(
    [{ id: "pier", mentions: [{ start: 0, end: 4, type: "place", score: 1, entity: "odal" }] }],
    () => ({ id: "odal", name: "Odal", type: "place" }),
  ),
);
const named = (name: string, content: string) =>
  name.replace("HASH", createHash("sha256").update(content).digest("hex").slice(0, 10));
const pack = named("library/packs/2023-11-HASH.txt", text);
const mentions = named("library/mentions/2023-11-HASH.json", names);
const row = { id: "pier", seed: "pier.txt", nth: 1, line: 1, pack, mentions, from: 0, to: text.length } as Row;
const head = { libraryId: "one", newest: [row], catalogs: [], locators: [], index: "x" } as unknown as Head;

/** Open the article from a host that answers with these contents. */
function open(contents: Readonly<Record<string, string>>) {
  vi.stubGlobal("fetch", async (url: URL) => {
    const content = contents[url.pathname.slice(1)];
    return content === undefined ? new Response("Not found", { status: 404 }) : new Response(content);
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: "always" } } });
  return client.fetchQuery(articleQuery(client, head, "pier"));
}

afterEach(() => vi.unstubAllGlobals());

describe("opening an article", () => {
  it("shows its text and its names", async () => {
    const article = await open({ [pack]: text, [mentions]: names });
    expect(article?.article.text.trim()).toBe("Odal has a new pier.");
    expect([article?.mentions.length, article?.entities.size, article?.namesError]).toEqual([1, 1, undefined]);
  });

  it.each([
    ["a sign-in page", "<!doctype html><h1>Welcome</h1>", "is not the library’s file"],
    ["half of them", names.slice(0, names.length >> 1), "is not the library’s file"],
    ["nothing", undefined, "status 404"],
  ])("shows the text without its names, and says why, where %s came in their place", async (_what, answer, why) => {
    const article = await open({ [pack]: text, ...(answer !== undefined && { [mentions]: answer }) });
    expect(article?.article.text.trim()).toBe("Odal has a new pier.");
    expect(article?.mentions).toEqual([]);
    expect(article?.namesError).toContain(why);
    expect(() => withNames(article)).toThrow(why);
  });

  it.each([
    ["a sign-in page", "<!doctype html><h1>Welcome</h1>"],
    ["an empty file", ""],
    ["half of it", text.slice(0, 20)],
    ["letters changed at the same length", text.replace("new", "old")],
    ["empty JSON", "{}"],
    ["other JSON", '{"ids":[]}'],
  ])("shows nothing where %s came in place of the text", async (_what, answer) => {
    await expect(open({ [pack]: answer, [mentions]: names })).rejects.toThrow("is not the library’s file");
  });
});
