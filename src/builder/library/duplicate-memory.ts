import type { DuplicateGroup } from "../../core/catalog/health.ts";
import { compareNewestFirst } from "../../core/catalog/order.ts";
import type { Placing } from "../../core/catalog/row.ts";
import {
  groupSketches,
  sketchText,
  type DuplicateGroup as TextGroup,
  type TextSketch,
} from "../../core/duplicates/find-duplicates.ts";
import { bandKeysAt, findMet, findTied, type SketchColumns } from "../../core/duplicates/sketch-columns.ts";
import { bandCount } from "../../core/duplicates/sketch.ts";
import { joinColumns, readColumnFile, writeColumnFile } from "../cache/column-file.ts";
import { isWorthSaving } from "../cache/is-worth-saving.ts";
import type { LogStore } from "../cache/log-store.ts";

/** An article to compare with the others. */
export type ComparedArticle = Placing & { readonly textHash: string; readText(): string };

/** Finds the articles that say the same, and remembers what it found. */
export interface DuplicateMemory {
  /** The groups, newest first in each. */
  find(articles: readonly ComparedArticle[]): DuplicateGroup[];
  /** Write what was found last, if enough of it is new; what was made of other texts than these may be forgotten. */
  save(textHashes: readonly string[]): void;
}

/** What was found, and of which texts. */
interface Kept extends SketchColumns {
  readonly ids: readonly string[];
  readonly textHashes: readonly string[];
  readonly groups: readonly TextGroup[];
}

/** So many changed texts, and texts tied to them, are grouped anew by themselves. */
const mostChanges = 20;
const mostTied = 64;

/** For so many, sketches are sooner made anew than read out of all that are kept. */
const fewTied = 8;

/**
 * Make a memory kept in a file; what was made of each text alone is remembered in `sketches`.
 *
 * How a text is grouped depends only on those it is tied to by shared wordings and band keys. After a change in a few texts, they and
 * whom they are or were tied to are grouped again, and all other groups are those of the last time.
 */
export function createDuplicateMemory(path: string, stamp: string, sketches: LogStore): DuplicateMemory {
  let kept: Kept | null = null;
  let changes = 0;
  return {
    find(articles) {
      kept ??= read(path, stamp);
      const placeOf = new Map<string, number>();
      articles.forEach(({ id }, place) => placeOf.set(id, place));
      const find = (id: string) => articles[placeOf.get(id) ?? -1];
      const difference = kept && compare(kept, articles, placeOf);
      changes += difference?.size ?? articles.length;
      kept =
        (kept && difference && update(kept, difference, find, sketches)) ??
        groupAll(articles, (article) => findSketch(article, sketches));
      return kept.groups.map(({ ids, similarity }) => ({
        kind: similarity === 1 ? "same" : "near",
        articles: ids
          .map((id) => find(id) ?? { id, date: null, time: null })
          .toSorted(compareNewestFirst)
          .map(({ id }) => id),
        likeness: similarity,
      }));
    },
    save(textHashes) {
      // Each change counts as a text that has come and one that is gone, and is looked at again until it is saved.
      if (kept === null || !isWorthSaving(changes * 4, kept.ids.length)) return;
      write(path, stamp, kept);
      sketches.save(textHashes);
      changes = 0;
    },
  };
}

/** What differs from the last time. */
interface Difference {
  readonly added: readonly ComparedArticle[];
  /** Numbers of texts that are gone. */
  readonly gone: readonly number[];
  /** How many texts are to be looked at again; one that changed has come and is gone. */
  readonly size: number;
}

function compare(
  { ids, textHashes }: Kept,
  articles: readonly ComparedArticle[],
  placeOf: ReadonlyMap<string, number>,
): Difference {
  const gone: number[] = [];
  const isSame = new Uint8Array(articles.length);
  ids.forEach((id, number) => {
    const place = placeOf.get(id) ?? -1;
    if (articles[place]?.textHash === textHashes[number]) isSame[place] = 1;
    else gone.push(number);
  });
  const added = articles.filter((_, place) => isSame[place] === 0);
  return { added, gone, size: Math.max(added.length, gone.length) };
}

function groupAll(articles: readonly ComparedArticle[], sketch: (article: ComparedArticle) => TextSketch | null): Kept {
  const found = articles.map(sketch);
  const bandKeys = new Uint32Array(articles.length * bandCount);
  found.forEach((one, number) => one && bandKeys.set(one.bandKeys, number * bandCount));
  return {
    ids: articles.map(({ id }) => id),
    textHashes: articles.map(({ textHash }) => textHash),
    wordings: found.map((one) => one?.wording ?? ""),
    bandKeys,
    groups: groupSketches(found.filter((one) => one !== null)),
  };
}

