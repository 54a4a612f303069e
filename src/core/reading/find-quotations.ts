import { findSentences } from "../text/sentences.ts";
import type { Span } from "../text/span.ts";
import { findTokens } from "../text/tokens.ts";

/** Words that somebody's text quotes. */
export interface FoundQuotation extends Span {
  readonly words: string;
  /** The words between marks of omission (`…`, `[...]`), in order: one, where nothing is left out. */
  readonly parts: readonly string[];
}

/** Opening marks and what closes them. A straight or raised single mark is an apostrophe far more often. */
const closers: Readonly<Record<string, string>> = {
  "“": '”“"',
  "„": '“”"',
  "«": "»",
  "»": "«",
  "‹": "›",
  '"': '"”',
  "「": "」",
  "『": "』",
  "‘": "’",
};
/** A quotation that runs on longer lacks its closing mark. */
const longest = 3000;
/** Fewer words in quotation marks are a name, a title or a doubt. */
const leastWords = 3;
const leastHan = 6;
/** Quotations looked at in one text. */
export const mostQuotations = 200;

/**
 * Find what a text quotes: words between quotation marks of any language, three at least. A text without such marks is taken for
 * quotations itself, each of its sentences one (`isBare`).
 */
export function findQuotations(text: string): {
  readonly quotations: readonly FoundQuotation[];
  readonly isBare: boolean;
} {
  const marked = betweenMarks(text);
  if (marked.length > 0) return { quotations: marked.slice(0, mostQuotations), isBare: false };
  const tokens = findTokens(text);
  const sentences = findSentences(text, tokens).flatMap(({ start, end }) => {
    const [from, to] = [tokens[start]?.start, tokens[end - 1]?.end];
    return from === undefined || to === undefined ? [] : quotationAt(text, from, to);
  });
  return { quotations: sentences.slice(0, mostQuotations), isBare: true };
}

function betweenMarks(text: string): FoundQuotation[] {
  const found: FoundQuotation[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = closers[text[at] ?? ""];
    if (closing === undefined || !opensAt(text, at)) continue;
    const end = closeOf(text, at + 1, closing);
    if (end === null) continue;
    const quotation = quotationAt(text, at + 1, end);
    if (quotation.length === 0) continue;
    found.push(...quotation);
    at = end;
  }
  return found;
}

/** A mark opens when something comes right after it; one that closes elsewhere, only where no letter stands before it. */
function opensAt(text: string, at: number): boolean {
  if (!/\S/u.test(text[at + 1] ?? " ")) return false;
  return /[“„「『]/u.test(text[at] ?? "") || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ");
}

function closeOf(text: string, from: number, closing: string): number | null {
  const isSingle = closing === "’";
  for (let at = from; at < Math.min(text.length, from + longest); at += 1) {
    if (text[at] === "\n" && /^\n[ \t]*\n/u.test(text.slice(at, at + 20))) return null;
    if (!closing.includes(text[at] ?? "\0")) continue;
    // An apostrophe stands between letters, a closing mark does not.
    if (isSingle && /\p{L}/u.test(text[at + 1] ?? " ")) continue;
    return at;
  }
  return null;
}

function quotationAt(text: string, from: number, to: number): FoundQuotation[] {
  const words = text.slice(from, to).trim();
  const parts = words
    .split(/\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\.\.?)\s*/u)
    // A comma or stop before the closing mark is as often the quoting text's own.
    .map((part) => part.replace(/[.,、。，]+$/u, ""))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const count = words.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const han = words.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]/gu)?.length ?? 0;
  if ((count < leastWords && han < leastHan) || parts.length === 0) return [];
  const start = from + text.slice(from, to).indexOf(words);
  return [{ start, end: start + words.length, words, parts }];
}
