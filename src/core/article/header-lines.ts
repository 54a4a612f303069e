import { isBlank, lineAt, skipSpace, type Line } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { readBareDateLine, type BareDate } from "./bare-date-line.ts";
import { readDateHeading } from "./date-heading.ts";
import { readWhen } from "./date-time.ts";
import type { HeaderDraft } from "./header-draft.ts";
import { isLanguageKey, readLanguageTag } from "./language-key.ts";
import { meaningOfKey } from "./key-names.ts";
import { readStamp } from "./stamp.ts";
import { plainValue } from "./written-value.ts";
import { isUpdateNote } from "./update-note.ts";
import type { Field } from "./parsed-header.ts";

/** A longer line is prose, whatever it starts with. */
const longestHeaderLine = 1000;

/** What follows "Date:" must be this short to count as a date that is badly written and be left out of the text. */
const longestUnreadableDate = 120;

/** A value of a key that nobody knows; a longer one is a sentence ("Note: the river rose …"). */
const longestUnknownValue = 80;

/** A value of a key right beside a date that heads the text; a longer one is a sentence. */
const longestBesideDate = 200;

/** No header of a mail has more lines. */
const mostLines = 60;

/** `Key: value`, `key:: value`, `#+key: value`, `日期：…`, and as a Markdown list or in bold: `- **Key:** value`. */
const keyLine =
  /^(?:#\+|[-*+•>][ \t]+)?(\*\*?|__?)?(\p{L}[\p{L}\p{M}\p{N} _./@'’-]{0,30}?)(\*\*?|__?)?[ \t\u00A0]*(?:：|:{1,2}(?=[ \t\u00A0*_]|$))(\*\*?|__?)?[ \t\u00A0]*/u;
const tightDateKey = /^(date|datum|fecha|data|дата)[ \t]*:(?=\d)/iu;
/** "Date – 6 November 2023", "Date = 2023-11-06" */
const signedDateKey = /^(date|datum|fecha|data|дата)[ \t]*(?:=|[–—-][ \t])[ \t]*(?=\S)/iu;

/** A line of a header: what its key says, and where the value stands. */
interface KeyedLine {
  readonly key: string;
  readonly value: string;
  readonly at: Span;
  readonly next: number;
}

/**
 * Read consecutive header lines (`date 2023-11-06`, `Key: value`, `key:: value`, `#+key: value`) from `line` on into the draft; return
 * where they end, or null when there are none. They count only with a date among them, or a title and then a blank line: "Source: my
 * brother" is prose. Keys that mail programs and other tools write may stand among them in any order; of several dates the one nearest
 * to publication counts. A date that heads the text may stand right below them.
 *
 * In `date 2023-11-06 Envoys met` the header ends within the line, before the first word of the text.
 */
export function readHeaderLines(text: string, line: Line, draft: HeaderDraft): number | null {
  const block = collectLines(text, line);
  const lines = block.lines.filter(({ key }) => meaningOfKey(key)?.kind !== "quiet");
  const dates = rankDates(lines);
  const first = dates[0];
  const bare = block.bare;
  const hasTitle = lines.some(({ key }) => meaningOfKey(key)?.kind === "title");
  const after = lineAt(text, block.end);
  const isHeader =
    first !== undefined ||
    bare.length > 0 ||
    (hasTitle && isBlank(text, after)) ||
    (saysWhatItIs(lines) && readDateHeading(text, after)?.kind === "diary");
  if (!isHeader) return null;
  takeFields(block.lines, draft);
  let end = block.end;
  for (const dated of dates) end = stateDateLine(dated, draft) ?? end;
  for (const dated of bare) {
    dated.state(draft);
    end = dated.end;
  }
  if (first !== undefined || bare.length > 0) draft.allowRepeatedDate(false);
  return end;
}

/**
 * Read the keyed lines right below a date that heads the text (`2023-11-06`, then `Source: …` and `Title: …`) into the draft; return where they
 * end, or null when there are none. They count together alone, and then a blank line, a Markdown title or nothing: "Weather: cold" under the day
 * of a diary is its text.
 */
export function readLinesBelowDate(text: string, line: Line, draft: HeaderDraft): number | null {
  const { lines, bare, end } = collectLines(text, line);
  const after = lineAt(text, end);
  const isEnd = end >= text.length || isBlank(text, after) || /^#[ \t]/u.test(text.slice(after.start, after.start + 2));
  if (bare.length > 0 || !isEnd || !saysWhatItIs(lines)) return null;
  takeFields(lines, draft);
  return end;
}

/** Whether all keys are known, none is a date, and one at least says what the text is or in which language. */
function saysWhatItIs(lines: readonly KeyedLine[]): boolean {
  const kinds = lines.map(({ key }) => (isLanguageKey(key) ? "language" : meaningOfKey(key)?.kind));
  return (
    lines.every(({ value }) => value !== "" && value.length <= longestBesideDate) &&
    kinds.every((kind) => kind !== undefined && kind !== "date") &&
    kinds.some((kind) => kind !== "quiet")
  );
}

function takeFields(lines: readonly KeyedLine[], draft: HeaderDraft): void {
  for (const { key, value, at } of lines) {
    const meaning = meaningOfKey(key);
    if (meaning === null) reportUnknownKey(key, at, draft);
    else if (meaning.kind !== "date" && meaning.kind !== "quiet") setField(meaning.kind, value, at, draft);
    if (isLanguageKey(key)) draft.setLanguage(readLanguageTag(plainValue(value)));
  }
}

/** Take a field's value as people read it: without the quotes of YAML, an address as a link, mail's `Name <address>` as the name. */
export function setField(field: Field, value: string, at: Span, draft: HeaderDraft): void {
  const plain = plainValue(value);
  if (field === "source" && /^https?:\/\/\S+$/iu.test(plain)) draft.set("url", plain, at);
  else if (field === "author")
    draft.set("author", plain.replace(/^by[ \t]+/iu, "").replace(/^"?([^"<>]+?)"?[ \t]*<[^>]*>$/u, "$1"), at);
  else draft.set(field, plain, at);
}

/** Of several dates the ones nearest to publication; those without a value only where there is no other. */
export function rankDates<Dated extends { readonly key: string; readonly value: string }>(
  lines: readonly Dated[],
): Dated[] {
  const ranked = lines.flatMap((line) => {
    const meaning = meaningOfKey(line.key);
    return meaning?.kind === "date" ? [{ line, rank: meaning.rank + (line.value === "" ? 100 : 0) }] : [];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ line }) => line);
}

