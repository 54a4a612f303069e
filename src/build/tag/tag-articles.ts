import type { Mention } from "../../core/ner/mention.ts";
import type { ShardStore } from "../cache/shard-store.ts";
import { startProgress } from "../progress.ts";
import { parseTags } from "./tag-columns.ts";
import type { TagPool } from "./tag-pool.ts";

/** An article as tagging sees it. */
export interface Taggable {
  readonly id: string;
  readonly text: string;
  readonly textHash: string;
}

/** How tagging is done: where results are kept, and how to get hands when there is work. */
export interface Tagging {
  readonly store: ShardStore;
  /** Called at most once, and only when something is to be tagged: loading the model takes longer than one article. */
  startPool(texts: number): Promise<TagPool>;
  /** Called at once and then now and then with all that is tagged by then, so that a page can show it. */
  onSome?(mentions: ReadonlyMap<string, readonly Mention[]>): void;
  readonly signal?: AbortSignal;
}

/** A killed build loses at most this much work. */
const msBetweenSaves = 15_000;

/** Showing what there is costs at most a tenth of the time: tagging waits for it. */
const showShare = 10;

/**
 * Find every article's mentions, by id: those of texts the store knows at once, the others on all threads, in the order
 * given. Rejects when the tagger fails or when the signal aborts; what was tagged by then is kept.
 */
export async function tagArticles(articles: readonly Taggable[], tagging: Tagging): Promise<Map<string, readonly Mention[]>> {
  const { store } = tagging;
  const mentions = new Map<string, readonly Mention[]>();
  const untagged: Taggable[] = [];
  for (const article of articles) {
    const known = store.get(article.textHash);
    const parsed = known === null ? null : parseTags(known, article.text.length);
    if (parsed === null) untagged.push(article);
    else mentions.set(article.id, parsed);
  }
  if (untagged.length > 0) {
    await tagAll(untagged, mentions, tagging);
  }
  store.save({ keepOnlyUsed: true });
  return mentions;
}

async function tagAll(untagged: readonly Taggable[], mentions: Map<string, readonly Mention[]>, tagging: Tagging): Promise<void> {
  const { store, signal } = tagging;
  const progress = startProgress("Tagging", untagged.length);
  let next = 0;
  let done = 0;
  let lastSave = Date.now();
  let nextShow = 0;
  const show = () => {
    const started = Date.now();
    if (started < nextShow) return;
    tagging.onSome?.(mentions);
    nextShow = Date.now() + (Date.now() - started) * showShare;
  };
  show();
  const pool = await tagging.startPool(untagged.length);
  const work = async () => {
    for (let article = untagged[next++]; article !== undefined; article = untagged[next++]) {
      signal?.throwIfAborted();
      const line = await pool.tag(article.text);
      const parsed = parseTags(line, article.text.length);
      if (parsed === null) throw new Error(`The tagger's answer for “${article.id}” does not fit its text of ${article.text.length} characters.`);
      store.set(article.textHash, line);
      mentions.set(article.id, parsed);
      progress.update((done += 1));
      if (Date.now() - lastSave < msBetweenSaves) continue;
      store.save({ keepOnlyUsed: false });
      show();
      lastSave = Date.now();
    }
  };
  try {
    // Two texts in hand for each thread: it finds the next one waiting when it is done.
    await Promise.all(Array.from({ length: pool.threads * 2 }, work));
  } finally {
    progress.end();
    store.save({ keepOnlyUsed: false });
    await pool.close();
  }
}
