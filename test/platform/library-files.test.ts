// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchLibraryFile, fetchLibraryText, LibraryFileError } from "../../src/platform/library-files.ts";

const text = "date 2023-11-06 The harbour opened.";
const file = "library/packs/2023-11-HASH.txt";

/** A host that gives these answers one after the other, the last one for ever; the cache modes asked with are noted. */
function serve(...answers: readonly (string | number | null)[]) {
  const asked: (string | undefined)[] = [];
  vi.stubGlobal("fetch", async (_url: URL, { cache }: RequestInit) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(cache);
    if (answer === null || answer === undefined) throw new TypeError("Failed to fetch");
    return typeof answer === "number" ? new Response("Status", { status: answer }) : new Response(answer);
  });
  return asked;
}

async function hashed(content: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content)));
  const digits = Array.from(digest.subarray(0, 5), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return file.replace("HASH", digits);
}

afterEach(() => vi.unstubAllGlobals());

describe("fetching a library file", () => {
  it("gives its bytes, asked for once", async () => {
    const asked = serve(text);
    expect(await fetchLibraryText(await hashed(text))).toBe(text);
    expect(asked).toEqual(["default"]);
  });

  it("asks once more, past every cache, for what came wrong", async () => {
    const asked = serve("<h1>Welcome to the hotel</h1>", text);
    expect(await fetchLibraryText(await hashed(text))).toBe(text);
    expect(asked).toEqual(["default", "reload"]);
  });

  it.each([
    ["a sign-in page", "<!doctype html><h1>Welcome to the hotel</h1>"],
    ["an empty file", ""],
    ["half of it", text.slice(0, 17)],
    ["letters changed at the same length", text.replace("harbour", "airport")],
    ["empty JSON", "{}"],
  ])("never gives %s for it, and says so", async (_what, answer) => {
    serve(answer);
    await expect(fetchLibraryFile(await hashed(text))).rejects.toThrow(
      /^What came in place of library\/packs\/2023-11-[\da-f]{10}\.txt is not the library’s file, twice: a sign-in page, or a file cut or altered on the way or on the server\.$/u,
    );
  });

  it.each([
    ["no connection", null, "You are offline", true],
    ["nothing under that name", 404, "status 404", false],
    ["a worker that has neither file nor network", 504, "status 504", true],
  ])("says when there is %s", async (_what, answer, words, isOffline) => {
    serve(answer);
    const error = await fetchLibraryFile(await hashed(text)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LibraryFileError);
    expect((error as LibraryFileError).message).toContain(words);
    expect((error as LibraryFileError).isOffline).toBe(isOffline);
  });

  it("checks with a hash of our own where the page came over plain http", async () => {
    const name = await hashed(text);
    vi.stubGlobal("crypto", {});
    serve("<h1>Welcome</h1>", text);
    expect(await fetchLibraryText(name)).toBe(text);
  });
});
