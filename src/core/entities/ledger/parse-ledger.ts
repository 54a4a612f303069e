import { isStep, runInBreaths, runSteps, type Steps } from "../../text/steps.ts";
import { ledgerBounds } from "./bounds.ts";
import type { Entry, EntryDraft } from "./entry.ts";
import { makeEntry } from "./entry-id.ts";
import { formatEntry } from "./format-ledger.ts";
import { FieldError, isFields, readDraft, show, showValue } from "./read-entry.ts";

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

/** What reading a ledger from outside gives. */
export interface ParsedLongLedger extends ParsedLedger {
  /** The line at which reading ended, and whether so many before it were entries or so many none; null where all was read. */
  readonly unread: { readonly from: number; readonly tooMany: "entries" | "problems" } | null;
}

/**
 * What a line says, and the id that it gives itself, where that is not the one that it has. An undo is no entry yet, since its own id depends
 * on that of what it undoes.
 */
type ReadLine =
  | { readonly entry: Entry; readonly undo: null; readonly written: string | null }
  | { readonly entry: null; readonly undo: UndoDraft; readonly written: string | null };

type UndoDraft = Extract<EntryDraft, { kind: "undo" }>;

/**
 * Read a ledger: JSON lines, one entry each. Never throws, whatever the text is.
 *
 * Blank lines are passed over; a line that is no entry is named as a problem and the others are read. Fields that the format
 * does not know are dropped. The same entry twice is one.
 *
 * Ids are computed and never believed: a line that claims another's id would be undone with it. Where a line has an id of
 * its writer's, undos in the same text that name that id mean this line.
 */
export function parseLedger(text: string): ParsedLedger {
  const reading = beginReading();
  for (const raw of text.replace(/^\uFEFF/u, "").split(lineEnd)) reading.take(raw);
  return runSteps(reading.end());
}

/** As `parseLedger`, of lines, in steps. */
export function* stepToEntries(lines: Iterable<string>): Steps<ParsedLedger> {
  const reading = beginReading();
  for (const raw of lines) if (isStep(reading.take(raw))) yield;
  return yield* reading.end();
}

/**
 * As `parseLedger`, of a text that comes in pieces, with a breath after every so many lines, so that a page stays alive over a million of
 * them. What is no ledger at all is not read to its end, nor what is longer than a page can hold: reading ends at ten thousand lines that are
 * no entries, or at two hundred thousand that are.
 */
export async function parseLongLedger(
  pieces: AsyncIterable<string>,
  breath: () => Promise<void>,
  most = mostRead,
): Promise<ParsedLongLedger> {
  const reading = beginReading();
  let [rest, halfEnd] = ["", ""];
  let isFirst = true;
  const end = async (isWhole: boolean): Promise<ParsedLongLedger> => ({
    ...(await runInBreaths(reading.end(), breath)),
    unread: isWhole
      ? null
      : { from: reading.line + 1, tooMany: reading.problems.length < most.problems ? "entries" : "problems" },
  });
  const takeAll = async (lines: readonly string[]) => {
    for (const raw of lines) {
      if (reading.problems.length >= most.problems) return false;
      if (reading.lines.length >= most.entries && raw.trim() !== "") return false;
      if (isStep(reading.take(raw))) await breath();
    }
    return true;
  };
  for await (const piece of pieces) {
    const text = halfEnd + (isFirst ? piece.replace(/^\uFEFF/u, "") : piece);
    isFirst = false;
    // A line break of two signs may lie in two pieces.
    halfEnd = text.endsWith("\r") ? "\r" : "";
    const lines = text.slice(0, text.length - halfEnd.length).split(lineEnd);
    lines[0] = rest + (lines[0] ?? "");
    rest = lines.pop() ?? "";
    if (!(await takeAll(lines))) return end(false);
  }
  return end(await takeAll(rest.split(lineEnd)));
}

/** Problems: more than anybody mends by hand. Entries: what a page reads in some 8 seconds and holds in 200 MB; a million would be a gigabyte. */
const mostRead = { problems: 10_000, entries: 200_000 };
const lineEnd = /\r\n|\r|\n/u;

