import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  encodePath,
  formatOfflineList,
  isListedContent,
  keepable,
  parseOfflineList,
  type OfflineList,
} from "../../../src/library/formats/offline-list.ts";

const list: OfflineList = {
  version: "4f1c",
  worker: "9a",
  shell: [{ url: "index.html", bytes: 3, sha256: "aa" }],
  library: [{ url: "library/packs/2023-11-3f9a.txt", bytes: 9, sha256: "bb", articles: 2 }],
  rest: [{ url: "robots.txt", bytes: 1, sha256: "cc" }],
};
const bytes = (text: string) => new TextEncoder().encode(text);
const hash = async (body: Uint8Array) => createHash("sha256").update(body).digest("hex");

describe("the list of a site's files", () => {
  it("is read as it was written", () => {
    expect(parseOfflineList(formatOfflineList(list))).toEqual(list);
  });

  it("may lack worker and rest, as an older Dateline wrote it", () => {
    const { version, shell, library } = list;
    expect(parseOfflineList(JSON.stringify({ version, shell, library }))).toEqual({ ...list, worker: "", rest: [] });
  });

  it.each(["version", "shell", "library"])("says that it has no %s", (field) => {
    expect(() => parseOfflineList(JSON.stringify({ ...list, [field]: undefined }))).toThrow(
      `offline.json has no ${field}`,
    );
  });

  it("is not what hosts answer that know no such file", () => {
    expect(() => parseOfflineList("<!doctype html>")).toThrow("JSON");
  });

  it("keeps the library, then what is kept once it was asked for", () => {
    expect(keepable(list).map(({ url }) => url)).toEqual(["library/packs/2023-11-3f9a.txt", "robots.txt"]);
  });
});

describe("a listed file", () => {
  it("is told by its size and its hash", async () => {
    const file = { url: "a.txt", bytes: 5, sha256: await hash(bytes("12345")) };
    expect(await isListedContent(file, bytes("12345"), hash)).toBe(true);
    expect(await isListedContent(file, bytes("12346"), hash)).toBe(false);
    expect(await isListedContent(file, bytes("1234"), hash)).toBe(false);
  });

  it("is told by its size where its list has no hashes", async () => {
    expect(await isListedContent({ url: "a.txt", bytes: 5 }, bytes("54321"), hash)).toBe(true);
  });

  it("has a URL whose segments are percent-encoded", () => {
    expect(encodePath("My letters/100 %.txt")).toBe("My%20letters/100%20%25.txt");
  });
});
