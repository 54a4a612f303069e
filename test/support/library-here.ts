import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { createLibraryBuilder, type BuiltLibrary } from "../../src/builder/library/build-library.ts";
import { readBytes } from "../../src/builder/store/file-cache.ts";
import { formatTags } from "../../src/builder/tag/tag-columns.ts";
import type { Mention, MentionType } from "../../src/core/ner/mention.ts";
import { segmentsHere } from "../../src/library/index/make-segment.ts";
import { writeFiles } from "../builder/temp-folder.ts";
import { placeHead } from "./page.tsx";
import { runWorkersHere } from "./run-workers.ts";

/** A library that was built from seeds and is served to this page. */
export interface LibraryHere {
  readonly library: BuiltLibrary;
  /** Paths fetched, in order. */
  readonly fetched: string[];
  /** Answer for a path with something else from now on, or with what the build made when `body` is null. */
  readonly replace: (path: string, body: string | null) => void;
}

/**
 * Build a library, place its head in the document, answer `fetch` with its files, and let its workers run in this thread:
 * everything between the seeds and a hook is what a reader's browser has. Only the tagger is made up: it marks `names` wherever they
 * stand as words. To be called once in a test file, in `beforeAll`.
 */
export async function publishLibraryHere(
  seeds: Readonly<Record<string, string>>,
  names: Readonly<Record<string, MentionType>>,
): Promise<LibraryHere> {
  const library = await build(seeds, names);
  const replaced = new Map<string, string>();
  const fetched: string[] = [];
  vi.stubGlobal("fetch", async (address: string | URL) => {
    const path = decodeURIComponent(new URL(address, document.baseURI).pathname).slice(1);
    fetched.push(path);
    const file = library.files.get(path);
    const body = replaced.get(path) ?? (file === undefined ? null : Uint8Array.from(readBytes(file)));
    return new Response(body ?? "", { status: body === null ? 404 : 200 });
  });
  runWorkersHere();
  placeHead(library.head);
  return {
    library,
    fetched,
    replace: (path, body) => void (body === null ? replaced.delete(path) : replaced.set(path, body)),
  };
}

async function build(
  seeds: Readonly<Record<string, string>>,
  names: Readonly<Record<string, MentionType>>,
): Promise<BuiltLibrary> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-here-"));
  try {
    writeFiles(join(folder, "seeds"), seeds);
    const builder = createLibraryBuilder({
      seedsFolder: join(folder, "seeds"),
      cacheFolder: join(folder, "cache"),
      sourceFolder: "src",
      tagger: { threads: 1, tag: async (text) => formatTags(findNames(text, names)) },
      segments: segmentsHere,
    });
    const library = await builder.build();
    // Files that were written to the cache are read before it goes.
    return { ...library, files: new Map([...library.files].map(([path, file]) => [path, readBytes(file)])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findNames(text: string, names: Readonly<Record<string, MentionType>>): Mention[] {
  const longestFirst = Object.keys(names).toSorted((a, b) => b.length - a.length);
  const words = new RegExp(`(?<!\\p{L})(?:${longestFirst.join("|")})(?!\\p{L})`, "gu");
  return [...text.matchAll(words)].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    type: names[name]!,
    score: 0.9,
  }));
}
