import { describe, expect, it } from "vitest";
import type { ResolvedMention } from "../../../src/core/entities/entity.ts";
import { findPhrases } from "../../../src/core/query/phrase.ts";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { findSought, firstSought } from "../../../src/features/reader/find-sought.ts";

const text = "Biden met Haniyeh. Qatar had asked Biden to. Qatar was content.";

/** Mentions of names in the text, each under its own name as id. */
const mentions: readonly ResolvedMention[] = ["Biden", "Haniyeh", "Qatar"]
  .flatMap((name) =>
    [...text.matchAll(new RegExp(name, "gu"))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      type: "person" as const,
      score: 1,
      entity: name,
    })),
  )
  .toSorted((a, b) => a.start - b.start);

const phrasesOf = (q: string) => findPhrases(parseQuery(q).tree);
const nothing = { phrases: [], entities: [], mention: null };

function soughtWords(sought: Partial<Parameters<typeof findSought>[2]>): readonly string[] {
  const spans = findSought({ text }, mentions, { ...nothing, ...sought });
  return spans.map(({ start, end }) => `${text.slice(start, end)} ${start}`);
}

describe("what a reader came to an article for", () => {
  it("are the words that were searched", () => {
    expect(soughtWords({ phrases: phrasesOf("content") })).toEqual(["content 55"]);
  });

  it("are the names that the list is filtered by, in order with the words, each once", () => {
    expect(soughtWords({ entities: ["Biden", "Qatar"], phrases: phrasesOf("qatar met") })).toEqual([
      "Biden 0",
      "met 6",
      "Qatar 19",
      "Biden 35",
      "Qatar 45",
    ]);
  });

  it("are all mentions of whom a link's mention names, beginning with that one", () => {
    expect(soughtWords({ mention: 35 })).toEqual(["Biden 0", "Biden 35"]);
    const spans = findSought({ text }, mentions, { ...nothing, mention: 35 });
    expect(firstSought(spans, { mention: 35 })).toBe(1);
  });

  it("begin at the first where no link leads to another, and nowhere where there are none", () => {
    expect(firstSought([{ start: 6, end: 9 }], { mention: null })).toBe(0);
    expect(firstSought([{ start: 6, end: 9 }], { mention: 7 })).toBe(0);
    expect(firstSought([], { mention: 7 })).toBe(-1);
  });
});
