import type { Mention, MentionType } from "../../../../src/core/ner/mention.ts";

const types: Readonly<Record<string, MentionType>> = { p: "person", o: "organisation", l: "place", x: "other" };

/** Prose whose names are marked as the tagger found them, `[l0.4:Thorne]`: type, score if not 0.9, words. */
export function readMarks(marked: string): { readonly text: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/\[([polx])([\d.]*):([^\]]+)\]/gu)) {
    const [all, type = "", score = "", words = ""] = match;
    text += marked.slice(from, match.index);
    mentions.push({
      start: text.length,
      end: text.length + words.length,
      type: types[type] ?? "other",
      score: Number(score || "0.9"),
    });
    text += words;
    from = match.index + all.length;
  }
  return { text: text + marked.slice(from), mentions };
}

/** Mentions as `words type`. */
export function say(text: string, mentions: readonly Mention[]): string[] {
  return mentions.map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);
}
