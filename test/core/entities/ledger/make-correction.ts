import { describePassage } from "../../../../src/core/annotation/passage.ts";
import type { Anchor, Correction, EntryDraft } from "../../../../src/core/entities/ledger/entry.ts";
import { makeEntry } from "../../../../src/core/entities/ledger/entry-id.ts";

interface Text {
  readonly id: string;
  readonly text: string;
}

/** Describe the nth place (from 0) where words stand in an article. */
export function anchorOf({ id, text }: Text, words: string, nth = 0): Anchor {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” does not stand ${nth + 1} times in “${text}”`);
  return { article: id, ...describePassage(text, { start, end: start + words.length }) };
}

type Draft = EntryDraft extends infer D
  ? D extends { where: Anchor }
    ? Omit<D, "when" | "scope"> & { when?: string; scope?: Correction["scope"] }
    : never
  : never;

/** Make a correction: everywhere, at noon of 23 November 2026, unless said otherwise. */
export function correct(draft: Draft): Correction {
  return makeEntry({ when: "2026-11-23T12:00:00.000Z", scope: "everywhere", ...draft } as EntryDraft) as Correction;
}