interface Block {
  readonly lines: readonly KeyedLine[];
  /** Lines such as `date 2023-11-06`; one ends the block where text follows on its line. */
  readonly bare: readonly BareDate[];
  readonly end: number;
}

function collectLines(text: string, line: Line): Block {
  const lines: KeyedLine[] = [];
  const bare: BareDate[] = [];
  let current = skipDrawer(text, line);
  for (let count = 0; current.start < text.length && count < mostLines; count++) {
    if (isBlank(text, current)) break;
    const isFolded = lines.length > 0 && /^[ \t]+\S/u.test(text.slice(current.start, current.start + 20));
    const keyed = readKeyLine(text, current, isFolded);
    if (keyed !== null) {
      // Below a date they count as a part of their own: `readLinesBelowDate`.
      if (bare.length > 0) break;
      // A second "Date:" of the same rank is for the draft to doubt, a text behind a date ends the block.
      lines.push(keyed);
      if (hasTextBehindDate(keyed)) return { lines, bare, end: keyed.next };
    } else if (isFolded && current.end - current.start < longestHeaderLine) {
      const last = lines.at(-1)!;
      lines[lines.length - 1] = {
        ...last,
        value: `${last.value} ${text.slice(current.start, current.end).trim()}`.trim(),
      };
    } else {
      const dated = readBareDateLine(text, current);
      if (dated === null) break;
      bare.push(dated);
      if (dated.end < current.next) return { lines, bare, end: dated.end };
    }
    current = lineAt(text, current.next);
  }
  return { ...dropProse(text, lines, current), bare };
}

/** Unknown keys belong to a header only inside a block that a blank line ends; else the block ends at the first of them. */
function dropProse(
  text: string,
  lines: readonly KeyedLine[],
  after: Line,
): { lines: readonly KeyedLine[]; end: number } {
  const isBlock = after.start >= text.length || isBlank(text, after);
  const isKnown = ({ key, value }: KeyedLine) =>
    meaningOfKey(key) !== null || (isBlock && value.length <= longestUnknownValue);
  const unknown = lines.findIndex((line) => !isKnown(line));
  if (unknown < 0) return { lines, end: after.start };
  return { lines: lines.slice(0, unknown), end: startOf(text, lines[unknown]!) };
}

function startOf(text: string, { at }: KeyedLine): number {
  let start = at.start;
  while (start > 0 && !/[\n\r\u2028\u2029]/u.test(text[start - 1]!)) start--;
  return start;
}

