import type { Span } from "../text/span.ts";
import { capitalsOf } from "./capitals.ts";
import { lexQuery, type Token, type TextToken } from "./lex.ts";
import { parsePeriod } from "./period.ts";
import {
  defaultDistance,
  type NotedNode,
  type Query,
  type QueryMessage,
  type QueryNode,
  type TextNode,
} from "./syntax.ts";
import { splitTerms } from "./terms.ts";

/** Pasting a page into the box must not run for minutes; nobody types a hundred words. */
const mostTokens = 100;
/** Longer quotations are cut: twelve words in a row are hardly ever the same by chance. */
const mostPhraseTerms = 50;
/** Deeper brackets are read as if they were not there, so that no query can exhaust the stack. */
const mostDepth = 20;
/** A shorter beginning of a word, still being typed, matches half the library and says nothing. */
const shortestPrefix = 3;

export interface ParseOptions {
  /** The reader is typing: the last word may go on, and an open quotation is no mistake. */
  readonly isTyping?: boolean;
  /** Letters from which on a Latin word being typed is taken for a beginning: 3, or more where a library is so large that three cost too much. */
  readonly shortestPrefix?: number;
}

/**
 * Read a query; never throws, and what it cannot read it says in `messages` and leaves out.
 *
 * ```
 *   words            all must occur            a OR b      either; binds closer than the space between words
 *   "a phrase"       in this order             a near b    within 10 words; near/5 within 5
 *   -word            must not occur            shif*       words that begin so
 *   (a b) OR c       brackets group            title:word  in the title
 *   =WHO ="Air Force"                          capitals stand as they are typed
 *   person: org: place: other: entity:         articles that name it
 *   before: after: on:                         a year, a month, a day (2023, 2023-11, 2023-11-06)
 *   told:                                      tells of a year, a month, a day, whenever it was printed; told:1914..1918
 *   source:                                    where it was published
 *   has:note tag: note:                        what the reader noted: at all, under a tag, in a comment
 * ```
 */
export function parseQuery(text: string, options: ParseOptions = {}): Query {
  const all = lexQuery(text);
  const messages: QueryMessage[] = [];
  const say = (span: Span, message: string) => messages.push({ span, text: message });
  const tokens = all.slice(0, mostTokens);
  const cut = all[mostTokens];
  if (cut) say({ start: cut.span.start, end: text.length }, `Only the first ${mostTokens} words are searched.`);

  const state: State = {
    tokens,
    at: 0,
    depth: 0,
    say,
    typingEnd: options.isTyping === true && !cut ? text.length : null,
    shortestPrefix: options.shortestPrefix ?? shortestPrefix,
  };
  const items: QueryNode[] = [];
  while (state.at < tokens.length) {
    items.push(...parseItems(state));
    const stray = tokens[state.at];
    if (stray) {
      say(stray.span, "This bracket closes nothing and was left out.");
      state.at += 1;
    }
  }
  return { tree: gather("all", items), messages };
}

interface State {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  readonly say: (span: Span, text: string) => void;
  /** Length of the query when its end is still being typed, else null. */
  readonly typingEnd: number | null;
  readonly shortestPrefix: number;
}

/** Read up to a closing bracket or the end. */
function parseItems(state: State): QueryNode[] {
  const items: QueryNode[] = [];
  for (let token = peek(state); token && token.kind !== "close"; token = peek(state)) {
    const item = parseEither(state);
    if (item) items.push(item);
  }
  return items;
}

function parseEither(state: State): QueryNode | null {
  const sides: QueryNode[] = [];
  for (;;) {
    const token = peek(state);
    if (token?.kind === "or") {
      state.at += 1;
      state.say(token.span, "OR needs a word on both sides; this one was left out.");
      continue;
    }
    const side = parseUnit(state);
    if (side) sides.push(side);
    const or = peek(state);
    if (or?.kind !== "or") break;
    state.at += 1;
    const after = peek(state);
    if (!side || !after || after.kind === "close") {
      if (state.typingEnd === null || after)
        state.say(or.span, "OR needs a word on both sides; this one was left out.");
      if (!after || after.kind === "close") break;
    }
  }
  return gather("any", sides);
}

function parseUnit(state: State): QueryNode | null {
  const token = peek(state);
  if (!token || token.kind === "close") return null;
  state.at += 1;
  switch (token.kind) {
    case "not": {
      const item = parseUnit(state);
      return item && { kind: "not", item };
    }
    case "open":
      return parseGroup(state, token.span);
    case "or":
      state.say(token.span, "OR needs a word on both sides; this one was left out.");
      return null;
    case "near":
      return literal(token.written, token.span);
    case "text":
      return parseText(state, token);
  }
}

function parseGroup(state: State, span: Span): QueryNode | null {
  state.depth += 1;
  if (state.depth > mostDepth) {
    state.say(span, `Brackets deeper than ${mostDepth} are left out.`);
    return null;
  }
  const items = parseItems(state);
  state.depth -= 1;
  if (peek(state)) state.at += 1;
  else if (state.typingEnd === null) state.say(span, "This bracket is never closed; it was read to the end.");
  return gather("all", items);
}

