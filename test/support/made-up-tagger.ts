import { formatTags } from "../../src/builder/tag/tag-columns.ts";
import type { Tagger } from "../../src/builder/tag/tag-articles.ts";

/** A tagger to which whatever a pattern matches is a person. */
export function taggerFor(pattern: RegExp): Tagger {
  return {
    threads: 1,
    async tag(text) {
      return formatTags(
        [...text.matchAll(pattern)].map(({ 0: name, index }) => ({
          start: index,
          end: index + name.length,
          type: "person",
          score: 0.9,
        })),
      );
    },
  };
}

/** Finds capitalised words that stand within a sentence: enough names to see where they end up. */
export const capitalsTagger = taggerFor(/(?<=[a-z,] )[A-Z][a-z]{3,}/gu);
