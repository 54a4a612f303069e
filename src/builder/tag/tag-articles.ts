import type { Mention } from "../../core/ner/mention.ts";
import type { BuildStore, Step } from "../store/build-store.ts";
import { startProgress } from "../progress.ts";
import { parseTags, parseTagSpans, type TagSpans } from "./tag-columns.ts";

/** An article as tagging sees it. */
export interface Taggable {
  readonly id: string;
  readonly textHash: string;
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** In which language the owner says that it is, as a tag; absent where nothing is said. */
  readonly language?: string;
  readText(): string;
}

/** Tags texts, on threads where there are many. */
export interface Tagger {
  /** The mentions of a text as a line of `formatTags`; its language is found where none is said. Rejects when the tagger fails, with its reason. */
  tag(text: string, language?: string): Promise<string>;
  /** How many texts are worked on at once. */
  readonly threads: number;
}

/** How tagging is done. */
export interface Tagging {
  /** Where results are kept. */
  readonly store: BuildStore;
  readonly tagger: Tagger;
  /** Called with each text that is handed to the tagger, for other work on it while the tagger's threads are busy. */
  onText?(article: Taggable, text: string): void;
  /** Called before tagging, where it takes its time, and then now and then, so that a page can show what is tagged by then. */
  onSome?(): void;
  /** Nothing is on show yet: what there is is shown at once, however soon the rest may follow. */
  readonly isFirst?: boolean;
  readonly signal?: AbortSignal;
}

/** A killed build loses at most this much work. */
const msBetweenSaves = 15_000;

/** So few characters are tagged in a fifth of a second: one thread is enough for them, and nothing is shown that lacks them. */
const quickCharacters = 50_000;

/** Showing what there is costs at most a tenth of the time: tagging waits for it. */
const showShare = 10;

/** The mentions of a text as a line of numbers (`formatTags`). */
const tagStep: Step<string> = {
  name: "tags",
  sources: ["core/ner", "core/text", "core/entities/name", "core/entities/resolve/find-unmarked.ts", "builder/tag"],
};

/** Whether an article has been tagged. */
export function isTagged(article: Pick<Taggable, "textHash" | "language">, store: BuildStore): boolean {
  return store.has(tagStep, tagInputs(article));
}

/** What the tags of an article hang on: its text, and what the owner says of its language. */
export function tagInputs({ textHash, language }: Pick<Taggable, "textHash" | "language">): string[] {
  return language === undefined ? [textHash] : [textHash, language];
}

/** The mentions that the tagger found in an article; null while it is not tagged. They are kept as a line of numbers and read out of it each time. */
export function findTags(article: Taggable, store: BuildStore): readonly Mention[] | null {
  const line = store.find(tagStep, tagInputs(article));
  return line === null ? null : readTags(article, line, parseTags);
}

/** Where those mentions lie; null while the article is not tagged. */
export function findTagSpans(article: Taggable, store: BuildStore): TagSpans | null {
  const line = store.find(tagStep, tagInputs(article));
  return line === null ? null : readTags(article, line, parseTagSpans);
}

/**
 * Tag every article that the store does not know, on all threads, in the order given.
 *
 * Rejects when the tagger fails or when the signal aborts; what was tagged by then is kept.
 */
export async function tagArticles(articles: readonly Taggable[], tagging: Tagging): Promise<void> {
  const { store } = tagging;
  const untagged = articles.filter((article) => !isTagged(article, store));
  if (untagged.length > 0) await tagAll(untagged, tagging);
}

async function tagAll(untagged: readonly Taggable[], tagging: Tagging): Promise<void> {
  const { store, tagger, signal } = tagging;
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
  const isQuick = untagged.reduce((sum, { characters }) => sum + characters, 0) <= quickCharacters;
  if (tagging.isFirst === true || !isQuick) show();
  const work = async () => {
    for (let article = untagged[next++]; article !== undefined; article = untagged[next++]) {
      signal?.throwIfAborted();
      const text = article.readText();
      const tagged = tagger.tag(text, article.language);
      tagged.catch(() => undefined); // reported where it is awaited
      tagging.onText?.(article, text);
      const line = await tagged;
      readTags(article, line, parseTags);
      store.keep(tagStep, tagInputs(article), line);
      progress.update((done += 1));
      if (Date.now() - lastSave < msBetweenSaves) continue;
      store.save();
      show();
      lastSave = Date.now();
    }
  };
  try {
    // Two texts in hand for each thread: it finds the next one waiting when it is done.
    await Promise.all(Array.from({ length: isQuick ? 1 : tagger.threads * 2 }, work));
  } finally {
    progress.end();
    store.save();
  }
}

function readTags<T>({ id, characters }: Taggable, line: string, parse: (line: string, length: number) => T | null): T {
  const read = parse(line, characters);
  if (read === null)
    throw new Error(`The tagger's answer for “${id}” does not fit its text of ${characters} characters.`);
  return read;
}
