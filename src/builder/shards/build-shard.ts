import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sortNewestFirst } from "../../core/catalog/order.ts";
import { keyOfTerms } from "../../library/index/build-index.ts";
import { partition } from "../../library/index/partition.ts";
import { termsInOnePiece, writeTerms } from "../../library/index/written-terms.ts";
import { buildPack } from "../../library/formats/pack.ts";
import type { NewFile } from "../../library/pack/emit-file.ts";
import { keyOfPack } from "../../library/pack/emit-packs.ts";
import { planPacks } from "../../library/pack/plan-packs.ts";
import { nameByContent } from "../../library/site/collect-files.ts";
import { findAlike } from "../duplicates/find-alike.ts";
import { analyseNames } from "../library/resolve-seeds.ts";
import { keepSurfaces } from "../library/surfaces.ts";
import type { ReadArticle } from "../seeds/read-article.ts";
import { createSeedReader, type SeedReaderTools } from "../seeds/seed-reader.ts";
import { type BuildStore, shardStore } from "../store/build-store.ts";
import { openFileCache } from "../store/file-cache.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { writeWhole } from "../store/write-whole.ts";
import { tagArticles, type Tagger } from "../tag/tag-articles.ts";
import { tell } from "../told/tell.ts";
import { cutEvenly, nameLibrary, type Shard, shardFolder, shardNote, type ShardNote } from "./shard.ts";

/** What a shard is made with. */
export interface ShardTools {
  readonly seedsFolder: string;
  /** Where all shards lie. */
  readonly shardsFolder: string;
  readonly store: BuildStore;
  /** Names the code. */
  readonly code: string;
  readonly tagger: Tagger;
  readonly reading: SeedReaderTools;
  /** As `BuildIndexOptions` has it. */
  readonly reach?: number;
}

/**
 * Make one shard of a library: all of a stretch of its articles that is made of texts, so that whoever joins the shards needs none.
 *
 * ```
 *   records   of each article its tags, names, told times, likeness, and what stands at its mentions; in the first shard of all seeds
 *   files     packs, and the terms of segments, that begin in the stretch
 * ```
 * Every shard reads all seeds, since where packs and segments are cut hangs on all of them; it tags its own. Resolves with how many articles
 * are its own.
 */
export async function buildShard(shard: Shard, tools: ShardTools): Promise<number> {
  const { seedsFolder, shardsFolder, store, code, tagger, reading, reach } = tools;
  const folder = shardFolder(shardsFolder, shard);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const read = async () => sortNewestFirst((await createSeedReader(seedsFolder, store, reading).read()).articles);
  const records = join(folder, shardStore.log);
  let articles: readonly ReadArticle[] = [];
  const readExported = async () => {
    articles = await read();
  };
  // What is known of the seeds is the same for all shards: it is enough that one has it.
  await (shard.nth === 1 ? store.export(records, readExported) : readExported());
  const starts = cutEvenly(
    articles.map(({ characters }) => characters),
    shard.of,
  );
  const [from = 0, to = 0] = starts.slice(shard.nth - 1, shard.nth + 1);
  const stretch = articles.slice(from, to);
  await tagArticles(stretch, { store, tagger });
  await store.export(records, async () => {
    for (const article of stretch) {
      analyseNames(article, store);
      keepSurfaces(article, store);
      tell(article, store);
    }
    findAlike(stretch, store);
  });
  const files = openFileCache(join(folder, shardStore.files));
  const keep = (key: string, make: () => NewFile) => {
    if (files.find(key) === null) files.keep(key, make());
  };
  for (const run of partition(articles, reach)) {
    if (run.from < from || run.from >= to) continue;
    const inRun = articles.slice(run.from, run.to);
    keep(keyOfTerms(inRun.map(({ key }) => ({ textKey: key }))), () => {
      const terms = writeTerms(inRun.map((article) => ({ title: article.title, text: article.readText() })));
      const bytes = termsInOnePiece(terms);
      return { name: `${sha256OfParts(bytes).slice(0, 16)}.terms`, bytes };
    });
  }
  const isOwn = new Set(stretch.map(({ id }) => id));
  const packable = articles.map((article) => ({ ...placing(article), bytes: article.rawBytes, article }));
  for (const { month, articles: packed } of planPacks(packable)) {
    if (!isOwn.has(packed[0]?.id ?? "")) continue;
    const key = keyOfPack(
      month,
      packed.map(({ article }) => article.key),
    );
    keep(key, () => {
      const bytes = buildPack(packed.map(({ article }) => article.readRaw()));
      return nameByContent(`packs/${month}.txt`, bytes, sha256OfParts);
    });
  }
  const note: ShardNote = { ...shard, library: nameLibrary(articles), code };
  writeWhole(join(folder, shardNote), [Buffer.from(JSON.stringify(note))]);
  return stretch.length;
}

function placing({ id, date, time }: ReadArticle) {
  return { id, date, time };
}
