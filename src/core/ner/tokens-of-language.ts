import { charClass, charClassAt } from "../text/char-class.ts";
import type { Span } from "../text/span.ts";
import { findTokens } from "../text/tokens.ts";

/** Languages read character by character, as the sets that their model learnt from are. */
const byCharacter = new Set(["zh", "ja", "ko"]);

/** Languages whose articles and pronouns lose a vowel before another: "l'Italia" is two tokens. */
const eliding = new Set(["fr", "it"]);

/** Languages whose training sets keep words with hyphens whole ("Baden-Württemberg"); English and the others cut there. */
const hyphenating = new Set("es nl pt it de fr hu fi et nb nn da sv ro hr sr sl uk bg kk tr".split(" "));

const apostrophes = /['’]/;

/** Marks that hold two parts of a word together where no space stands beside them: Ukrainian п’ять, Turkish İzmir'de, Hebrew צה"ל. */
const joiners = new Set(["'", "’", "ʼ", "׳", "״"]);
const hebrewJoiner = '"';

/**
 * Find the tokens of `text` in `[from, to)` as the training sets of a language cut them: `findTokens`, but characters in Chinese, Japanese and
 * Korean, elided articles by themselves in French and Italian, and words with an apostrophe or hyphen whole where the sets have them so.
 */
export function findTokensOf(language: string, text: string, from: number, to: number): Span[] {
  if (byCharacter.has(language)) return findCharacters(text, from, to, language !== "ko");
  const tokens = findTokens(text, from, to);
  const elided = eliding.has(language) ? splitElisions(text, tokens) : tokens;
  return joinParts(text, elided, (mark) => {
    if (mark === "-") return hyphenating.has(language);
    if (mark === hebrewJoiner) return language === "he" || language === "yi";
    return joiners.has(mark) && !eliding.has(language);
  });
}

/** A token for each character that is no space; words and numbers of ASCII letters and digits whole when `wholeLatin`. */
function findCharacters(text: string, from: number, to: number, wholeLatin: boolean): Span[] {
  const tokens: Span[] = [];
  let at = from;
  while (at < to) {
    if (charClassAt(text, at) === charClass.space) {
      at++;
      continue;
    }
    const start = at;
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    while (at < to && charClassAt(text, at) === charClass.mark) at++;
    if (wholeLatin && isAsciiWord(text, start)) while (at < to && isAsciiWord(text, at)) at++;
    tokens.push({ start, end: Math.min(at, to) });
  }
  return tokens;
}

function isAsciiWord(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  const small = unit | 32;
  return (small >= 97 && small <= 122) || (unit >= 48 && unit <= 57);
}

/** "l'Italia" → "l'", "Italia", and "dell" "’" "Unione" → "dell’", "Unione". */
function splitElisions(text: string, tokens: readonly Span[]): Span[] {
  const split: Span[] = [];
  for (const [i, token] of tokens.entries()) {
    const [before, next] = [split.at(-1), tokens[i + 1]];
    const isElision =
      before?.end === token.start &&
      next?.start === token.end &&
      token.end - token.start === 1 &&
      apostrophes.test(text.charAt(token.start)) &&
      endsInLetter(text, before) &&
      charClassAt(text, next.start) === charClass.letter;
    if (before && isElision) split[split.length - 1] = { start: before.start, end: token.end };
    else split.push(...splitElision(text, token));
  }
  return split;
}

/** A short word that the tokeniser kept whole; "O'Brien" is a name, and "'90" and "po'" elide nothing before another word. */
function splitElision(text: string, token: Span): Span[] {
  const form = text.slice(token.start, token.end);
  const at = form.search(apostrophes);
  if (at < 1 || at === form.length - 1 || (at === 1 && form.startsWith("O"))) return [token];
  const cut = token.start + at + 1;
  return [
    { start: token.start, end: cut },
    { start: cut, end: token.end },
  ];
}

/** Join two words and the mark between them, or a word and an ending with its apostrophe, where no space stands between. */
function joinParts(text: string, tokens: readonly Span[], isJoiner: (mark: string) => boolean): Span[] {
  const joined: Span[] = [];
  for (const token of tokens) {
    const [word, mark] = [joined.at(-2), joined.at(-1)];
    const isEnding =
      mark !== undefined && mark.end === token.start && endsInLetter(text, mark) && isJoiner(text.charAt(token.start));
    if (isEnding && token.end - token.start > 1) joined.splice(-1, 1, { start: mark.start, end: token.end });
    else if (word !== undefined && mark !== undefined && isWhole(text, word, mark, token, isJoiner))
      joined.splice(-2, 2, { start: word.start, end: token.end });
    else joined.push(token);
  }
  return joined;
}

function isWhole(text: string, word: Span, mark: Span, next: Span, isJoiner: (mark: string) => boolean): boolean {
  if (word.end !== mark.start || mark.end !== next.start || mark.end - mark.start !== 1) return false;
  return (
    isJoiner(text.charAt(mark.start)) && endsInLetter(text, word) && charClassAt(text, next.start) === charClass.letter
  );
}

function endsInLetter(text: string, { end }: Span): boolean {
  const kind = charClassAt(text, end - 1);
  return kind === charClass.letter || kind === charClass.mark;
}
