import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { parseSeed } from "../../src/core/article/parse-seed.ts";
import { findArticleNames } from "../../src/core/entities/resolve/find-article-names.ts";
import { resolveLibrary, resolveNames, type TaggedArticle } from "../../src/core/entities/resolve/resolve-library.ts";
import type { Mention, MentionType } from "../../src/core/ner/mention.ts";
import { loadTagger } from "../../src/core/ner/tagger.ts";
import labels from "../fixtures/entities/corpora-labels.json" with { type: "json" };
import { scoreBCubed } from "../support/b-cubed.ts";

/** One line of `npm run bench`. */
interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  readonly n: number;
}

type Label = readonly [start: number, end: number, cluster: number, type: string, score: number];

const corpora = "../shared/corpora";
const cacheFile = ".cache/bench/entities-tags.json";
const blogs = ["digitalgov", "18f_blog"];
const types: Readonly<Record<string, MentionType>> = {
  p: "person",
  o: "organisation",
  l: "place",
  x: "other",
  n: "other",
};
const labelled = new Map<string, readonly Label[]>(
  labels.articles.map(({ id, mentions }) => [id, mentions as unknown as readonly Label[]]),
);

/**
 * Measure the resolver on digitalgov and 18f_blog (2,651 articles) and ten labelled speeches, with the real tagger's mentions.
 *
 * Labels are in test/fixtures/entities/corpora-labels.json: 46 articles read by hand. Says so and measures nothing more than the
 * bundle where ../shared/corpora is absent. Tagging takes minutes and is kept in .cache/bench.
 */
export async function measureEntities(print: (figure: Figure) => void): Promise<void> {
  for (const [name, bytes] of await measureBundle()) print(figure(name, "bytes gzip", [bytes]));
  if (!existsSync(join(corpora, "digitalgov.tar.xz"))) {
    console.error(`entities: ${corpora} is not here, so quality and speed are not measured.`);
    return;
  }
  const articles = await tagCorpora();
  measureQuality(articles, print);
  measureSpeed(
    articles.filter(({ id }) => blogs.some((blog) => id.startsWith(`${blog}/`))),
    print,
  );
}

function measureQuality(articles: readonly TaggedArticle[], print: (figure: Figure) => void): void {
  // The labelled spans take the place of the tagger's in their articles, so that a newer tagger is judged on the same mentions.
  const judged = articles.map((article) => {
    const spans = labelled.get(article.id);
    return spans === undefined ? article : { ...article, mentions: spans.map(toMention) };
  });
  const { entities, mentionsByArticle } = resolveLibrary(judged);
  const pairs: [string, string][] = [];
  for (const [id, spans] of labelled) {
    const found = new Map(
      (mentionsByArticle.get(id) ?? []).map((mention) => [`${mention.start}-${mention.end}`, mention.entity] as const),
    );
    for (const [start, end, cluster] of spans)
      pairs.push([String(cluster), found.get(`${start}-${end}`) ?? `missing ${id} ${start}`]);
  }
  const counts = new Map<string, number>();
  for (const [truth] of pairs) counts.set(truth, (counts.get(truth) ?? 0) + 1);
  const all = scoreBCubed(pairs);
  const repeated = scoreBCubed(pairs.filter(([truth]) => (counts.get(truth) ?? 0) > 1));
  const score = (name: string, value: number, n: number) =>
    print({ name: `entities: B-cubed ${name}`, unit: "ratio", median: round(value), p95: round(value), n });
  score("precision", all.precision, pairs.length);
  score("recall", all.recall, pairs.length);
  score("F1", all.f1, pairs.length);
  score(
    "F1 of names mentioned more than once",
    repeated.f1,
    pairs.filter(([truth]) => (counts.get(truth) ?? 0) > 1).length,
  );
  print(figure("entities: entities", "count", [entities.length]));
  const parted = findPartedNames(articles.filter(({ id }) => id.startsWith("18f_blog/")));
  console.error(`entities: full names parted in 18f_blog: ${parted.join(", ")}`);
  print(figure("entities: full names parted in 18f_blog", "count", [parted.length]));
  print(figure("entities: aliases", "count", [entities.reduce((sum, { aliases }) => sum + aliases.length, 0)]));
}

