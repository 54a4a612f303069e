import { isPlainDay } from "../../core/date/date-key.ts";
import { correctTold } from "../../core/entities/ledger/correct-told.ts";
import type { Retime } from "../../core/entities/ledger/entry.ts";
import { asPhrase } from "../../core/query/lex.ts";
import { correctedTime } from "../../core/time/corrected-time.ts";
import { findToldTimes } from "../../core/time/find-told-times.ts";
import { toEntries } from "../../core/time/told-entries.ts";
import type { ToldTime } from "../../core/time/told-time.ts";
import type { ToldCorrection } from "../told/told-correction.ts";
import { allPlaces, type BuiltText, type CorrectableLibrary } from "./correctable-library.ts";

/** A told time before and after a correction; null after where it is none any more, null before where it was none. */
export interface RetimeLine {
  readonly before: ToldTime | null;
  readonly after: ToldTime | null;
  readonly start: number;
  readonly end: number;
}

/** What a correction of told times will change: by article, those that stay as they are left out. */
export interface RetimePreview {
  readonly times: number;
  readonly groups: readonly {
    readonly article: Pick<BuiltText, "id" | "date" | "title" | "text">;
    readonly lines: readonly RetimeLine[];
  }[];
}

/** What the articles tell that corrections can concern: `retimes` are in force, `undone` may have been. */
export async function correctToldTimes(
  library: CorrectableLibrary,
  { retimes, undone }: { readonly retimes: readonly Retime[]; readonly undone: readonly Retime[] },
  signal: AbortSignal,
): Promise<readonly ToldCorrection[]> {
  // What a hundred thousand say of the same words is looked for once.
  const sought = new Map([...retimes, ...undone].map((retime) => [soughtBy(retime), retime]));
  const places = new Set<number>();
  for (const retime of sought.values()) {
    for (const place of await findPlaces(library, retime)) places.add(place);
    signal.throwIfAborted();
  }
  const corrected: ToldCorrection[] = [];
  const inOrder = [...places].toSorted((a, b) => a - b);
  for await (const article of library.readAt(inOrder, signal)) {
    corrected.push({ id: article.id, entries: toEntries(correctTold(article, tell(article), retimes, correctedTime)) });
    await library.breathe();
    signal.throwIfAborted();
  }
  return corrected;
}

/** Show what one more correction of told times would do, by the code that will do it. */
export async function previewRetime(
  library: CorrectableLibrary,
  before: readonly Retime[],
  retime: Retime,
  signal: AbortSignal,
): Promise<RetimePreview> {
  const after = [...before, retime];
  const groups: RetimePreview["groups"][number][] = [];
  for await (const article of library.readAt(await findPlaces(library, retime), signal)) {
    const told = tell(article);
    const lines = linesOf(
      correctTold(article, told, before, correctedTime),
      correctTold(article, told, after, correctedTime),
    );
    const { id, date, title, text } = article;
    if (lines.length > 0) groups.push({ article: { id, date, title, text }, lines });
    await library.breathe();
    signal.throwIfAborted();
  }
  return { times: groups.reduce((sum, { lines }) => sum + lines.length, 0), groups };
}

function tell({ text, date }: BuiltText): readonly ToldTime[] {
  return findToldTimes(text, { date: date !== null && isPlainDay(date) ? date : null, language: null });
}

function soughtBy({ scope, where }: Retime): string {
  return scope === "everywhere" ? `words ${where.quote}` : `article ${where.article}`;
}

/** The articles that a correction can concern, by place: its own, or where its words stand. */
async function findPlaces(library: CorrectableLibrary, { scope, where }: Retime): Promise<readonly number[]> {
  if (scope !== "everywhere") return (await library.findPlaces([where.article])).filter((place) => place !== null);
  return (await library.search({ q: asPhrase(where.quote), order: "newest", offset: 0, limit: allPlaces })).places;
}

function linesOf(before: readonly ToldTime[], after: readonly ToldTime[]): RetimeLine[] {
  const now = new Map(after.map((time) => [time.start, time]));
  const was = new Map(before.map((time) => [time.start, time]));
  const lines = before.flatMap((time): RetimeLine[] => {
    const next = now.get(time.start) ?? null;
    return next?.value === time.value && next.mod === time.mod
      ? []
      : [{ before: time, after: next, start: time.start, end: time.end }];
  });
  const added = after.flatMap((time): RetimeLine[] =>
    was.has(time.start) ? [] : [{ before: null, after: time, start: time.start, end: time.end }],
  );
  return [...lines, ...added].toSorted((a, b) => a.start - b.start);
}
