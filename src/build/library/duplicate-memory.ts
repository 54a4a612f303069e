import type { DuplicateGroup } from "../../core/catalog/health.ts";
import { compareNewestFirst } from "../../core/catalog/order.ts";
import type { Placing } from "../../core/catalog/row.ts";
import { groupSketches, meetsAny, sketchText, type DuplicateGroup as TextGroup, type TextSketch } from "../../core/duplicates/find-duplicates.ts";
import { bandCount } from "../../core/duplicates/sketch.ts";
import { readColumnFile, writeColumnFile } from "../cache/column-file.ts";
import type { LogStore } from "../cache/log-store.ts";

/** An article to compare with the others. */
export type ComparedArticle = Placing & { readonly textHash: string; readText(): string };

/** Finds the articles that say the same, and remembers what it found. */
export interface DuplicateMemory {
  /** The groups, newest first in each. */
  find(articles: readonly ComparedArticle[]): DuplicateGroup[];
  /** Write what was found last, if it is new. */
  save(): void;
}

/** What is kept of a text: by which it meets others. */
interface KeptText extends Pick<TextSketch, "wording" | "bandKeys"> {
  readonly textHash: string;
}

interface Kept {
  /** By article. */
  readonly texts: ReadonlyMap<string, KeptText>;
  readonly groups: readonly TextGroup[];
}

interface Header {
  readonly ids: readonly string[];
  readonly textHashes: readonly string[];
  readonly wordings: readonly string[];
  readonly groups: readonly TextGroup[];
}

/** So many changed texts are looked for among all others sooner than all are grouped again. */
const fewChanges = 20;

/** Stands for the wording of a text without a word, which is compared with none. */
const wordless = "";

/**
 * Make a memory kept in a file; what was made of each text alone is remembered in `sketches`.
 *
 * A text that meets no other is in no group, and changes none by coming or going: then the groups are those of the last time.
 */
export function createDuplicateMemory(path: string, stamp: string, sketches: LogStore): DuplicateMemory {
  let kept: Kept | null = null;
  let isNew = false;
  return {
    find(articles) {
      kept ??= read(path, stamp);
      const next = (kept && update(kept, articles, sketches)) ?? group(articles, sketches);
      isNew ||= next !== kept;
      kept = next;
      const byId = new Map(articles.map((article) => [article.id, article]));
      return next.groups.map(({ ids, similarity }) => ({
        kind: similarity === 1 ? "same" : "near",
        articles: ids.map((id) => byId.get(id) ?? { id, date: null, time: null }).toSorted(compareNewestFirst).map(({ id }) => id),
        likeness: similarity,
      }));
    },
    save() {
      if (kept !== null && isNew) write(path, stamp, kept);
      isNew = false;
    },
  };
}

function group(articles: readonly ComparedArticle[], store: LogStore): Kept {
  const found = articles.map((article) => ({ article, sketch: findSketch(article, store) }));
  return {
    texts: new Map(found.map(({ article: { id, textHash }, sketch }) => [id, toKept(textHash, sketch)])),
    groups: groupSketches(found.flatMap(({ sketch }) => sketch ?? [])),
  };
}

/** What is known after a change that changes no group; null when it may change some. */
function update(kept: Kept, articles: readonly ComparedArticle[], store: LogStore): Kept | null {
  const hashes = new Map(articles.map(({ id, textHash }) => [id, textHash]));
  const added = articles.filter(({ id, textHash }) => kept.texts.get(id)?.textHash !== textHash);
  const gone = [...kept.texts].filter(([id, { textHash }]) => hashes.get(id) !== textHash);
  if (added.length === 0 && gone.length === 0) return kept;
  if (added.length + gone.length > fewChanges) return null;
  const stay = new Map(kept.texts);
  for (const [id, text] of gone) {
    stay.delete(id);
    if (meets(text, stay.values())) return null;
  }
  for (const article of added) {
    const text = toKept(article.textHash, findSketch(article, store));
    if (meets(text, stay.values())) return null;
    stay.set(article.id, text);
  }
  return { texts: stay, groups: kept.groups };
}

function meets(text: KeptText, others: Iterable<KeptText>): boolean {
  return text.wording !== wordless && meetsAny(text, others);
}

function toKept(textHash: string, sketch: TextSketch | null): KeptText {
  return { textHash, wording: sketch?.wording ?? wordless, bandKeys: sketch?.bandKeys ?? new Uint32Array(bandCount) };
}

function read(path: string, stamp: string): Kept | null {
  const file = readColumnFile<Header>(path, stamp);
  if (file === null) return null;
  const { ids, textHashes, wordings, groups } = file.header;
  const bandKeys = file.columns[0] as Uint32Array;
  const texts = ids.map((id, i): [string, KeptText] => [id, { textHash: textHashes[i] ?? "", wording: wordings[i] ?? wordless, bandKeys: bandKeys.subarray(i * bandCount, (i + 1) * bandCount) }]);
  return { texts: new Map(texts), groups };
}

function write(path: string, stamp: string, { texts, groups }: Kept): void {
  const all = [...texts.values()];
  const bandKeys = new Uint32Array(all.length * bandCount);
  all.forEach((text, i) => bandKeys.set(text.bandKeys, i * bandCount));
  const header: Header = { ids: [...texts.keys()], textHashes: all.map(({ textHash }) => textHash), wordings: all.map(({ wording }) => wording), groups };
  writeColumnFile(path, stamp, { header, columns: [bandKeys] });
}

/** Kept as the wording and the numbers in base64. */
function findSketch({ id, textHash, readText }: ComparedArticle, store: LogStore): TextSketch | null {
  const known = store.get(textHash);
  if (known !== null) return readSketch(id, known);
  const sketch = sketchText({ id, text: readText() });
  store.set(textHash, sketch === null ? "" : `${sketch.wording} ${toBase64(sketch.bandKeys)} ${toBase64(sketch.readSketch())}`);
  return sketch;
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
