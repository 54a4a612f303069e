import { isAcronym } from "./name-key.ts";

/** A way in which the texts write a name, and how often. */
export interface WrittenForm {
  readonly text: string;
  readonly mentions: number;
}

/** Forms looked for at once. */
const most = 3;

/**
 * Choose of the ways in which an entity is written those worth looking for where they are not marked, most frequent first: words that
 * begin with a capital, or acronyms. One that is seldom (under a tenth of the most frequent) or holds another with brackets is left out.
 */
export function formsToSeek(forms: readonly WrittenForm[]): readonly string[] {
  const frequent = forms.toSorted((a, b) => b.mentions - a.mentions);
  const least = (frequent[0]?.mentions ?? 0) / 10;
  return frequent
    .filter(({ text, mentions }) => mentions >= least && isSought(text))
    .slice(0, most)
    .map(({ text }) => text);
}

/** Scripts without capitals have none to tell a name by, and names there are sought as they are. */
function isSought(text: string): boolean {
  if (/[()[\]"“”]/u.test(text) || text.length < 2) return false;
  return isAcronym(text) || /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}]/u.test(text);
}