/** What is known after a few changes; null after more, or when too many texts are tied to them. */
function update(
  kept: Kept,
  { added, gone }: Difference,
  find: (id: string) => ComparedArticle | undefined,
  store: LogStore,
): Kept | null {
  if (added.length === 0 && gone.length === 0) return kept;
  if (added.length + gone.length > mostChanges) return null;
  const rest = without(kept, gone);
  // Made anew, although they may be kept: reading what is kept of all takes longer, and is seldom needed.
  const fresh = groupAll(added, (article) => makeSketch(article, store));
  const columns = {
    ids: [...rest.ids, ...fresh.ids],
    textHashes: [...rest.textHashes, ...fresh.textHashes],
    wordings: [...rest.wordings, ...fresh.wordings],
    bandKeys: joinColumns([rest.bandKeys, fresh.bandKeys]),
  };
  const touched = gone.flatMap((number) => findMet(columns, kept.wordings[number] ?? "", bandKeysAt(kept, number)));
  const tied = findTied(columns, [...fresh.ids.map((_, i) => rest.ids.length + i), ...touched], mostTied);
  if (tied === null) return null;
  const regrouped = new Set([
    ...tied.map((number) => columns.ids[number] ?? ""),
    ...gone.map((number) => kept.ids[number] ?? ""),
  ]);
  const sketchTied = (article: ComparedArticle) =>
    tied.length > fewTied ? findSketch(article, store) : sketchArticle(article);
  const sketches = tied.flatMap((number) => {
    const article = find(columns.ids[number] ?? "");
    return (article && sketchTied(article)) ?? [];
  });
  const groups = [...kept.groups.filter(({ ids }) => !ids.some((id) => regrouped.has(id))), ...groupSketches(sketches)];
  return { ...columns, groups: groups.toSorted((a, b) => ((a.ids[0] ?? "") < (b.ids[0] ?? "") ? -1 : 1)) };
}

function without(kept: Kept, gone: readonly number[]): Omit<Kept, "groups"> {
  const isGone = new Set(gone);
  const stays = (_: unknown, number: number) => !isGone.has(number);
  const edges = [-1, ...gone, kept.ids.length];
  const runs = edges.slice(1).map((to, i) => kept.bandKeys.subarray(((edges[i] ?? 0) + 1) * bandCount, to * bandCount));
  return {
    ids: kept.ids.filter(stays),
    textHashes: kept.textHashes.filter(stays),
    wordings: kept.wordings.filter(stays),
    bandKeys: joinColumns(runs),
  };
}

function read(path: string, stamp: string): Kept | null {
  const file = readColumnFile<Pick<Kept, "groups">>(path, stamp);
  if (file === null) return null;
  return {
    ...file.header,
    ids: file.readTexts(0),
    textHashes: file.readTexts(1),
    wordings: file.readTexts(2),
    bandKeys: file.columns[0] as Uint32Array,
  };
}

function write(path: string, stamp: string, { bandKeys, groups, ids, textHashes, wordings }: Kept): void {
  writeColumnFile(path, stamp, { header: { groups }, columns: [bandKeys], texts: [ids, textHashes, wordings] });
}

/** Kept as the wording and the numbers in base64. */
function findSketch(article: ComparedArticle, store: LogStore): TextSketch | null {
  const { id, textHash } = article;
  const known = store.get(textHash);
  return known === null ? makeSketch(article, store) : readSketch(id, known);
}

function makeSketch(article: ComparedArticle, store: LogStore): TextSketch | null {
  const sketch = sketchArticle(article);
  store.set(
    article.textHash,
    sketch === null ? "" : `${sketch.wording} ${toBase64(sketch.bandKeys)} ${toBase64(sketch.readSketch())}`,
  );
  return sketch;
}

function sketchArticle(article: ComparedArticle): TextSketch | null {
  return sketchText({ id: article.id, text: article.readText() });
}

function readSketch(id: string, line: string): TextSketch | null {
  if (line === "") return null;
  const [wording = "", bandKeys = "", sketch = ""] = line.split(" ");
  return { id, wording, bandKeys: fromBase64(bandKeys), readSketch: () => fromBase64(sketch) };
}

function toBase64(numbers: Uint32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}

/** Decoded into memory of its own, since a buffer that Node makes may begin anywhere, and numbers must at a multiple of four. */
function fromBase64(text: string): Uint32Array {
  const numbers = new Uint32Array(Buffer.byteLength(text, "base64") / 4);
  Buffer.from(numbers.buffer).write(text, "base64");
  return numbers;
}
