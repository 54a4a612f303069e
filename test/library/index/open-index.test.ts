import { afterEach, describe, expect, it, vi } from "vitest";
import { buildIndex } from "../../../src/library/index/build-index.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { openIndexAt } from "../../../src/library/index/open-index.ts";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { article, library, listed } from "./sample-library.ts";

const folder = "https://host.example/paper/library/index/";
const signIn = "<!doctype html><h1>Welcome to the hotel</h1>";

/** Serve an index; `fault` may put something else in the place of a file, each time it is asked for. */
async function serve(fault: (file: string, bytes: Uint8Array, cache: string) => BodyInit | number | null) {
  const articles = [
    article("talks", "2023-11-06", "Husam Badran spoke in Qatar."),
    article("harbour", "2023-11-07", "Hamas and Qatar met again."),
  ];
  const built = await buildIndex(listed(library(articles)), { maker: segmentsHere });
  const files = new Map(built.files.map(({ name, bytes }) => [name, readBytes(bytes)]));
  vi.stubGlobal("fetch", async (url: URL, { cache = "default" }: RequestInit) => {
    const name = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
    const bytes = files.get(name) ?? new Uint8Array();
    const answer = fault(name, bytes, cache) ?? (bytes as Uint8Array<ArrayBuffer>);
    return typeof answer === "number" ? new Response("Status", { status: answer }) : new Response(answer);
  });
  return folder + built.manifestName;
}

afterEach(() => vi.unstubAllGlobals());

describe("opening an index from a host", () => {
  it("opens it when every part is what its name says", async () => {
    const index = await openIndexAt(await serve(() => null), {});
    expect(index.size().total).toBe(2);
    index.close();
  });

  it("opens it when the host has unpacked a part on the way", async () => {
    const url = await serve((file, bytes) =>
      file.endsWith(".bin")
        ? (new Response(bytes as Uint8Array<ArrayBuffer>).body?.pipeThrough(new DecompressionStream("gzip")) ?? null)
        : null,
    );
    const index = await openIndexAt(url, {});
    expect(index.size().total).toBe(2);
    index.close();
  });

  it("asks once more, past every cache, for a part that came wrong", async () => {
    const index = await openIndexAt(await serve((_file, _bytes, cache) => (cache === "default" ? signIn : null)), {});
    expect(index.size().total).toBe(2);
    index.close();
  });

  const faults: readonly (readonly [string, (bytes: Uint8Array) => string | Uint8Array<ArrayBuffer>])[] = [
    ["a sign-in page", () => signIn],
    ["nothing", () => ""],
    ["half of it", (bytes) => bytes.slice(0, bytes.length >> 1)],
    ["bits turned", (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 4 : byte))],
    ["empty JSON", () => "{}"],
    ["other JSON", () => "[1]"],
  ];
  it.each([".bin", "manifest"].flatMap((part) => faults.map(([what, spoil]) => [what, part, spoil] as const)))(
    "says in plain words that %s came in place of a file (%s)",
    async (_what, part, spoil) => {
      const url = await serve((file, bytes) => (file.includes(part) ? spoil(bytes) : null));
      await expect(openIndexAt(url, {})).rejects.toThrow(
        /^What came in place of a part of the search index \([\w-]+\.\w+\) is not the library’s file: /u,
      );
    },
  );

  it("says which part the host no longer has", async () => {
    const url = await serve((file) => (file.endsWith(".bin") ? 404 : null));
    await expect(openIndexAt(url, {})).rejects.toThrow(
      /^A part of the search index could not be fetched \([\da-f]+\.bin, status 404\)\.$/u,
    );
  });

  it("says that there is no connection", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(openIndexAt(`${folder}manifest-00.json`, {})).rejects.toThrow(
      "A part of the search index (manifest-00.json) could not be fetched: there is no connection, and it was not kept on this device yet.",
    );
  });
});
