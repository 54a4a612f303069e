import type { Span } from "./span.ts";

/** Fewer letters than this are initials ("J R R Tolkien"). */
const fewest = 4;

/**
 * Join tokens of one letter each, one space apart, into words, as typewriters and Fraktur printers stressed them:
 * `T O R V A L D  H E S K` is two tokens, `B r a m m e r` one. Other tokens stay as they are.
 */
export function joinSpacedLetters(text: string, tokens: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  let run = 0;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const isLetter = isOneLetter(text, token);
    const goesOn = run > 0 && isLetter && before !== undefined && isOneSpace(text, before.end, token.start);
    if (!goesOn && run > 0) closeRun(joined, run);
    run = isLetter ? (goesOn ? run + 1 : 1) : 0;
    joined.push(token);
  });
  closeRun(joined, run);
  return joined.length === tokens.length ? tokens : joined;
}

/** A text without the spaces between such letters: the words as they are read. */
export function readSpacedLetters(text: string): string {
  if (!/(?:^|\s)\S \S \S/u.test(text)) return text;
  return text.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{M}\p{N}])){3,}/gu, (letters) =>
    letters.replaceAll(" ", ""),
  );
}

/** Make one token of the last `run` ones, if they are enough. */
function closeRun(tokens: Span[], run: number): void {
  if (run < fewest) return;
  const letters = tokens.splice(-run);
  tokens.push({ start: letters[0]?.start ?? 0, end: letters.at(-1)?.end ?? 0 });
}

function isOneLetter(text: string, { start, end }: Span): boolean {
  return end - start <= 2 && /^\p{L}$/u.test(text.slice(start, end));
}

function isOneSpace(text: string, from: number, to: number): boolean {
  return to - from === 1 && (text[from] === " " || text[from] === "\u00A0");
}
