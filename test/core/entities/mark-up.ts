import type { Mention, MentionType } from "../../../src/core/ner/mention.ts";
import type { TaggedArticle } from "../../../src/core/entities/resolve/resolve-library.ts";
import { resolveLibrary } from "../../../src/core/entities/resolve/resolve-library.ts";

const types: Readonly<Record<string, MentionType>> = {
  p: "person",
  o: "organisation",
  l: "place",
  x: "other",
  n: "other",
};

/** Make an article of prose whose names are marked `[p:Ismail Haniyeh]`: p person, o organisation, l place, x other, n nationality word. */
export function markUp(id: string, marked: string, date: string | null = "2024-01-01"): TaggedArticle {
  const mentions: Mention[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/\[([polxn]):([^\]]+)\]/gu)) {
    text += marked.slice(from, match.index);
    const [all, letter = "", name = ""] = match;
    mentions.push({
      start: text.length,
      end: text.length + name.length,
      type: types[letter] ?? "other",
      score: 0.9,
      ...(letter === "n" ? { isNationality: true as const } : {}),
    });
    text += name;
    from = match.index + all.length;
  }
  return { id, date, text: text + marked.slice(from), mentions };
}

/** Resolve articles and list each article's mentions as `words → entity id`. */
export function listEntities(...articles: readonly TaggedArticle[]): string[][] {
  const { mentionsByArticle } = resolveLibrary(articles);
  return articles.map(({ id, text }) =>
    (mentionsByArticle.get(id) ?? []).map(({ start, end, entity }) => `${text.slice(start, end)} → ${entity}`),
  );
}
