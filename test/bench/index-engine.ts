import { brotliCompressSync, constants } from "node:zlib";
import MiniSearch from "minisearch";
import { readBytes } from "../../src/builder/store/file-cache.ts";
import { splitTerms } from "../../src/core/query/terms.ts";
import { buildIndex } from "../../src/library/index/build-index.ts";
import type { IndexArticle } from "../../src/library/index/index-input.ts";
import { listArticles } from "../../src/library/index/listed-article.ts";
import { segmentsHere } from "../../src/library/index/make-segment.ts";
import type { LibraryIndex } from "../../src/library/index/library-index.ts";
import type { HostFiles } from "../../src/library/index/host-files.ts";
import { readManifest } from "../../src/library/index/manifest.ts";
import { openIndex } from "../../src/library/index/open-index.ts";
import { makeIndexLibrary } from "./index-library.ts";
import { makeQueries, rareWords } from "./index-queries.ts";

/** Report one figure: DESIGN §5. */
export type Report = (name: string, unit: string, values: readonly number[]) => void;

/** Questions of each kind: enough that the 95th percentile is not one unlucky word. */
const questions = 200;
const knownItems = 500;
const mostForMiniSearch = 20_000;

/**
 * Measure the index of a library of so many articles: built, shipped, opened, asked, all in this process.
 *
 * Times are of the processor, not of the clock, so that a busy machine measures the same.
 */
export async function benchIndex(articles: number, report: Report): Promise<void> {
  const name = (what: string) => `index.${articles}.${what}`;
  const library = makeIndexLibrary(articles);
  report(name("text"), "MB", [library.textBytes / 1e6]);

  const build = startTimer();
  const { files: made, manifestName } = await buildIndex(
    { articles: listArticles(library.articles), entities: library.entities },
    { maker: segmentsHere },
  );
  report(name("build"), "s", [build() / 1000]);
  const files = made.map((file) => ({ name: file.name, bytes: readBytes(file.bytes) }));
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  report(name("files"), "files", [files.length]);
  report(name("shipped"), "MB", [bytes / 1e6]);
  report(name("shipped-of-text"), "ratio", [bytes / library.textBytes]);
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  report(name("brotli"), "MB", [
    files.reduce((sum, file) => sum + brotliCompressSync(file.bytes, fast).length, 0) / 1e6,
  ]);

  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  const host: HostFiles = {
    fetchFile: async (file) => new Blob([byName.get(file) as Uint8Array<ArrayBuffer>]),
    fetchStretch: async (file, from, to) => ({
      isWhole: false,
      bytes: byName.get(file)?.slice(from, to) ?? new Uint8Array(),
    }),
  };
  globalThis.gc?.();
  const before = process.memoryUsage();
  const open = startTimer();
  const { index, fetchRest } = openIndex(readManifest(byName.get(manifestName) ?? new Uint8Array()), host);
  await fetchRest(new AbortController().signal);
  report(name("open"), "ms", [open()]);
  const warm = startTimer();
  await index.warmUp();
  report(name("warm-up"), "ms", [warm()]);
  globalThis.gc?.();
  const after = process.memoryUsage();
  report(name("memory"), "MB", [
    (after.heapUsed + after.arrayBuffers + after.external - before.heapUsed - before.arrayBuffers - before.external) /
      1e6,
  ]);

  await benchQuestions(index, library.articles, (what, unit, values) => report(name(what), unit, values));
  index.close();
  // At 100,000 articles of this length it takes more memory than Node gives.
  if (articles <= mostForMiniSearch)
    benchMiniSearch(library.articles, (what, unit, values) => report(name(`minisearch.${what}`), unit, values));
}

async function benchQuestions(index: LibraryIndex, articles: readonly IndexArticle[], report: Report): Promise<void> {
  for (const [kind, asked] of Object.entries(makeQueries(articles, questions))) {
    const search: number[] = [];
    const chart: number[] = [];
    let helped = 0;
    for (const question of asked) {
      const time = startTimer();
      const { total, didYouMean } = await index.search({ ...question, order: "relevance", offset: 0, limit: 30 });
      search.push(time());
      if (total > 0 || didYouMean !== null) helped += 1;
      const more = startTimer();
      await index.histogram(question, "month");
      await index.facets(question, 10);
      chart.push(more());
    }
    report(`search.${kind}`, "ms", search);
    report(`chart.${kind}`, "ms", chart);
    report(`answered.${kind}`, "ratio", [helped / asked.length]);
  }
  report("known-item", "ratio", [await findKnownItems(index, articles)]);
}

/** The same texts and questions, where it has them, in MiniSearch 7: no phrases, no filters by name. */
function benchMiniSearch(articles: readonly IndexArticle[], report: Report): void {
  const build = startTimer();
  const built = new MiniSearch({ idField: "id", fields: ["title", "text"] });
  built.addAll(articles);
  report("build", "s", [build() / 1000]);
  const json = JSON.stringify(built);
  report("shipped", "MB", [Buffer.byteLength(json) / 1e6]);
  const open = startTimer();
  const index = MiniSearch.loadJSON(json, { idField: "id", fields: ["title", "text"] });
  report("open", "ms", [open()]);
  const queries = makeQueries(articles, questions);
  for (const kind of ["single", "two-word", "prefix", "misspelt"] as const) {
    const times = queries[kind].map(({ q = "" }) => {
      const time = startTimer();
      index.search(q, {
        combineWith: "AND",
        boost: { title: 5 },
        prefix: kind === "prefix",
        fuzzy: kind === "misspelt" ? 0.2 : false,
      });
      return time();
    });
    report(`search.${kind}`, "ms", times);
  }
}

/**
 * The share of articles that three of their rare words bring into the first ten.
 *
 * A library of 100,000 holds each text of the corpora some sixteen times, its paragraphs shuffled. To search these are one
 * article, and more than ten of them can't be in the first ten: finding one of them is finding it.
 */
async function findKnownItems(index: LibraryIndex, articles: readonly IndexArticle[]): Promise<number> {
  const counts = new Map<string, number>();
  for (const { text } of articles)
    for (const term of new Set(splitTerms(text).map((one) => one.text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  let asked = 0;
  let found = 0;
  const step = Math.max(1, Math.floor(articles.length / knownItems));
  for (let place = 0; place < articles.length; place += step) {
    const article = articles[place];
    const words = article ? rareWords(article, counts) : null;
    if (!words) continue;
    const { places } = await index.search({ q: words.join(" "), order: "relevance", offset: 0, limit: 10 });
    asked += 1;
    if (article && places.some((other) => isSameText(articles[other], article))) found += 1;
  }
  return found / asked;
}

function isSameText(one: IndexArticle | undefined, other: IndexArticle): boolean {
  return (
    one !== undefined &&
    (one === other || (one.text.length === other.text.length && sortedParagraphs(one) === sortedParagraphs(other)))
  );
}

function sortedParagraphs({ text }: IndexArticle): string {
  return text.split("\n\n").toSorted().join("\n\n");
}

/** Milliseconds of processor time since the call. */
function startTimer(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
