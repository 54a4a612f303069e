import { groupBy } from "../catalog/group-by.ts";
import { dateInWords } from "../date/date-words.ts";
import { shownContent, type Note } from "./note.ts";
import { notesToBackUp } from "./backup-due.ts";
import { compareUnits } from "../text/compare-units.ts";
import { countTags, newestFirst, type NotebookNote, type NotebookSection } from "./notebook.ts";
import { readNote } from "./read-note.ts";

/** Rows that the first screen of a notebook can show, the tallest there is. */
const mostRows = 40;
/** Tags on offer. */
const mostTags = 30;
/** So few notes are read in no time. */
const worthAFront = 500;

/**
 * What a notebook shows before all of it is read: how many notes there are, on which days, and the newest of them.
 *
 * Ten thousand notes take a second to be read; these take as long as one.
 */
export interface NotebookFront {
  readonly total: number;
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** By day, newest first; only the first hold their notes. */
  readonly sections: readonly NotebookSection[];
  /** Notes changed since the backup of a moment (null: ever), as `notesToBackUp` counts them. */
  readonly due: { readonly since: string | null; readonly count: number };
}

/** The form in which a front is kept: days with their counts, and notes in full. */
export interface StoredFront {
  readonly total: number;
  readonly tags: readonly (readonly [tag: string, count: number])[];
  readonly days: readonly (readonly [day: string, count: number])[];
  readonly newest: readonly Note[];
  readonly due: NotebookFront["due"];
}

/**
 * Make a front of all notes, deleted ones included; null where so few are shown that it would gain nothing. `since` is the moment of the
 * last backup. Quick enough to be done after each change: nothing is sorted but the days, and the notes of the newest of them.
 */
export function makeFront(notes: Iterable<Note>, since: string | null): StoredFront | null {
  const all = [...notes];
  const shown: NotebookNote[] = [];
  for (const note of all) {
    const content = shownContent(note);
    if (content !== null) shown.push({ note, content });
  }
  if (shown.length < worthAFront) return null;
  const days = [...groupBy(shown, dayOf)].toSorted(([a], [b]) => compareUnits(b, a));
  return {
    total: shown.length,
    tags: countTags(shown)
      .slice(0, mostTags)
      .map(({ tag, count }) => [tag, count]),
    days: days.map(([day, notesOfDay]) => [day, notesOfDay.length]),
    newest: days
      .slice(0, mostRows)
      .flatMap(([, notesOfDay]) => newestFirst(notesOfDay))
      .slice(0, mostRows)
      .map(({ note }) => note),
    due: { since, count: notesToBackUp(all, since) },
  };
}

/** Read a front from what a database holds; null when it is none. */
export function readFront(stored: unknown): NotebookFront | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { total, tags, days, newest, due } = stored as Readonly<Record<keyof StoredFront, unknown>>;
  if (!isCount(total) || !isCounted(tags) || !isCounted(days) || !Array.isArray(newest) || !isDue(due)) return null;
  const shown: NotebookNote[] = [];
  for (const newNote of newest) {
    const note = readNote(newNote);
    const content = note === null ? null : shownContent(note);
    if (note === null || content === null) return null;
    shown.push({ note, content });
  }
  const byDay = groupBy(shown, dayOf);
  return {
    total,
    tags: tags.map(([tag, count]) => ({ tag, count })),
    sections: days.map(([day, count]) => ({ key: day, label: dateInWords(day), count, notes: byDay.get(day) ?? [] })),
    due,
  };
}

function dayOf({ content }: NotebookNote): string {
  return content.created.slice(0, 10);
}

function isDue(value: unknown): value is NotebookFront["due"] {
  if (typeof value !== "object" || value === null) return false;
  const { since, count } = value as Readonly<Record<string, unknown>>;
  return (since === null || typeof since === "string") && Number.isSafeInteger(count);
}

function isCounted(value: unknown): value is readonly (readonly [string, number])[] {
  return (
    Array.isArray(value) &&
    value.every((pair) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string" && isCount(pair[1]))
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
