import type { BuildStore, Step } from "../store/build-store.ts";
import { findTagSpans, type Taggable, tagInputs } from "../tag/tag-articles.ts";

/** What stands at the tags of a text, in their order: all that an index needs of it beside its terms. */
const surfacesStep: Step<readonly string[]> = {
  name: "surfaces",
  sources: ["builder/library/surfaces.ts", "builder/tag"],
};

/** What stands at the tags of an article, which must be tagged. Kept for whoever joins shards: others have the text. */
export function keepSurfaces(article: Taggable, store: BuildStore): readonly string[] {
  return store.derive(surfacesStep, tagInputs(article), () => {
    const { starts, ends } = findTagSpans(article, store) ?? { starts: [], ends: [] };
    const text = article.readText();
    return starts.map((start, at) => text.slice(start, ends[at]));
  });
}

/** The same, if it was kept; else null. */
export function findSurfaces(article: Taggable, store: BuildStore): readonly string[] | null {
  return store.find(surfacesStep, tagInputs(article));
}
