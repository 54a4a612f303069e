import { mentionTypes } from "../../ner/mention.ts";
import type { Anchor, EntityReference, Entry } from "./entry.ts";
import { canonical } from "./entry-id.ts";

/** A line of a ledger that cannot be used, in words for the reader. */
export interface LedgerProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** What reading a ledger gives: all that can be used, and every line that cannot. */
export interface ParsedLedger {
  readonly entries: readonly Entry[];
  readonly problems: readonly LedgerProblem[];
}

/** No honest line comes near: the longest quote that a reader can correct is a name. */
const longestLine = 1_000_000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Read a ledger: JSON lines, one entry each. Never throws, whatever the text is.
 *
 * Blank lines are passed over; a line that is no entry is named as a problem and the others are read. Fields that the format
 * does not know are dropped. The same entry twice is one; two entries under one id are both kept, and a problem.
 */
export function parseLedger(text: string): ParsedLedger {
  const entries: Entry[] = [];
  const problems: LedgerProblem[] = [];
  const seen = new Map<string, { readonly json: string; readonly line: number }>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const line = index + 1;
    if (raw.trim() === "") continue;
    const read = readLine(raw);
    if (typeof read === "string") {
      problems.push({ line, message: `Line ${line}: ${read}` });
      continue;
    }
    const json = JSON.stringify(canonical(read));
    const earlier = seen.get(read.id);
    if (earlier?.json === json) continue;
    if (earlier !== undefined)
      problems.push({
        line,
        message: `Line ${line}: the id “${show(read.id)}” already stands on line ${earlier.line} with other contents. Both are kept.`,
      });
    else seen.set(read.id, { json, line });
    entries.push(read);
  }
  return { entries, problems };
}

/** The entry, or what is wrong with the line. */
function readLine(raw: string): Entry | string {
  if (raw.length > longestLine) return `${raw.length} characters are too long for an entry (at most ${longestLine}).`;
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return `this is not JSON: “${show(raw)}”.`;
  }
  if (!isFields(value)) return `an entry is a JSON object, not “${show(raw)}”.`;
  if (value["v"] !== 1)
    return `version ${showValue(value["v"])} of the format is not known; this Dateline reads version 1.`;
  try {
    return readEntry(value);
  } catch (error) {
    if (error instanceof FieldError) return error.message;
    throw error;
  }
}

class FieldError extends Error {}

function readEntry(fields: Fields): Entry {
  const line = {
    v: 1 as const,
    id: readText(fields, "id"),
    when: readWhen(fields),
    ...(fields["why"] === undefined ? {} : { why: readText(fields, "why") }),
  };
  const kind = fields["kind"];
  if (kind === "undo") return { ...line, kind, undoes: readText(fields, "undoes") };
  const shared = () => ({
    where: readAnchor(fields["where"], "where"),
    scope: readOneOf(fields, "scope", ["here", "article", "everywhere"] as const),
    ...(fields["except"] === undefined
      ? {}
      : { except: readList(fields, "except").map((item) => readAnchor(item, "except")) }),
    ...(fields["only"] === undefined
      ? {}
      : {
          only: readList(fields, "only").map((item) =>
            typeof item === "string" ? item : fail("“only” must list article ids."),
          ),
        }),
  });
  switch (kind) {
    case "not-a-name":
      return { ...line, kind, ...shared() };
    case "retype":
      return {
        ...line,
        kind,
        ...shared(),
        from: readOneOf(fields, "from", mentionTypes),
        to: readOneOf(fields, "to", mentionTypes),
      };
    case "respan":
      return { ...line, kind, ...shared(), to: readAnchor(fields["to"], "to") };
    case "add":
      return {
        ...line,
        kind,
        ...shared(),
        type: readOneOf(fields, "type", mentionTypes),
        ...(fields["entity"] === undefined ? {} : { entity: readReference(fields, "entity") }),
      };
    case "same-as":
      return { ...line, kind, ...shared(), entity: readReference(fields, "entity"), to: readReference(fields, "to") };
    case "not-same":
      return { ...line, kind, ...shared(), entity: readReference(fields, "entity") };
    case "rename":
      return { ...line, kind, ...shared(), entity: readReference(fields, "entity"), name: readText(fields, "name") };
    default:
      return fail(`the kind ${showValue(kind)} is not known.`);
  }
}

function readAnchor(value: unknown, name: string): Anchor {
  if (!isFields(value)) return fail(`“${name}” must describe a passage.`);
  const { start, end } = value;
  if (!isOffset(start) || !isOffset(end) || end <= start) return fail(`“${name}” needs offsets “start” before “end”.`);
  const quote = readText(value, "quote");
  if (quote.length !== end - start)
    return fail(`“${name}” has a quote of ${quote.length} characters for ${end - start} between its offsets.`);
  return {
    article: readText(value, "article"),
    quote,
    prefix: readContext(value, "prefix"),
    suffix: readContext(value, "suffix"),
    start,
    end,
  };
}

function readReference(fields: Fields, name: string): EntityReference {
  const value = fields[name];
  if (!isFields(value)) return fail(`“${name}” must name an entity by id, name and type.`);
  return { id: readText(value, "id"), name: readText(value, "name"), type: readOneOf(value, "type", mentionTypes) };
}

function readText(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === "string" && value !== "" ? value : fail(`“${name}” must be a text that is not empty.`);
}

function readContext(fields: Fields, name: string): string {
  const value = fields[name] ?? "";
  return typeof value === "string" ? value : fail(`“${name}” must be a text.`);
}

function readWhen(fields: Fields): string {
  const value = fields["when"];
  const isTime =
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/u.test(value) &&
    !Number.isNaN(Date.parse(value));
  return isTime ? value : fail("“when” must be a time such as 2026-11-23T14:00:00.000Z.");
}

function readOneOf<T extends string>(fields: Fields, name: string, allowed: readonly T[]): T {
  return (
    allowed.find((one) => one === fields[name]) ??
    fail(`“${name}” must be one of ${allowed.join(", ")}, not ${showValue(fields[name])}.`)
  );
}

function readList(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  return Array.isArray(value) ? value : fail(`“${name}” must be a list.`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function fail(message: string): never {
  throw new FieldError(message);
}

/** Lists and objects are not written out: they may be nested deeper than the stack is. */
function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "object" && value !== null ? "a list or an object" : show(JSON.stringify(value));
}

/** At most 60 characters, so that a hostile line cannot fill the screen. */
function show(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