function beginReading() {
  const lines: ReadLine[] = [];
  const problems: LedgerProblem[] = [];
  let line = 0;
  return {
    lines: lines as readonly ReadLine[],
    problems,
    /** The number of the last line that was taken. */
    get line() {
      return line;
    },
    /** Read the next line; gives its number. */
    take(raw: string): number {
      line += 1;
      if (raw.trim() === "") return line;
      const read = readLine(raw);
      if (typeof read === "string") problems.push({ line, message: `Line ${line}: ${read}` });
      else lines.push(read);
      return line;
    },
    *end(): Steps<ParsedLedger> {
      const entries = new Map<string, Entry>();
      for (const entry of yield* makeEntries(lines)) if (!entries.has(entry.id)) entries.set(entry.id, entry);
      return { entries: [...entries.values()], problems };
    },
  };
}

/** Bring an entry into the form in which it will be read from where it is stored; or say why it would not be read. */
export function readBack(entry: Entry): Entry | string {
  const read = readLine(formatEntry(entry));
  return typeof read === "string" ? read : (read.entry ?? makeEntry(read.undo));
}

/** What the line says, or what is wrong with it. */
function readLine(raw: string): ReadLine | string {
  if (raw.length > ledgerBounds.line)
    return `${raw.length} characters are too long for an entry (at most ${ledgerBounds.line}).`;
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
    const draft = readDraft(value);
    const written = typeof value["id"] === "string" ? value["id"] : null;
    if (draft.kind === "undo") return { entry: null, undo: draft, written };
    const entry = makeEntry(draft);
    return { entry, undo: null, written: written === entry.id ? null : written };
  } catch (error) {
    if (error instanceof FieldError) return error.message;
    throw error;
  }
}

/** Give lines their ids, and let undos name what they undo by them: its own id depends on that, so what is undone comes first. */
function* makeEntries(lines: readonly ReadLine[]): Steps<Entry[]> {
  const undos = lines.filter((line) => line.undo !== null);
  // Without undos nothing depends on an id, and of a million lines what follows would be held beside them.
  if (undos.length === 0) return lines.flatMap(({ entry }) => entry ?? []);
  const made = new Map<ReadLine, Entry>();
  for (const line of lines) if (line.entry !== null) made.set(line, line.entry);
  const ids = new Set([...made.values()].map(({ id }) => id));
  // Most ledgers were written by this code, and their ids are right: an undo whose id is right names what it undoes rightly too.
  for (const [at, line] of undos.entries()) {
    const entry = makeEntry(line.undo);
    if (isStep(at)) yield;
    if (entry.id !== line.written) continue;
    made.set(line, entry);
    ids.add(entry.id);
  }
  const byWritten = new Map<string, ReadLine>();
  for (const line of lines)
    if (line.written !== null && !ids.has(line.written) && !byWritten.has(line.written))
      byWritten.set(line.written, line);
  for (const [at, line] of undos.entries()) {
    makeUndo(line, byWritten, made);
    if (isStep(at)) yield;
  }
  return lines.flatMap((line) => made.get(line) ?? []);
}

function makeUndo(first: ReadLine, byWritten: ReadonlyMap<string, ReadLine>, made: Map<ReadLine, Entry>): void {
  const chain: ReadLine[] = [];
  const isInChain = new Set<ReadLine>();
  for (
    let line: ReadLine | undefined = first;
    line !== undefined && !made.has(line) && !isInChain.has(line);
    line = line.undo === null ? undefined : byWritten.get(line.undo.undoes)
  ) {
    chain.push(line);
    isInChain.add(line);
  }
  for (const line of chain.toReversed()) {
    if (line.undo === null) continue;
    const undone = byWritten.get(line.undo.undoes);
    const id = undone === undefined ? undefined : made.get(undone)?.id;
    made.set(line, makeEntry(id === undefined ? line.undo : { ...line.undo, undoes: id }));
  }
}
