import { afterEach, describe, expect, it, vi } from "vitest";
import { buildIndex } from "../../../src/library/index/build-index.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { openIndexAt } from "../../../src/library/index/open-index.ts";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { article, library, listed } from "./sample-library.ts";

const folder = "https://host.example/paper/library/index/";
const signIn = "<!doctype html><h1>Welcome to the hotel</h1>";

/** A request as the host sees it. */
interface Asked {
  readonly file: string;
  /** All of the file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What was asked for; null for all of it. */
  readonly range: readonly [from: number, to: number] | null;
  readonly cache: string;
}

/** Serve an index, in stretches where they are asked for; `fault` may put something else in the place of an answer. */
async function serve(fault: (asked: Asked) => Response | null) {
  const articles = [
    article("talks", "2023-11-06", "Husam Badran spoke in Qatar."),
    article("harbour", "2023-11-07", "Hamas and Qatar met again."),
  ];
  const built = await buildIndex(listed(library(articles)), { maker: segmentsHere });
  const files = new Map(built.files.map(({ name, bytes }) => [name, readBytes(bytes)]));
  const log: string[] = [];
  vi.stubGlobal("fetch", async (url: URL, { cache = "default", headers = {} }: RequestInit = {}) => {
    const file = url.pathname.slice(url.pathname.lastIndexOf("/") + 1);
    const bytes = (files.get(file) ?? new Uint8Array()) as Uint8Array<ArrayBuffer>;
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec((headers as Record<string, string>)["Range"] ?? "") ?? [];
    const range = from === undefined ? null : ([Number(from), Number(to) + 1] as const);
    log.push(`${file.replace(/[\da-f]{16}/u, "…")} ${range === null ? cache : "stretch"}`);
    const answer = fault({ file, bytes, range, cache });
    if (answer !== null) return answer;
    return range === null ? new Response(bytes) : new Response(bytes.slice(...range), { status: 206 });
  });
  return { url: folder + built.manifestName, log };
}

async function find(url: string, q = "qatar") {
  const { index } = await openIndexAt(url);
  return (await index.search({ q, order: "newest", offset: 0, limit: 9 })).places;
}

const isSegment = ({ file }: Asked) => /^[\da-f]+\.bin$/u.test(file);
const whole = ({ bytes }: Asked) => new Response(bytes);

afterEach(() => vi.unstubAllGlobals());

describe("asking an index on a host", () => {
  it("fetches the manifest and the parts that the question names, and what the speller needs when it is asked", async () => {
    const { url, log } = await serve(() => null);
    const { index } = await openIndexAt(url);
    const request = { q: "qatar", order: "newest", offset: 0, limit: 9 } as const;
    expect(await index.search({ ...request, isSpellingLater: true })).toMatchObject({
      places: [0, 1],
      isSpellingPending: true,
    });
    expect(log).toEqual(["manifest-….bin default", "….bin stretch"]);
    expect(await index.search(request)).toMatchObject({ places: [0, 1], isSpellingPending: false });
    expect(log).toEqual(["manifest-….bin default", "….bin stretch", "….bin stretch"]);
  });

  it("takes a manifest that was fetched already, if it is the one", async () => {
    const { url, log } = await serve(() => null);
    const bytes = new Uint8Array(await (await fetch(new URL(url))).arrayBuffer());
    await openIndexAt(url, bytes);
    await openIndexAt(url, bytes.slice(1));
    expect(log).toEqual(["manifest-….bin default", "manifest-….bin default"]);
  });

  it("fetches all else when it is told to, and then asks for nothing", async () => {
    const { url, log } = await serve(() => null);
    const { index, fetchRest } = await openIndexAt(url);
    await fetchRest(new AbortController().signal);
    log.length = 0;
    expect(await index.search({ q: '"husam badran spoke"', order: "newest", offset: 0, limit: 9 })).toMatchObject({
      places: [1],
    });
    expect(log).toEqual([]);
  });

  const odd: readonly (readonly [string, (asked: Asked) => Response | null])[] = [
    ["answers a stretch with the whole file", (asked) => (asked.range ? whole(asked) : null)],
    ["refuses stretches (416)", ({ range }) => (range ? new Response("", { status: 416 }) : null)],
    ["answers a stretch with a sign-in page", ({ range }) => (range ? new Response(signIn, { status: 206 }) : null)],
    ["cuts a stretch short", ({ range, bytes }) => (range ? new Response(bytes.slice(0, 2), { status: 206 }) : null)],
    [
      "gives another stretch than was asked for",
      ({ range, bytes }) => (range ? new Response(bytes.slice(0, range[1] - range[0]), { status: 206 }) : null),
    ],
    [
      "has turned bits of a stretch",
      ({ range, bytes }) =>
        range
          ? new Response(
              bytes.slice(...range).map((byte, at) => (at === 3 ? byte ^ 4 : byte)),
              { status: 206 },
            )
          : null,
    ],
    ["has something else in its cache", ({ cache }) => (cache === "reload" ? null : new Response(signIn))],
  ];
  it.each(odd)("answers from a host that %s", async (_what, fault) => {
    const { url } = await serve(fault);
    expect(await find(url, '"badran spoke" OR again')).toEqual([0, 1]);
  });

  const faults: readonly (readonly [string, (bytes: Uint8Array<ArrayBuffer>) => BodyInit])[] = [
    ["a sign-in page", () => signIn],
    ["nothing", () => ""],
    ["half of it", (bytes) => bytes.slice(0, bytes.length >> 1)],
    ["bits turned", (bytes) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 4 : byte))],
    ["empty JSON", () => "{}"],
    ["other JSON", () => "[1]"],
  ];
  it.each(
    [isSegment, (asked: Asked) => !isSegment(asked)].flatMap((is) => faults.map((fault) => [...fault, is] as const)),
  )("says in plain words that %s came in place of a file", async (_what, spoil, isSpoilt) => {
    const { url } = await serve((asked) => (isSpoilt(asked) ? new Response(spoil(asked.bytes)) : null));
    await expect(find(url)).rejects.toThrow(
      /^What came in place of a part of the search index \([\w-]+\.\w+\) is not the library’s file: /u,
    );
  });

  it("says which part the host no longer has, and answers once it has it again", async () => {
    let isGone = true;
    const { url } = await serve((asked) => (isGone && isSegment(asked) ? new Response("", { status: 404 }) : null));
    const { index } = await openIndexAt(url);
    const ask = () => index.search({ q: "qatar", order: "newest", offset: 0, limit: 9 });
    await expect(ask()).rejects.toThrow(
      /^A part of the search index could not be fetched \([\da-f]+\.bin, status 404\)\.$/u,
    );
    isGone = false;
    expect((await ask()).places).toEqual([0, 1]);
  });

  it("says that there is no connection", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(openIndexAt(`${folder}manifest-00.bin`)).rejects.toThrow(
      "A part of the search index (manifest-00.bin) could not be fetched: there is no connection, and it was not kept on this device yet.",
    );
  });
});
