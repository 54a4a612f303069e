import { mentionTypes, type Mention } from "../../core/ner/mention.ts";

const numbersPerMention = 4;

/** Write an article's mentions as one line of numbers: start, length, type (plus 4 for a nationality word), score in ten-thousandths. */
export function formatTags(mentions: readonly Mention[]): string {
  return mentions
    .map(({ start, end, type, score, isNationality }) =>
      [start, end - start, mentionTypes.indexOf(type) + (isNationality ? mentionTypes.length : 0), Math.round(score * 10_000)].join(","),
    )
    .join(",");
}

/** Read such a line; null when it is not one, or a mention would lie outside a text of `length`. */
export function parseTags(line: string, length: number): Mention[] | null {
  if (line === "") return [];
  const numbers = line.split(",").map(Number);
  if (numbers.length % numbersPerMention !== 0) return null;
  const mentions: Mention[] = [];
  for (let at = 0; at < numbers.length; at += numbersPerMention) {
    const [start = -1, size = 0, code = -1, score = -1] = numbers.slice(at, at + numbersPerMention);
    const type = mentionTypes[code % mentionTypes.length];
    const isInside = Number.isInteger(start) && Number.isInteger(size) && start >= 0 && size > 0 && start + size <= length;
    if (!isInside || type === undefined || code >= 2 * mentionTypes.length || !(score >= 0 && score <= 10_000)) return null;
    mentions.push({ start, end: start + size, type, score: score / 10_000, ...(code >= mentionTypes.length && { isNationality: true }) });
  }
  return mentions;
}