/** Full names of people that mean more than one in a library. */
function findPartedNames(articles: readonly TaggedArticle[]): string[] {
  const bearers = new Map<string, number>();
  for (const { type, aliases } of resolveLibrary(articles).entities) {
    if (type !== "person") continue;
    const names = new Set(aliases.map(({ text }) => text.toLowerCase()).filter((text) => text.includes(" ")));
    for (const name of names) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  return [...bearers].filter(([, count]) => count > 1).map(([name]) => name);
}

function measureSpeed(blogArticles: readonly TaggedArticle[], print: (figure: Figure) => void): void {
  const copies = Math.ceil(20_000 / blogArticles.length);
  const many = Array.from({ length: copies }, (_, copy) =>
    blogArticles.map((article) => ({ ...article, id: `${copy}/${article.id}` })),
  )
    .flat()
    .slice(0, 20_000);
  const mentions = many.reduce((sum, article) => sum + article.mentions.length, 0);
  let from = cpuSeconds();
  const named = many.map(({ id, date, text, mentions: own }) => ({ id, date, names: findArticleNames(text, own) }));
  print(figure(`entities: analysing 20,000 articles (${mentions} mentions)`, "s CPU", [cpuSeconds() - from]));
  const times = Array.from({ length: 5 }, () => {
    from = cpuSeconds();
    resolveNames(named);
    return cpuSeconds() - from;
  });
  print(figure("entities: resolving 20,000 analysed articles", "s CPU", times));
}

/** Tag what is labelled and both blogs, or read it from the cache of the same model. */
async function tagCorpora(): Promise<TaggedArticle[]> {
  const tagger = await loadTagger(readFileSync("src/core/ner/model.bin"));
  if (existsSync(cacheFile)) {
    const kept = JSON.parse(readFileSync(cacheFile, "utf8")) as { model: string; articles: TaggedArticle[] };
    if (kept.model === tagger.modelId) return kept.articles;
  }
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const articles: TaggedArticle[] = [];
  for (const [archive, unpacked] of [
    ...blogs.map((blog) => [blog, blog] as const),
    ["presidential_speeches_200", "presidential_speeches"] as const,
  ]) {
    execFileSync("tar", ["xJf", join(corpora, `${archive}.tar.xz`), "-C", folder]);
    for (const file of readdirSync(join(folder, unpacked)).toSorted()) {
      const path = `${unpacked}/${file}`;
      if (!blogs.includes(unpacked) && !labelled.has(path.replace(/\.txt$/u, ""))) continue;
      for (const { id, date, text } of parseSeed(path, readFileSync(join(folder, path))).articles)
        articles.push({ id, date, text, mentions: tagger.tag(text) });
    }
  }
  rmSync(folder, { recursive: true });
  mkdirSync(".cache/bench", { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ model: tagger.modelId, articles }));
  return articles;
}

/** What a page or worker pays for corrections, and for resolving with the gazetteer. */
async function measureBundle(): Promise<[string, number][]> {
  const parts = {
    "corrections in the page": "ledger/preview-correction.ts",
    "resolver with gazetteer": "resolve/resolve-library.ts",
  };
  return Promise.all(
    Object.entries(parts).map(async ([name, file]): Promise<[string, number]> => {
      const output = await build({
        configFile: false,
        logLevel: "silent",
        build: {
          write: false,
          minify: true,
          lib: { entry: `src/core/entities/${file}`, formats: ["es"], fileName: "part" },
        },
      });
      const [built] = Array.isArray(output) ? output : [output];
      const code =
        built !== undefined && "output" in built
          ? built.output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : [])).join("")
          : "";
      return [`entities: ${name}`, gzipSync(code).length];
    }),
  );
}

function toMention([start, end, , type, score]: Label): Mention {
  return { start, end, type: types[type] ?? "other", score, ...(type === "n" ? { isNationality: true as const } : {}) };
}

function figure(name: string, unit: string, values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { name, unit, median: at(0.5), p95: at(0.95), n: values.length };
}

/** CPU time, since a shared machine's clock says more about its other users. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await measureEntities((line) => console.log(JSON.stringify(line)));
}
