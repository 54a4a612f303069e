import { oneLine } from "../../article/visible-text.ts";
import { parseStretch } from "../../date/calendar-stretch.ts";
import { mentionTypes } from "../../ner/mention.ts";
import { endOfTime, firstTime, ledgerBounds } from "./bounds.ts";
import type { Anchor, EntityReference, EntryDraft } from "./entry.ts";

/** The fields of a line, as JSON gave them. */
export type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with a field, in words for the reader. */
export class FieldError extends Error {}

/** Read what a line says, without its version and id. Throws a `FieldError` that names the field at fault; fields that the format does not know are dropped. */
export function readDraft(fields: Fields): EntryDraft {
  const line = {
    when: readWhen(fields),
    ...(fields["why"] === undefined ? {} : { why: readText(fields, "why", ledgerBounds.reason) }),
  };
  const kind = fields["kind"];
  if (kind === "undo") return { ...line, kind, undoes: readText(fields, "undoes", ledgerBounds.words) };
  const shared = () => ({
    where: readAnchor(fields["where"], "where"),
    scope: readOneOf(fields, "scope", ["here", "article", "everywhere"] as const),
    ...(fields["except"] === undefined
      ? {}
      : { except: readList(fields, "except", ledgerBounds.exceptions).map((item) => readAnchor(item, "except")) }),
    ...(fields["only"] === undefined
      ? {}
      : {
          only: readList(fields, "only", ledgerBounds.articles).map((item) =>
            typeof item === "string" && item.length <= ledgerBounds.article
              ? item
              : fail("“only” must list article ids."),
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
      return { ...line, kind, ...shared(), entity: readReference(fields, "entity"), name: readName(fields) };
    case "retime":
      return { ...line, kind, ...shared(), value: readStretch(fields) };
    default:
      return fail(`the kind ${showValue(kind)} is not known.`);
  }
}

function readAnchor(value: unknown, name: string): Anchor {
  if (!isFields(value)) return fail(`“${name}” must describe a passage.`);
  const { start, end } = value;
  if (!isOffset(start) || !isOffset(end) || end <= start) return fail(`“${name}” needs offsets “start” before “end”.`);
  const quote = readText(value, "quote", ledgerBounds.words);
  if (quote.length !== end - start)
    return fail(`“${name}” has a quote of ${quote.length} characters for ${end - start} between its offsets.`);
  return {
    article: readText(value, "article", ledgerBounds.article),
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
  return {
    id: readText(value, "id", ledgerBounds.words),
    name: readText(value, "name", ledgerBounds.words),
    type: readOneOf(value, "type", mentionTypes),
  };
}

function readText(fields: Fields, name: string, longest: number): string {
  const value = fields[name];
  if (typeof value !== "string" || value === "") return fail(`“${name}” must be a text that is not empty.`);
  return value.length <= longest ? value : fail(tooLong(name, value, longest));
}

/** As it is shown: in one line, without what is never seen. */
function readName(fields: Fields): string {
  const name = oneLine(readText(fields, "name", ledgerBounds.name));
  return name === "" ? fail("“name” must be a text that can be seen.") : name;
}

function readStretch(fields: Fields): string | null {
  const value = fields["value"];
  if (value === null || (typeof value === "string" && parseStretch(value) !== null)) return value;
  return fail(`“value” must be a day, a month, a year or null, not ${showValue(value)}.`);
}

function readContext(fields: Fields, name: string): string {
  const value = fields[name] ?? "";
  if (typeof value !== "string") return fail(`“${name}” must be a text.`);
  return value.length <= ledgerBounds.context ? value : fail(tooLong(name, value, ledgerBounds.context));
}

function tooLong(name: string, value: string, longest: number): string {
  return `“${name}” has ${value.length} characters (at most ${longest}).`;
}

function readWhen(fields: Fields): string {
  const value = fields["when"];
  const isTime = typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/u.test(value);
  const time = isTime ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) return fail("“when” must be a time such as 2026-11-23T14:00:00.000Z.");
  return time >= firstTime && time < endOfTime
    ? (value as string)
    : fail(`“when” must be a time between 1970 and 2199, not ${value as string}.`);
}

function readOneOf<T extends string>(fields: Fields, name: string, allowed: readonly T[]): T {
  return (
    allowed.find((value) => value === fields[name]) ??
    fail(`“${name}” must be one of ${allowed.join(", ")}, not ${showValue(fields[name])}.`)
  );
}

function readList(fields: Fields, name: string, most: number): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value)) return fail(`“${name}” must be a list.`);
  return value.length <= most ? value : fail(`“${name}” lists ${value.length} (at most ${most}).`);
}

/** Whether JSON gave an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function fail(message: string): never {
  throw new FieldError(message);
}

/** Write a value out for a message. Lists and objects are not: they may be nested deeper than the stack is. */
export function showValue(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "object" && value !== null ? "a list or an object" : show(JSON.stringify(value));
}

/** Cut a text for a message to 60 characters, so that a hostile line cannot fill the screen. */
export function show(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
