import { foldHan } from "../../core/query/fold-han.ts";
import { splitTerms } from "../../core/query/terms.ts";
import type { Span } from "../../core/text/span.ts";

/** A name in a text outside the library, and who is called so: the numbers of entities, the most mentioned first. */
export interface FoundName extends Span {
  readonly entities: readonly number[];
}

/** Names have hardly more words. */
const mostTerms = 8;

interface TextTerm extends Span {
  readonly text: string;
}

/**
 * Find the names in a text that the library knows, by any spelling that it has, longest first; case and accents do not count.
 *
 * A word in small letters is no name, unless its line holds nothing else, as in a list. `forms` has, by terms with a space between, who
 * is called so. Linear in the text.
 */
export function findNames(text: string, forms: ReadonlyMap<string, readonly number[]>): readonly FoundName[] {
  const terms = splitTerms(text)
    .filter(({ firstEnd, end }) => firstEnd === null || firstEnd < end)
    .map((term): TextTerm => ({ start: term.start, end: term.end, text: foldHan(term.text) }));
  const found: FoundName[] = [];
  for (let at = 0; at < terms.length;) {
    const name = longestFrom(text, terms, at, forms);
    if (name === null) at += 1;
    else {
      found.push(name);
      while (at < terms.length && terms[at]!.start < name.end) at += 1;
    }
  }
  return found;
}

/** Put the spelling of a name into the form under which it is looked up; null where it has none. */
export function formKey(terms: readonly string[]): string | null {
  // The last of a run of letters that stand in pairs is of the pair before: in a text it goes on.
  const [before, last] = [terms.at(-2), terms.at(-1)];
  const isTail = before !== undefined && last !== undefined && isUnspaced(last) && before.endsWith(last);
  const sought = isTail && [...last].length === 1 ? terms.slice(0, -1) : terms;
  const key = sought.join(" ");
  return key === "" || sought.length > mostTerms || (isUnspaced(key) && [...key].length < 2) ? null : key;
}

function longestFrom(
  text: string,
  terms: readonly TextTerm[],
  at: number,
  forms: ReadonlyMap<string, readonly number[]>,
): FoundName | null {
  const first = terms[at]!;
  let key = "";
  let best: FoundName | null = null;
  for (let next = at; next < Math.min(terms.length, at + mostTerms); next += 1) {
    const term = terms[next]!;
    if (next > at && !isJoined(text.slice(terms[next - 1]!.end, term.start))) break;
    key = next === at ? term.text : `${key} ${term.text}`;
    const entities = forms.get(key);
    if (entities !== undefined && looksLikeName(text, first.start, term.end))
      best = { start: first.start, end: endOf(text, first.start, term.end), entities };
  }
  return best;
}

/** Initials keep their last stop: `U.S.` */
function endOf(text: string, start: number, end: number): number {
  return text[end] === "." && /\.\p{L}$/u.test(text.slice(start, end)) ? end + 1 : end;
}

/** Words of a name have white space, a hyphen, a stop or an apostrophe between them, and no line end. */
function isJoined(between: string): boolean {
  return between.length <= 4 && /^[^\S\r\n]*[.'’·・-]?[^\S\r\n]*$/u.test(between);
}

function looksLikeName(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  if (/\p{Lu}|\p{Lt}/u.test(name) || !/\p{Ll}/u.test(name)) return true;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const lineEnd = text.indexOf("\n", end);
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  return /^[\s\d.)*•-]*$/u.test(before) && /^[\s.,;]*$/u.test(after);
}

function isUnspaced(term: string): boolean {
  return /^[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/u.test(term);
}