function parseText(state: State, token: TextToken): QueryNode | null {
  const first = toNode(state, token);
  if (first?.kind !== "text") return first;
  const items = [first];
  let distance = 0;
  for (let near = peek(state); near?.kind === "near"; near = peek(state)) {
    const right = state.tokens[state.at + 1];
    if (right?.kind !== "text" || (right.field !== null && right.field !== "title")) break;
    state.at += 2;
    const item = toNode(state, right);
    if (item?.kind === "text") items.push(item);
    distance = Math.max(distance, near.distance ?? defaultDistance);
  }
  const last = items.at(-1) ?? first;
  return items.length === 1
    ? first
    : { kind: "near", items, distance, span: { start: first.span.start, end: last.span.end } };
}

function toNode(state: State, token: TextToken): QueryNode | null {
  const { field, span } = token;
  if (token.isQuoted && !token.isClosed && state.typingEnd === null) {
    state.say(span, "The quotation is never closed; it was read to the end.");
  }
  const terms = splitTerms(token.value);
  const excess = terms[mostPhraseTerms];
  const value = excess ? token.value.slice(0, excess.start).trimEnd() : token.value;
  if (excess) state.say(span, `Only the first ${mostPhraseTerms} words of a quotation are searched.`);
  const isBeingTyped = state.typingEnd !== null && (token.isQuoted ? !token.isClosed : span.end === state.typingEnd);
  const hasCapitals =
    token.hasEqualsSign &&
    terms.some((term) => capitalsOf(term.text, token.value.slice(term.start, term.end)) !== null);
  // `=FAQ` means these letters as they stand, and no FAQs: whoever wants these too writes `=FAQ*`.
  const isWhole = hasCapitals && !token.isQuoted;
  const isPrefix =
    terms.length > 0 &&
    (token.hasStar || (isBeingTyped && !isWhole && isWorthCompleting(terms.at(-1)?.text ?? "", state.shortestPrefix)));
  if (field === "has" || field === "tag" || field === "note") return toNoted(state, token, field, isBeingTyped);
  if (field === "before" || field === "after" || field === "on" || field === "told")
    return toPeriod(state, token, field);
  if (terms.length === 0) {
    if (field !== null && state.typingEnd !== span.end)
      state.say(span, `${field}: needs a name right behind the colon.`);
    else if (field === null && state.typingEnd !== span.end)
      state.say(span, `“${value}” holds no letters or digits to search for.`);
    return null;
  }
  if (field === null || field === "title") {
    if (token.hasEqualsSign && !hasCapitals && state.typingEnd !== span.end)
      state.say(
        span,
        `= is for words with a capital behind their first letter, as in =WHO; “${value}” is found however it is written.`,
      );
    return {
      kind: "text",
      text: value,
      isQuoted: token.isQuoted,
      isPrefix,
      inTitle: field === "title",
      keepsCapitals: hasCapitals,
      span,
    };
  }
  if (field === "source") return { kind: "source", value, span };
  return { kind: "entity", type: field === "entity" ? null : field, value, isPrefix, span };
}

function toNoted(state: State, token: TextToken, by: NotedNode["by"], isBeingTyped: boolean): QueryNode | null {
  const { value, span } = token;
  const isKnown = by !== "has" || /^notes?$/iu.test(value);
  if (value !== "" && isKnown) return { kind: "noted", by, value, isPrefix: token.hasStar || isBeingTyped, span };
  if (state.typingEnd !== span.end)
    state.say(span, by === "has" ? "has: is followed by note." : `${by}: needs a word right behind the colon.`);
  return null;
}

function toPeriod(state: State, token: TextToken, relation: "before" | "after" | "on" | "told"): QueryNode | null {
  if (relation === "on" && token.value.toLowerCase() === "none") return { kind: "undated", span: token.span };
  const period = parsePeriod(token.value);
  if (period && relation === "told") return { kind: "told", ...period, written: token.value, span: token.span };
  if (period && relation !== "told")
    return { kind: "period", relation, ...period, written: token.value, span: token.span };
  if (token.span.end !== state.typingEnd) {
    state.say(
      token.span,
      `“${token.value}” is not a date that can be read here; write 2023-11-06, 2023-11 or 2023${relation === "on" ? ", or on:none for those without a date" : ""}.`,
    );
  }
  return null;
}

function isWorthCompleting(term: string, shortest: number): boolean {
  return term.length >= shortest || /[^\0-\u02ff]/u.test(term);
}

/** A word that reads like an operator: kept in quotation marks, so that it prints back as what it is. */
function literal(text: string, span: Span): TextNode {
  return { kind: "text", text, isQuoted: true, isPrefix: false, inTitle: false, keepsCapitals: false, span };
}

function gather(kind: "all" | "any", items: readonly QueryNode[]): QueryNode | null {
  const flat = items.flatMap((item) => (item.kind === kind ? item.items : [item]));
  const [only] = flat;
  return flat.length > 1 ? { kind, items: flat } : (only ?? null);
}

function peek(state: State): Token | undefined {
  return state.tokens[state.at];
}
