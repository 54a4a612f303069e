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
  const mentions: Mention[] = [];
  const numbers = [0, 0, 0, 0];
  // Digit by digit: a changed segment has 60,000 mentions, and taking their lines apart into strings takes three times as long.
  let [nth, value, digits] = [0, 0, 0];
  for (let at = 0; at <= line.length; at++) {
    const digit = line.charCodeAt(at) - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      continue;
    }
    const isEnd = at === line.length;
    if (digits === 0 || (!isEnd && line[at] !== ",") || (isEnd && nth !== numbersPerMention - 1)) return null;
    numbers[nth] = value;
    [value, digits] = [0, 0];
    nth = (nth + 1) % numbersPerMention;
    if (nth !== 0) continue;
    const mention = toMention(numbers, length);
    if (mention === null) return null;
    mentions.push(mention);
  }
  return mentions;
}

const zero = "0".charCodeAt(0);

function toMention([start = 0, size = 0, code = 0, score = 0]: readonly number[], length: number): Mention | null {
  const type = mentionTypes[code % mentionTypes.length];
  if (type === undefined || size === 0 || start + size > length || code >= 2 * mentionTypes.length || score > 10_000) return null;
  const mention = { start, end: start + size, type, score: score / 10_000 };
  return code >= mentionTypes.length ? { ...mention, isNationality: true } : mention;
}
