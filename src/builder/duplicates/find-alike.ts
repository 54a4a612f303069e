import type { DuplicateGroup } from "../../core/duplicates/duplicate-group.ts";
import type { Placing } from "../../core/catalog/row.ts";
import { sketchText, type TextSketch } from "../../core/duplicates/find-duplicates.ts";
import { listGroups } from "../../core/duplicates/list-groups.ts";
import type { BuildStore, Step } from "../store/build-store.ts";

/** An article to compare with the others. */
export type ComparedArticle = Placing & { readonly textHash: string; readText(): string };

/** By what a text is compared with others, its numbers in base64. */
interface KeptSketch {
  readonly wording: string;
  readonly bandKeys: string;
  readonly sketch: string;
}

/** Null for a text without a word. */
const sketchStep: Step<KeptSketch | null> = { name: "sketch", sources: ["core/duplicates", "builder/duplicates"] };

/** Find the articles that say the same, newest first in each group. Texts are looked at only where they were not compared before. */
export function findAlike(articles: readonly ComparedArticle[], store: BuildStore): DuplicateGroup[] {
  return listGroups(
    articles.flatMap((article) => sketchOf(article, store) ?? []),
    articles,
  );
}

function sketchOf(article: ComparedArticle, store: BuildStore): TextSketch | null {
  const { id } = article;
  const sketch = store.derive(sketchStep, [article.textHash], () => makeSketch(article.readText()));
  return (
    sketch && {
      id,
      wording: sketch.wording,
      bandKeys: fromBase64(sketch.bandKeys),
      readSketch: () => fromBase64(sketch.sketch),
    }
  );
}

function makeSketch(text: string): KeptSketch | null {
  const sketch = sketchText({ id: "", text });
  return (
    sketch && {
      wording: sketch.wording,
      bandKeys: toBase64(sketch.bandKeys),
      sketch: toBase64(sketch.readSketch()),
    }
  );
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
