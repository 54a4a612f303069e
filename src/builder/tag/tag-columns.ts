import { mentionTypes, type Mention } from "../../core/ner/mention.ts";

const numbersPerMention = 4;

const maxScore = 10_000;

/** Where the mentions of an article lie: of each its start, and its end. */
export interface TagSpans {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Write an article's mentions as one line of numbers: start, length, type (plus 4 for a nationality word, 8 for what the tagger passed over), score in ten-thousandths. */
export function formatTags(mentions: readonly Mention[]): string {
  return mentions
    .map(({ start, end, type, score, isNationality, isRecalled }) =>
      [
        start,
        end - start,
        mentionTypes.indexOf(type) + mentionTypes.length * (isRecalled ? 2 : isNationality ? 1 : 0),
        Math.round(score * maxScore),
      ].join(","),
    )
    .join(",");
}

/** Read such a line; null when it is not one, or a mention would lie outside a text of `length`. */
export function parseTags(line: string, length: number): Mention[] | null {
  const mentions: Mention[] = [];
  const isRead = eachTag(line, length, (start, size, code, score) => {
    const mention = {
      start,
      end: start + size,
      type: mentionTypes[code % mentionTypes.length] ?? "other",
      score: score / maxScore,
    };
    const isPlain = code < mentionTypes.length;
    if (isPlain) mentions.push(mention);
    else
      mentions.push(
        code < 2 * mentionTypes.length ? { ...mention, isNationality: true } : { ...mention, isRecalled: true },
      );
  });
  return isRead ? mentions : null;
}

/** Read out of such a line only where mentions lie; null as `parseTags`. */
export function parseTagSpans(line: string, length: number): TagSpans | null {
  const [starts, ends]: [number[], number[]] = [[], []];
  const isRead = eachTag(line, length, (start, size) => {
    starts.push(start);
    ends.push(start + size);
  });
  return isRead ? { starts, ends } : null;
}

/** Call back with each mention's numbers; returns false for a line that is none of tags, then having called for some of it perhaps. */
function eachTag(
  line: string,
  length: number,
  visit: (start: number, size: number, code: number, score: number) => void,
): boolean {
  if (line === "") return true;
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
    if (digits === 0 || (!isEnd && line[at] !== ",") || (isEnd && nth !== numbersPerMention - 1)) return false;
    numbers[nth] = value;
    [value, digits] = [0, 0];
    nth = (nth + 1) % numbersPerMention;
    if (nth !== 0) continue;
    const [start = 0, size = 0, code = 0, score = 0] = numbers;
    if (size === 0 || start + size > length || code >= 3 * mentionTypes.length || score > maxScore) return false;
    visit(start, size, code, score);
  }
  return true;
}

const zero = "0".charCodeAt(0);
