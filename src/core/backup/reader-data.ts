import type { Entry } from "../entities/ledger/entry.ts";
import { formatEntry } from "../entities/ledger/format-ledger.ts";
import { parseLedger } from "../entities/ledger/parse-ledger.ts";
import { isGenuine, mergeNote, mergeTag, putMerged, tagKey } from "../notes/merge-notes.ts";
import type { ArticleTag, Note } from "../notes/note.ts";
import { readArticleTag, readNote } from "../notes/read-note.ts";
import { compareUnits } from "../text/compare-units.ts";
import { forBackedUp, mergeKeptThings, readEntries, writeEntries, type KeptThings } from "./kept-things.ts";

/** Everything of the reader's that a backup holds. */
export interface ReaderData {
  readonly notes: readonly Note[];
  readonly tags: readonly ArticleTag[];
  /** What the reader keeps of articles: ids of those that were read, and so on. */
  readonly marks: KeptThings;
  /** Corrections; `origin` is where those come from that the reader did not make, else null. */
  readonly ledger: readonly { readonly entry: Entry; readonly origin: string | null }[];
  /** By name, as they were stored; whoever uses one checks its shape. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export const noReaderData: ReaderData = { notes: [], tags: [], marks: forBackedUp(() => []), ledger: [], settings: {} };

/**
 * Merge what two devices hold. Nothing is lost: notes keep both sides of a conflict, corrections and marks are united; of two values of an article
 * the rule of the thing takes one; a setting that both have is the one whose JSON is the lesser, so that the order of merging does not matter.
 *
 * Idempotent, commutative and associative, up to the order of lists, which is made even.
 */
export function mergeReaderData(a: ReaderData, b: ReaderData): ReaderData {
  const ledger = new Map<string, ReaderData["ledger"][number]>();
  for (const line of [...a.ledger, ...b.ledger]) {
    const before = ledger.get(line.entry.id);
    // What the reader made is theirs, though a file holds it too.
    if (before === undefined || originKey(line) < originKey(before)) ledger.set(line.entry.id, line);
  }
  return {
    notes: mergeBy([...a.notes, ...b.notes], ({ id }) => id, mergeNote),
    tags: mergeBy([...a.tags, ...b.tags], tagKey, mergeTag),
    marks: mergeKeptThings(a.marks, b.marks),
    ledger: [...ledger.values()].toSorted((x, y) => compareUnits(x.entry.id, y.entry.id)),
    settings: mergeSettings(a.settings, b.settings),
  };
}

/** Write reader data as the texts of a backup, by path. */
export function formatReaderData(data: ReaderData): Readonly<Record<string, string>> {
  return {
    "notes.json": json({ notes: data.notes, tags: data.tags }),
    "reading.json": json(data.marks),
    "corrections.jsonl": data.ledger
      .map(({ entry, origin }) => `${JSON.stringify({ origin, line: formatEntry(entry) })}\n`)
      .join(""),
    "settings.json": json(data.settings),
  };
}

/** Read the texts of a backup. What cannot be read is counted in `unread` and left out; a note that was altered by hand is such. */
export function parseReaderData(texts: ReadonlyMap<string, string>): {
  readonly data: ReaderData;
  readonly unread: number;
} {
  let unread = 0;
  const take = <Value>(stored: unknown, read: (item: unknown) => Value | null): Value[] => {
    if (!Array.isArray(stored)) return [];
    const values = stored.map(read);
    unread += values.filter((value) => value === null).length;
    return values.filter((value) => value !== null);
  };
  const objectIn = (path: string): Readonly<Record<string, unknown>> => {
    const text = texts.get(path);
    const value = text === undefined ? {} : parseJson(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    unread += 1;
    return {};
  };
  const notes = objectIn("notes.json");
  const reading = objectIn("reading.json");
  const lines = (texts.get("corrections.jsonl") ?? "").split("\n").filter((line) => line.trim() !== "");
  const ledger = take(lines, (line) => {
    const value = parseJson(String(line)) as { origin?: unknown; line?: unknown } | null;
    const [entry] = typeof value?.line === "string" ? parseLedger(value.line).entries : [];
    return entry === undefined
      ? null
      : { entry, origin: typeof value?.origin === "string" ? value.origin.slice(0, 200) : null };
  });
  const data = {
    notes: take(notes["notes"], readGenuine),
    tags: take(notes["tags"], readArticleTag),
    marks: forBackedUp((name) => {
      const entries = reading[name];
      return writeEntries(
        name,
        readEntries(name, Array.isArray(entries) ? entries : [], () => (unread += 1)),
      );
    }),
    ledger,
    settings: objectIn("settings.json"),
  };
  return { data: mergeReaderData(data, noReaderData), unread };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function readGenuine(stored: unknown): Note | null {
  const note = readNote(stored);
  return note !== null && note.heads.every((head) => isGenuine(note.id, head)) ? note : null;
}

/** The value that a JSON text holds; null where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function mergeBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
  merge: (a: Value, b: Value) => Value,
): Value[] {
  const merged = new Map<string, Value>();
  for (const value of values) putMerged(merged, keyOf(value), value, merge);
  return [...merged].toSorted(([x], [y]) => compareUnits(x, y)).map(([, value]) => value);
}

function mergeSettings(a: ReaderData["settings"], b: ReaderData["settings"]): ReaderData["settings"] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted(compareUnits);
  return Object.fromEntries(
    names.map((name) => {
      const held = [a, b].filter((settings) => Object.hasOwn(settings, name)).map((settings) => settings[name]);
      return [name, held.toSorted((x, y) => compareUnits(JSON.stringify(x), JSON.stringify(y)))[0]];
    }),
  );
}

function originKey({ origin }: { readonly origin: string | null }): string {
  return origin ?? "";
}
