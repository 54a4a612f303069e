import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BuiltLibrary, createLibraryBuilder } from "../../../src/builder/library/build-library.ts";
import { buildShard } from "../../../src/builder/shards/build-shard.ts";
import { codeOf, shardFolder, shardNote } from "../../../src/builder/shards/shard.ts";
import { openBuildStore } from "../../../src/builder/store/build-store.ts";
import { readBytes } from "../../../src/builder/store/file-cache.ts";
import { createVersions } from "../../../src/builder/store/version-of.ts";
import type { Tagger } from "../../../src/builder/tag/tag-articles.ts";
import type { SegmentArticle } from "../../../src/library/index/index-input.ts";
import { formatLedger } from "../../../src/core/entities/ledger/format-ledger.ts";
import { segmentsHere, type SegmentMaker } from "../../../src/library/index/make-segment.ts";
import { capitalsTagger } from "../../support/made-up-tagger.ts";
import { makeLibrary } from "../../support/make-library.ts";
import { anchorOf, correct } from "../../core/entities/ledger/make-correction.ts";
import { makeTempFolder, writeFiles } from "../temp-folder.ts";

/** Files that were just written count as settled. */
const now = () => Date.now() + 60_000;
const reach = 40_000;
const parts = 4;

/** A folder of some hundred articles: with an undated one, two that say the same, files of two articles, and one of another program. */
function makeSeeds(articles: number, more: Readonly<Record<string, string>> = {}): string {
  const folder = makeTempFolder();
  makeLibrary({ folder, articles, corpora: "none" });
  writeFiles(folder, {
    "several.txt":
      "Date: 2023-11-06\n\nFirst met Farid in Cairo.\n\nDate: 2023-11-07\n\nSecond saw Farid, the mayor.\n",
    "again.txt": "date 2001-05-05 Some people saw Hector and Helena in Lisbon yesterday, and nobody else was there.",
    "copy.txt": "date 2001-05-06 Some people saw Hector and Helena in Lisbon yesterday, and nobody else was there.",
    "page.html":
      "<title>Page</title><meta name=date content=2002-02-02><article><p>There was Hector, with Ida.</p></article>",
    "undated.txt": "Nobody knows when Farid was in Lisbon.",
    ...more,
  });
  return folder;
}

/** Each shard as a machine of its own makes it, with a cache of its own. */
async function makeShards(seedsFolder: string, nths = [1, 2, 3, 4]): Promise<string> {
  const shardsFolder = makeTempFolder();
  for (const nth of nths)
    await buildShard(
      { nth, of: parts },
      {
        seedsFolder,
        shardsFolder,
        store: openBuildStore(makeTempFolder(), "src"),
        code: codeOf("src", createVersions()),
        tagger: capitalsTagger,
        reading: { now },
        reach,
      },
    );
  return shardsFolder;
}

interface Given {
  readonly cacheFolder?: string;
  readonly shardsFolder?: string;
  readonly tagger?: Tagger;
  readonly segments?: SegmentMaker;
}

async function build(seedsFolder: string, given: Given = {}): Promise<BuiltLibrary> {
  const options = { cacheFolder: makeTempFolder(), tagger: capitalsTagger, segments: segmentsHere, ...given };
  const builder = createLibraryBuilder({ seedsFolder, sourceFolder: "src", now, reach, ...options });
  const library = await builder.build();
  builder.save();
  return library;
}

const filesOf = ({ files, headText }: BuiltLibrary) =>
  new Map<string, string>([
    ["head", headText],
    ...Array.from(files, ([url, bytes]) => [url, Buffer.from(readBytes(bytes)).toString("latin1")] as const),
  ]);

const noTagger: Tagger = { threads: 1, tag: () => Promise.reject(new Error("A join tags nothing.")) };

// Each builds a library six times, which on a busy machine takes its time.
describe("a library that is joined of shards", { timeout: 300_000 }, () => {
  it("is the one that is built whole, byte for byte, and reads no text", async () => {
    const seeds = makeSeeds(100);
    const whole = await build(seeds);
    const given: (readonly SegmentArticle[])[] = [];
    const segments: SegmentMaker = {
      threads: 1,
      make(articles, terms) {
        given.push(articles);
        return segmentsHere.make(articles, terms);
      },
    };
    const cacheFolder = makeTempFolder();
    const joined = await build(seeds, {
      cacheFolder,
      segments,
      shardsFolder: await makeShards(seeds),
      tagger: noTagger,
    });
    expect(filesOf(joined)).toEqual(filesOf(whole));
    expect(given.length).toBeGreaterThan(parts);
    expect(new Set(given.flat().map(({ text }) => text))).toEqual(new Set([""]));
    // Nothing was worked out of texts: no record, no pack.
    const [own = ""] = readdirSync(join(cacheFolder, "libraries"));
    const folder = join(cacheFolder, "libraries", own);
    expect(existsSync(join(folder, "derived.log"))).toBe(false);
    const made = readdirSync(join(folder, "files")).flatMap((version) => readdirSync(join(folder, "files", version)));
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter((name) => name.includes(".packs%2F"))).toEqual([]);
  });

  it("is so with a ledger, which speaks of names in all of them", async () => {
    const again = {
      id: "again",
      text: "Some people saw Hector and Helena in Lisbon yesterday, and nobody else was there.",
    };
    const hector = { id: "hector", name: "Hector", type: "person" } as const;
    const lines = [
      correct({ kind: "not-a-name", where: anchorOf(again, "Lisbon"), scope: "everywhere" }),
      correct({ kind: "retype", where: anchorOf(again, "Helena"), scope: "everywhere", from: "person", to: "place" }),
      correct({
        kind: "rename",
        where: anchorOf(again, "Hector"),
        scope: "everywhere",
        entity: hector,
        name: "Hector the Elder",
      }),
      correct({ kind: "retime", where: anchorOf(again, "yesterday"), scope: "everywhere", value: null }),
    ];
    const seeds = makeSeeds(60, { "ledger.jsonl": formatLedger(lines) });
    const joined = await build(seeds, { shardsFolder: await makeShards(seeds), tagger: noTagger });
    expect(filesOf(joined)).toEqual(filesOf(await build(seeds)));
  });

  it("is not made where a shard lacks, or seeds have changed since", async () => {
    const seeds = makeSeeds(20);
    const shardsFolder = await makeShards(seeds);
    writeFiles(seeds, { "new.txt": "date 2024-01-01 Something new about Farid." });
    await expect(build(seeds, { shardsFolder })).rejects.toThrow("other seeds than lie here now");
    const note = join(shardFolder(shardsFolder, { nth: 2, of: parts }), shardNote);
    for (const broken of ["", "{", "[]", '{"nth":"2"}', "<!doctype html>"]) {
      const whole = readFileSync(note, "utf8");
      writeFileSync(note, broken);
      await expect(build(seeds, { shardsFolder })).rejects.toThrow(/2-of-4 is no shard any more: .* Build it anew\./u);
      writeFileSync(note, whole);
    }
    rmSync(shardFolder(shardsFolder, { nth: 3, of: parts }), { recursive: true });
    await expect(build(seeds, { shardsFolder })).rejects.toThrow("these lack: 3/4");
    await expect(build(seeds, { shardsFolder: makeTempFolder() })).rejects.toThrow("No shards lie in");
  });
});
