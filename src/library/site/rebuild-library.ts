import type { Problem } from "../../core/article/article.ts";
import type { PublishedLedger } from "../formats/published-ledger.ts";
import type { ReadForeign } from "../formats/health.ts";
import { sortNewestFirst } from "../../core/catalog/order.ts";
import type { Head } from "../formats/head.ts";
import { isPlainDay } from "../../core/date/date-key.ts";
import { sketchText, type TextSketch } from "../../core/duplicates/find-duplicates.ts";
import { listGroups } from "../../core/duplicates/list-groups.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import { formatLedger } from "../../core/entities/ledger/format-ledger.ts";
import { mergeLedgers } from "../../core/entities/ledger/merge-ledgers.ts";
import { parseLedger } from "../../core/entities/ledger/parse-ledger.ts";
import { findEntries } from "../../core/time/find-entries.ts";
import type { ToldEntry } from "../../core/time/told-entries.ts";
import { buildIndex } from "../index/build-index.ts";
import { listMentions, type IndexEntity } from "../index/index-input.ts";
import type { ListedArticle } from "../index/listed-article.ts";
import { segmentsHere } from "../index/make-segment.ts";
import type { MadeFiles } from "../pack/emit-file.ts";
import { assembleLibrary, type AssembledLibrary } from "./assemble-library.ts";
import type { HashHere } from "./collect-files.ts";
import { correctShown, type CorrectedLibrary } from "./correct-shown.ts";
import type { ShownLibrary } from "./read-shown.ts";
import type { ShownArticle } from "./shown-article.ts";

/** What the reader added to a library. */
export interface Additions {
  readonly articles: readonly ShownArticle[];
  readonly entities: readonly IndexEntity[];
  /** Files that they came from. */
  readonly files: number;
  readonly bytes: number;
  /** Those of the files that are no plain text. */
  readonly foreign: readonly ReadForeign[];
  readonly problems: readonly Problem[];
  /** Corrections, in any order. */
  readonly entries: readonly Entry[];
}

/** How far rebuilding is. */
export type RebuildStep = "reading" | "correcting" | "indexing";

export interface RebuildTools {
  readonly sha256: HashHere;
  readonly onProgress: (step: RebuildStep, done: number, total: number) => void;
  /** Awaited now and then, so that whoever waits can ask how far it is. */
  readonly breathe: () => Promise<void>;
}

/**
 * Write a library anew with all that its reader added and corrected: the files that a build would write of the same articles, mentions and
 * names. Without additions they are the files that were there, byte for byte.
 */
export async function rebuildLibrary(
  head: Head,
  shown: ShownLibrary,
  additions: Additions,
  tools: RebuildTools,
): Promise<AssembledLibrary> {
  const { sha256, onProgress, breathe } = tools;
  const bundled = new Set(shown.articles.map(({ id }) => id));
  // A site that holds what the reader still has in the browser too: once is enough.
  const added = additions.articles.filter(({ id }) => !bundled.has(id));
  const articles = sortNewestFirst([...shown.articles, ...added]);
  const surveys = await surveyArticles(articles, shown.told, tools);
  const entities = new Map(shown.entities);
  for (const entity of additions.entities) if (!entities.has(entity.id)) entities.set(entity.id, entity);
  onProgress("correcting", 0, articles.length);
  const corrected: CorrectedLibrary =
    additions.entries.length === 0
      ? { mentions: new Map(), entities }
      : await correctShown(articles, entities, additions.entries, breathe);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const mentionsOf = (id: string): readonly ResolvedMention[] =>
    corrected.mentions.get(id) ?? byId.get(id)?.readMentions() ?? [];
  const surveyOf = (article: ShownArticle) => surveys.get(article) ?? nothing;
  const listed = articles.map((article): ListedArticle => {
    const { characters, source } = surveyOf(article);
    const { id, date, title, words, key } = article;
    const read = () => ({
      id,
      date,
      title,
      words,
      source,
      text: article.parse().text,
      mentions: listMentions(mentionsOf(id)),
    });
    return { id, date, characters, key, read };
  });
  const index = await buildIndex(
    { articles: listed, entities: [...corrected.entities.values()] },
    { maker: segmentsHere, onProgress: (done, total) => onProgress("indexing", done, total) },
  );
  await breathe();
  const { health } = shown;
  const assembled = assembleLibrary(
    {
      seeds: {
        articles,
        seeds: health.seeds + additions.files,
        bytes: health.bytes + additions.bytes,
        notRead: health.notRead,
        foreign: [...(health.foreign ?? []), ...additions.foreign],
      },
      resolved: {
        mentionsOf,
        findEntity: (id) => corrected.entities.get(id) ?? null,
        keysOf: ({ key }) => ({ ids: key, shown: key }),
      },
      word: describeWord(head),
      problems: [...health.problems, ...additions.problems],
      duplicates: listGroups(
        articles.flatMap((article) => surveyOf(article).sketch ?? []),
        articles,
      ),
      toldOf: (article) => surveyOf(article).told,
      readText: (article) => article.parse().text,
      ledger: joinLedgers(shown.ledger, additions.entries),
    },
    { made: nothingMade, sha256 },
  );
  return assembled.withIndex(index);
}

/** What is found by looking once at an article's text. */
interface Survey {
  readonly characters: number;
  readonly source: string | null;
  /** Null for a text without a word. */
  readonly sketch: TextSketch | null;
  readonly told: readonly ToldEntry[];
}

const nothing: Survey = { characters: 0, source: null, sketch: null, told: [] };
const nothingMade: MadeFiles = { find: () => null, keep: () => undefined };

async function surveyArticles(
  articles: readonly ShownArticle[],
  told: ShownLibrary["told"],
  { onProgress, breathe }: RebuildTools,
): Promise<ReadonlyMap<ShownArticle, Survey>> {
  const surveys = new Map<ShownArticle, Survey>();
  for (const article of articles) {
    const { text, source } = article.parse();
    const { id, date } = article;
    const isOld = told !== null && !article.isOwn;
    surveys.set(article, {
      characters: text.length,
      source,
      sketch: sketchText({ id, text }),
      told: isOld ? (told.get(id) ?? []) : findEntries(text, date !== null && isPlainDay(date) ? date : null),
    });
    onProgress("reading", surveys.size, articles.length);
    await breathe();
  }
  return surveys;
}

function describeWord({ name, description, sources }: Head): Pick<Head, "name" | "description" | "sources"> {
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(sources !== undefined && { sources }),
  };
}

function joinLedgers(published: PublishedLedger | null, entries: readonly Entry[]): PublishedLedger | undefined {
  if (entries.length === 0) return published ?? undefined;
  const before = parseLedger(published?.text ?? "").entries;
  return { text: formatLedger(mergeLedgers(before, entries).entries), stale: published?.stale ?? {} };
}
