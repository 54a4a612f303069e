import { type MentionType, mentionTypes } from "../ner/mention.ts";
import type { Span } from "../text/span.ts";
import { letterOf } from "./letters.ts";

/** A piece of a query. `field` is the lower-case word before a colon, or null for plain text. */
export type Token =
  | { readonly kind: "open" | "close" | "not" | "or"; readonly span: Span }
  | { readonly kind: "near"; readonly distance: number | null; readonly written: string; readonly span: Span }
  | TextToken;

export interface TextToken {
  readonly kind: "text";
  readonly field: Field | null;
  readonly value: string;
  readonly isQuoted: boolean;
  /** False for a quotation that is never closed. */
  readonly isClosed: boolean;
  /** A star stands right behind it. */
  readonly hasStar: boolean;
  /** `=` stands right before it: capitals are meant. */
  readonly hasEqualsSign: boolean;
  readonly span: Span;
}

export type Field =
  MentionType | "entity" | "source" | "title" | "before" | "after" | "on" | "told" | "has" | "tag" | "note";

const fieldNames: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(mentionTypes.map((type) => [type, type])),
  people: "person",
  org: "organisation",
  organization: "organisation",
  entity: "entity",
  source: "source",
  title: "title",
  before: "before",
  after: "after",
  on: "on",
  told: "told",
  has: "has",
  tag: "tag",
  note: "note",
};

const quote = /["“”„‟«»＂″]/u;

/** Write the search for words that stand so. Quotes among them, which would end the phrase, are left out. */
export function asPhrase(words: string): string {
  return `"${words.split(quote).join(" ")}"`;
}
const dash = /[-−]/u;
const equalsSign = /[=＝]/u;
const fieldStart = /([a-z]+):/iy;
const nearWord = /^near(?:\/(\d{1,3}))?$/i;

/**
 * Cut a query into tokens, in order.
 *
 * Any quotation mark opens and any closes, since keyboards and paste mix them. Signs that search knows nothing of are
 * skipped. Capitals make `OR` and `AND` operators; `near` is one in any case, because `parseQuery` can take it back.
 */
export function lexQuery(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] ?? "";
    if (sign === "(" || sign === ")") {
      tokens.push({ kind: sign === "(" ? "open" : "close", span: { start: at, end: at + 1 } });
      at += 1;
    } else if (dash.test(sign)) {
      // However many dashes: a rule across the page excludes once, or nothing.
      let end = at + 1;
      while (dash.test(text[end] ?? "")) end += 1;
      if (startsSomething(text, end)) tokens.push({ kind: "not", span: { start: at, end } });
      at = end;
    } else if (quote.test(sign)) {
      const token = readQuoted(text, at, at, null, false);
      if (token.value !== "" || !token.isClosed) tokens.push(token);
      at = token.span.end;
    } else if (isLetterAt(text, at) || startsCapitals(text, at)) {
      const token = readWord(text, at);
      if (token) tokens.push(token);
      at = token ? token.span.end : endOfWord(text, at);
    } else {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
  }
  return tokens;
}

function readWord(text: string, start: number): Token | null {
  fieldStart.lastIndex = start;
  const name = fieldStart.exec(text)?.[1]?.toLowerCase();
  const field = name === undefined ? null : ((Object.hasOwn(fieldNames, name) ? fieldNames[name] : null) ?? null);
  const behindField = field === null ? start : fieldStart.lastIndex;
  const hasEqualsSign = (field === null || field === "title") && startsCapitals(text, behindField);
  // `=person:haniyeh` asks for a name, in which capitals say nothing.
  if (hasEqualsSign && field === null && startsWithField(text, start + 1)) return readWord(text, start + 1);
  const from = behindField + (hasEqualsSign ? 1 : 0);
  if ((field !== null || hasEqualsSign) && quote.test(text[from] ?? ""))
    return readQuoted(text, start, from, field, hasEqualsSign);

  const end = endOfWord(text, from);
  const first = firstLetter(text, from, end);
  const last = lastLetterEnd(text, first, end);
  const value = text.slice(first, last);
  const hasStar = last > first && text[last] === "*" && last < end;
  const span = { start, end: Math.max(end, from) };
  if (field === null && !hasStar && !hasEqualsSign && last === end) {
    if (value === "OR") return { kind: "or", span };
    // Every word is required anyway: AND says nothing more.
    if (value === "AND") return null;
    const near = nearWord.exec(value);
    if (near) return { kind: "near", distance: near[1] === undefined ? null : Number(near[1]), written: value, span };
  }
  // “OR,” is the word: quoted, it prints back as one.
  const isQuoted = field === null && (value === "OR" || value === "AND" || nearWord.test(value));
  return { kind: "text", field, value, isQuoted, isClosed: true, hasStar, hasEqualsSign, span };
}

function startsWithField(text: string, at: number): boolean {
  fieldStart.lastIndex = at;
  const name = fieldStart.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && Object.hasOwn(fieldNames, name);
}

function readQuoted(text: string, start: number, open: number, field: Field | null, hasEqualsSign: boolean): TextToken {
  let close = open + 1;
  while (close < text.length && !quote.test(text[close] ?? "")) close += 1;
  const isClosed = close < text.length;
  const hasStar = isClosed && text[close + 1] === "*";
  const value = text
    .slice(open + 1, close)
    .trim()
    .replace(/\s+/gu, " ");
  return {
    kind: "text",
    field,
    value,
    isQuoted: true,
    isClosed,
    hasStar,
    hasEqualsSign,
    span: { start, end: close + (isClosed ? 1 : 0) + (hasStar ? 1 : 0) },
  };
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && (!/[\s()"“”„‟«»＂″]/u.test(text[end] ?? "") || isHebrewSign(text, end))) end += 1;
  return end;
}

/** Hebrew writes initials with what keyboards give as a quotation mark: צה"ל. */
function isHebrewSign(text: string, at: number): boolean {
  return /^[\u05d0-\u05ea]["”][\u05d0-\u05ea]$/u.test(text.slice(Math.max(0, at - 1), at + 2));
}

function firstLetter(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isLetterAt(text, at)) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return Math.min(at, end);
}

function lastLetterEnd(text: string, from: number, end: number): number {
  let last = from;
  for (let at = from; at < end;) {
    const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (isLetterAt(text, at)) last = at + width;
    at += width;
  }
  return last;
}

function isLetterAt(text: string, at: number): boolean {
  const codePoint = text.codePointAt(at);
  if (codePoint === undefined) return false;
  const { kind } = letterOf(codePoint);
  return kind === "letter" || kind === "unspaced";
}

function startsSomething(text: string, at: number): boolean {
  const sign = text[at] ?? "";
  return sign === "(" || quote.test(sign) || isLetterAt(text, at) || startsCapitals(text, at);
}

/** `=WHO`, `="World Health"`. */
function startsCapitals(text: string, at: number): boolean {
  return equalsSign.test(text[at] ?? "") && (quote.test(text[at + 1] ?? "") || isLetterAt(text, at + 1));
}
