import { languages } from "./languages/all.ts";

/** How much of a text is looked at: its small words show in the first paragraphs. */
const sampleLength = 3000;

const common: readonly (readonly [tag: string, words: ReadonlySet<string>])[] = languages.map(({ tag, common }) => [
  tag,
  new Set(common.split(" ")),
]);

/**
 * Say which of the languages with tables a text is in, by its commonest small words: the one of which most stand in it.
 *
 * A text that shows none of them (a headline, a table, another script) is read as English. Languages that share words are told apart by
 * the others, so a line of four words may be misread; an article is not.
 */
export function chooseLanguage(text: string): string {
  const counts = new Map<string, number>();
  for (const word of text
    .slice(0, sampleLength)
    .toLowerCase()
    .split(/[\s.,;:!?()"«»“”'’]+/)) {
    for (const [tag, words] of common) if (words.has(word)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  let best = languages[0]!.tag;
  for (const [tag, count] of counts) if (count > (counts.get(best) ?? 0)) best = tag;
  return best;
}
