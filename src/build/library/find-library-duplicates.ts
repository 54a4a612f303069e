import type { DuplicateGroup } from "../../core/catalog/health.ts";
import { compareNewestFirst } from "../../core/catalog/order.ts";
import type { Placing } from "../../core/catalog/row.ts";
import { groupSketches, sketchText, type TextSketch } from "../../core/duplicates/find-duplicates.ts";
import type { LogStore } from "../cache/log-store.ts";

/** An article to compare with the others. */
export type ComparedArticle = Placing & { readonly textHash: string; readText(): string };

/** Find the articles that say the same, newest first in each group; what was made of each text alone is remembered in `store`. */
export function findLibraryDuplicates(articles: readonly ComparedArticle[], store: LogStore): DuplicateGroup[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const sketches = articles.map((article) => findSketch(article, store)).filter((sketch) => sketch !== null);
  return groupSketches(sketches).map(({ ids, similarity }) => ({
    kind: similarity === 1 ? "same" : "near",
    articles: ids.map((id) => byId.get(id) ?? { id, date: null, time: null }).toSorted(compareNewestFirst).map(({ id }) => id),
    likeness: similarity,
  }));
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
