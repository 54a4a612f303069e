import { isSpace, lineAt, skipSpace, type Line } from "../text/lines.ts";
import { readDate, readTime } from "./date-value.ts";
import type { Begins, Field, HeaderDraft } from "./header-draft.ts";

/** A longer line is prose, whatever it starts with. */
const longestHeaderLine = 1000;

/** What follows "Date:" must be this short to count as a date that is badly written, not as prose. */
const longestUnreadableDate = 40;

const keyLine = /^(date|title|source|author|url)[ \t]*:[ \t]*/iu;
const dateKey = /^(date)(?:[ \t]*(:)[ \t]*|[ \t\u00A0]+)/iu;

/**
 * Read consecutive header lines (`date 2023-11-06`, `Key: value`) from `line` on into the draft; return where they end, or null
 * when there are none. They count only with a date among them, or a title and then a blank line: "Source: my brother" is prose.
 *
 * In `date 2023-11-06 Envoys met` the header ends within the line, before the first word of the text.
 */
export function readHeaderLines(text: string, line: Line, draft: HeaderDraft): number | null {
  const statements: (() => void)[] = [];
  let [hasDate, hasTitle] = [false, false];
  let end = line.start;
  for (let current = line; current.start < text.length; current = lineAt(text, current.next)) {
    const date = readDateLine(text, current, draft);
    if (date !== null) {
      hasDate = true;
      statements.push(date.state);
      end = date.end;
      if (end < current.next) break;
      continue;
    }
    const key = readKeyLine(text, current, draft);
    if (key === null) break;
    hasTitle ||= key.field === "title";
    statements.push(key.state);
    end = current.next;
  }
  const isBlankAfter = skipSpace(text, end, lineAt(text, end).end) === lineAt(text, end).end;
  if (!hasDate && !(hasTitle && isBlankAfter)) return null;
  for (const state of statements) state();
  if (hasDate) draft.allowRepeatedDate(false);
  return end;
}

/** Read a date that stands alone on its line, as a diary has it, perhaps as a Markdown heading; return where the line ends, or null. */
export function readBareDate(text: string, line: Line, draft: HeaderDraft): number | null {
  let start = skipSpace(text, line.start, line.end);
  const marker = /^#{1,6}[ \t]+/u.exec(text.slice(start, start + 16));
  start += marker?.[0].length ?? 0;
  const value = text.slice(start, Math.min(line.end, start + longestHeaderLine));
  const reading = readDate(value);
  if (reading === null || reading.kind === "partial") return null;
  const time = readTime(value.slice(reading.length));
  const end = start + reading.length + (time?.length ?? 0);
  if (!isRestEmpty(text, end, line.end)) return null;
  draft.takeDate(reading, time, value.slice(0, reading.length), { start, end: start + reading.length });
  draft.beginsAt("diary");
  draft.allowRepeatedDate(false);
  return line.next;
}

interface Statement {
  /** Enter what the line says into the draft. */
  readonly state: () => void;
}

function readDateLine(text: string, line: Line, draft: HeaderDraft): (Statement & { readonly end: number }) | null {
  const from = skipSpace(text, line.start, line.end);
  const key = dateKey.exec(text.slice(from, from + 64));
  if (key === null) return null;
  const start = skipSpace(text, from + key[0].length, line.end);
  const value = text.slice(start, Math.min(line.end, start + longestHeaderLine));
  const hasColon = key[2] !== undefined;
  const reading = readDate(value);
  const time = reading === null ? null : readTime(value.slice(reading.length));
  const valueEnd = start + (reading?.length ?? 0) + (time?.length ?? 0);
  const isAlone = reading !== null && isRestEmpty(text, valueEnd, line.end);
  const isNumeric = reading !== null && /^[\d./-]+$/u.test(value.slice(0, reading.length));
  const textStart = /^[,.:;](?=\s)/u.test(text.slice(valueEnd, valueEnd + 2)) ? valueEnd + 1 : valueEnd;
  const isUsable =
    isAlone || (reading !== null && isSpace(text.charCodeAt(textStart)) && isTellingDate(reading, isNumeric));
  if (!isUsable) {
    const said = value.trimEnd();
    if (!hasColon || said.length > longestUnreadableDate || line.end - start > longestHeaderLine || reading !== null)
      return null;
    return { end: line.next, state: () => draft.setDate(said, { start, end: start + said.length }) };
  }
  const begins = hasColon ? "keyed" : beginsUnkeyed(key[1] === "date", isAlone, isNumeric);
  const at = { start, end: start + reading.length };
  const state = () => {
    draft.takeDate(reading, time, value.slice(0, reading.length), at);
    draft.beginsAt(begins);
  };
  return { end: isAlone ? line.next : skipSpace(text, textStart, line.end), state };
}

/** `date 2023-11-06` is the format's own; a capital or a month in words makes it look like prose unless it is alone on its line. */
function beginsUnkeyed(isSmall: boolean, isAlone: boolean, isNumeric: boolean): Begins {
  if (isSmall && (isAlone || isNumeric)) return "article";
  return isAlone ? "keyed" : "file";
}

/** Before prose on the same line only a whole date will do: "date 2023 was a good year" is prose, `date 2023-11 …` a slip. */
function isTellingDate(reading: { readonly kind: string; readonly length: number }, isNumeric: boolean): boolean {
  return reading.kind !== "partial" || (isNumeric && reading.length > 4);
}

function readKeyLine(text: string, line: Line, draft: HeaderDraft): (Statement & { readonly field: Field }) | null {
  const from = skipSpace(text, line.start, line.end);
  if (line.end - from > longestHeaderLine) return null;
  const key = keyLine.exec(text.slice(from, line.end));
  if (key === null || key[1]!.toLowerCase() === "date") return null;
  const field = key[1]!.toLowerCase() as Field;
  const value = text.slice(from + key[0].length, line.end).trim();
  const start = skipSpace(text, from + key[0].length, line.end);
  return { field, state: () => draft.set(field, value, { start, end: start + value.length }) };
}

/** A full stop or comma after a date that ends its line says nothing. */
function isRestEmpty(text: string, from: number, lineEnd: number): boolean {
  const at = text[from] === "." || text[from] === "," ? from + 1 : from;
  return skipSpace(text, Math.min(at, lineEnd), lineEnd) === lineEnd;
}