/** An org drawer (`:PROPERTIES:` … `:END:`) before the keys says nothing that is shown. */
function skipDrawer(text: string, line: Line): Line {
  if (!/^:PROPERTIES:[ \t]*$/u.test(text.slice(line.start, Math.min(line.end, line.start + 40)))) return line;
  let current = lineAt(text, line.next);
  for (let count = 0; count < mostLines && current.start < text.length; count++) {
    if (/^:END:[ \t]*$/u.test(text.slice(current.start, Math.min(current.end, current.start + 20))))
      return lineAt(text, current.next);
    current = lineAt(text, current.next);
  }
  return line;
}

function readKeyLine(text: string, line: Line, isFolded: boolean): KeyedLine | null {
  const from = skipSpace(text, line.start, line.end);
  const head = text.slice(from, Math.min(line.end, from + longestHeaderLine));
  const found = findKey(head);
  if (found === null) return null;
  const { key, length, isMarked, emphasis } = found;
  const meaning = meaningOfKey(key);
  if ((isFolded || isMarked) && meaning === null) return null;
  if (line.end - from > longestHeaderLine && meaning?.kind !== "date") return null;
  const start = skipSpace(text, from + length, line.end);
  const whole = text.slice(start, Math.min(line.end, start + longestHeaderLine)).trimEnd();
  const value = emphasis !== "" && whole.endsWith(emphasis) ? whole.slice(0, -emphasis.length).trimEnd() : whole;
  return { key, value, at: { start, end: start + value.length }, next: line.next };
}

interface FoundKey {
  readonly key: string;
  readonly length: number;
  /** It stands in a list, a quote or in bold: only a key that is known counts there. */
  readonly isMarked: boolean;
  /** The sign of emphasis that the value ends with. */
  readonly emphasis: string;
}

function findKey(head: string): FoundKey | null {
  const tight = tightDateKey.exec(head);
  if (tight !== null) return { key: tight[1]!, length: tight[0].length, isMarked: false, emphasis: "" };
  const match = keyLine.exec(head);
  if (match !== null) {
    const [whole, opening = "", key, before, behind] = match;
    // "**Date:** …" and "**Date**: …" close before the value, "**Date: …**" behind it.
    const emphasis = opening !== "" && before === undefined && behind === undefined ? opening : "";
    const isMarked = opening !== "" || /^[-*+•>]/u.test(whole);
    return { key: key!, length: whole.length, isMarked, emphasis };
  }
  const signed = signedDateKey.exec(head);
  if (signed === null || readWhen(head.slice(signed[0].length)) === null) return null;
  return { key: signed[1]!, length: signed[0].length, isMarked: false, emphasis: "" };
}

/** Where the text begins behind a date on its line; null when what stands there is no text, or there is no date. */
function textBehindDate(value: string): number | null {
  const when = readStamp(value) ?? readWhen(value);
  if (when === null) return null;
  const rest = value.slice(when.length);
  const lead = /^[,.:;]?[ \t\u00A0]*/u.exec(rest)![0].length;
  const said = rest.slice(lead);
  if (said === "" || isUpdateNote(rest) || said === rest) return null;
  const words = said.split(/\s+/u).length;
  return words >= 6 || said.length > 60 || (words >= 2 && /[.!?…]["'”’)]?$/u.test(said)) ? when.length + lead : null;
}

function hasTextBehindDate({ key, value }: KeyedLine): boolean {
  return meaningOfKey(key)?.kind === "date" && textBehindDate(value) !== null;
}

/** State the date of a `Date:` line; returns where the text begins where it begins on that line, else null. */
function stateDateLine({ key, value, at }: KeyedLine, draft: HeaderDraft): number | null {
  draft.datesUnder(key);
  const textFrom = textBehindDate(value);
  if (textFrom !== null) {
    const when = readStamp(value) ?? readWhen(value)!;
    draft.takeDate(when, value, at.start);
    draft.beginsAt("keyed");
    return at.start + textFrom;
  }
  const isShort = value.length <= longestUnreadableDate;
  draft.setDate(
    isShort ? value : `${value.slice(0, longestUnreadableDate)}…`,
    isShort ? at : { start: at.start, end: at.start + longestUnreadableDate },
  );
  draft.beginsAt("keyed");
  // What is too long to be a date stays in the text, and is said.
  return isShort ? null : at.start;
}

function reportUnknownKey(key: string, at: Span, draft: HeaderDraft): void {
  draft.report({
    kind: "header-unknown",
    message: `The header says “${key}”, which is not used.`,
    advice: "The text is not affected. Used are date, title, source, author and url.",
    at,
  });
}
