import type { Mention } from "../../core/ner/mention.ts";
import type { LogStore } from "../cache/log-store.ts";
import { startProgress } from "../progress.ts";
import { parseTags, parseTagSpans, type TagSpans } from "./tag-columns.ts";
import type { TagPool } from "./tag-pool.ts";

/** An article as tagging sees it. */
export interface Taggable {
  readonly id: string;
  readonly textHash: string;
  /** UTF-16 units of the text. */
  readonly characters: number;
  readText(): string;
}

/** How tagging is done: where results are kept, and how to get hands when there is work. */
export interface Tagging {
  readonly store: LogStore;
  /** Called at most once, and only when something is to be tagged: loading the model takes longer than one article. */
  startPool(texts: number, characters: number): Promise<TagPool>;
  /** Called before tagging, where it takes its time, and then now and then, so that a page can show what is tagged by then. */
  onSome?(): void;
  /** Nothing is on show yet: what there is is shown at once, however soon the rest may follow. */
  readonly isFirst?: boolean;
  readonly signal?: AbortSignal;
}

/** A killed build loses at most this much work. */
const msBetweenSaves = 15_000;

/** So few characters are tagged in a fifth of a second: one thread is enough for them, and nothing is shown that lacks them. */
export const quickCharacters = 50_000;

/** Showing what there is costs at most a tenth of the time: tagging waits for it. */
const showShare = 10;

/** The mentions that the tagger found in an article; null while it is not tagged. They are kept as a line of numbers and read out of it each time. */
export function findTags(article: Taggable, store: LogStore): readonly Mention[] | null {
  const line = store.get(article.textHash);
  return line === null ? null : readTags(article, line, parseTags);
}

/** Where those mentions lie; null while the article is not tagged. */
export function findTagSpans(article: Taggable, store: LogStore): TagSpans | null {
  const line = store.get(article.textHash);
  return line === null ? null : readTags(article, line, parseTagSpans);
}

/**
 * Tag every article that the store does not know, on all threads, in the order given.
 *
 * Rejects when the tagger fails or when the signal aborts; what was tagged by then is kept.
 */
export async function tagArticles(articles: readonly Taggable[], tagging: Tagging): Promise<void> {
  const { store } = tagging;
  const untagged = articles.filter(({ textHash }) => !store.has(textHash));
  if (untagged.length > 0) await tagAll(untagged, tagging);
}

async function tagAll(untagged: readonly Taggable[], tagging: Tagging): Promise<void> {
  const { store, signal } = tagging;
  const progress = startProgress("Tagging", untagged.length);
  let next = 0;
  let done = 0;
  let lastSave = Date.now();
  let nextShow = 0;
  const show = () => {
    const started = Date.now();
    if (started < nextShow) return;
    tagging.onSome?.();
    nextShow = Date.now() + (Date.now() - started) * showShare;
  };
  const characters = countCharacters(untagged);
  if (tagging.isFirst === true || characters > quickCharacters) show();
  const pool = await tagging.startPool(untagged.length, characters);
  const work = async () => {
    for (let article = untagged[next++]; article !== undefined; article = untagged[next++]) {
      signal?.throwIfAborted();
      const line = await pool.tag(article.readText());
      readTags(article, line, parseTags);
      store.set(article.textHash, line);
      progress.update((done += 1));
      if (Date.now() - lastSave < msBetweenSaves) continue;
      store.save();
      show();
      lastSave = Date.now();
    }
  };
  try {
    // Two texts in hand for each thread: it finds the next one waiting when it is done.
    await Promise.all(Array.from({ length: pool.threads * 2 }, work));
  } finally {
    progress.end();
    store.save();
    await pool.close();
  }
}

/** Count the characters of articles together. */
export function countCharacters(articles: readonly Taggable[]): number {
  return articles.reduce((sum, { characters }) => sum + characters, 0);
}

function readTags<T>({ id, characters }: Taggable, line: string, parse: (line: string, length: number) => T | null): T {
  const read = parse(line, characters);
  if (read === null)
    throw new Error(`The tagger's answer for “${id}” does not fit its text of ${characters} characters.`);
  return read;
}
