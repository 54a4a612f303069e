import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createLibraryBuilder, type ReadyLibrary } from "../../../src/builder/library/build-library.ts";
import { startLiveLibrary, type LiveLibrary } from "../../../src/builder/serve/live-library.ts";
import type { Tagger } from "../../../src/builder/tag/tag-articles.ts";
import { segmentsHere } from "../../../src/library/index/make-segment.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

const talks = " date 2023-11-06 Talks went on in Cairo.\n";

let live: LiveLibrary | null = null;

afterEach(() => live?.close());

/** Serve a folder, and wait for the library that an event brings. */
function serve(folder: string, tagger: Tagger = silent) {
  const builder = createLibraryBuilder({
    seedsFolder: folder,
    cacheFolder: join(makeTempFolder(), "cache"),
    sourceFolder: "src",
    tagger,
    segments: segmentsHere,
  });
  const libraries: ReadyLibrary[] = [];
  const errors: Error[] = [];
  live = startLiveLibrary((onPartial) => builder.build({ onPartial }), {
    onLibrary: (library) => void libraries.push(library),
    onError: (error) => void errors.push(error),
  });
  const until = async (test: (library: ReadyLibrary) => boolean) => {
    for (;;) {
      const last = libraries.at(-1);
      if (last !== undefined && test(last)) return last;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { live, libraries, errors, until };
}

const silent: Tagger = { threads: 1, tag: async () => "" };
const titlesOf = (library: ReadyLibrary) => library.head.newest.map((row) => row.id).toSorted();

describe("the library of a development server", () => {
  it("is there before anything is tagged", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks });
    const never: Tagger = { threads: 1, tag: () => new Promise(() => {}) };
    const library = await serve(folder, never).live.current();
    expect(titlesOf(library)).toEqual(["a"]);
    expect(library.head.index).toBeNull();
  });

  it("follows files that are added, changed and removed, in new folders too", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks });
    const { until } = serve(folder);
    await until((library) => library.head.total === 1);
    writeFiles(folder, { "new/b.txt": talks });
    await until((library) => library.head.total === 2);
    writeFiles(folder, { "new/c.txt": talks });
    await until((library) => library.head.total === 3);
    writeFiles(folder, { "a.txt": " date 2023-11-07 Talks ended.\n" });
    await until((library) => library.head.newest[0]?.date === "2023-11-07");
    rmSync(join(folder, "a.txt"));
    expect(titlesOf(await until((library) => library.head.total === 2))).toEqual(["new/b", "new/c"]);
  });

  it("still has the files of the library before, for pages that are about to fetch them", async () => {
    const folder = makeTempFolder();
    writeFiles(folder, { "a.txt": talks });
    const { live, until } = serve(folder);
    const before = await until((library) => library.head.index !== null);
    writeFiles(folder, { "a.txt": " date 2023-11-07 Talks ended.\n" });
    await until((library) => library.head.newest[0]?.date === "2023-11-07");
    expect(live.findFile(before.head.newest[0]!.pack)).not.toBeNull();
    expect(live.findFile("library/packs/none.txt")).toBeNull();
  });

  it("says what went wrong, and is there again when it is mended", async () => {
    const folder = join(makeTempFolder(), "seeds");
    const { live, errors } = serve(folder);
    await expect(live.current()).rejects.toThrow("ENOENT");
    expect(errors.map((error) => error.message)).toEqual([expect.stringContaining("ENOENT")]);
  });
});
