import { addTo, groupBy } from "../../catalog/group-by.ts";
import { findPassage } from "../../annotation/find-passage.ts";
import type { Span } from "../../text/span.ts";
import type { Entry, Retime } from "./entry.ts";
import type { CorrectedText } from "./find-targets.ts";
import { findLiveCorrections } from "./live-corrections.ts";
import { overlap, reachOf } from "./working-mention.ts";

/** Find the corrections of told times that are in force, in the order of replay. */
export function findRetimes(entries: readonly Entry[]): readonly Retime[] {
  if (!entries.some(({ kind }) => kind === "retime")) return [];
  return findLiveCorrections(entries).corrections.filter(
    (correction): correction is Retime => correction.kind === "retime",
  );
}

/**
 * The same of a library that was built with some, and of the reader's ledger, which may have taken them in and undone them; null where the
 * reader has said nothing of told times.
 */
export function joinRetimes(published: readonly Retime[], entries: readonly Entry[]): readonly Retime[] | null {
  const ids = new Set(published.map(({ id }) => id));
  const isAbout = (entry: Entry) => (entry.kind === "undo" ? ids.has(entry.undoes) : entry.kind === "retime");
  if (!entries.some(isAbout)) return null;
  const entryIds = new Set(entries.map(({ id }) => id));
  return findRetimes([...published.filter(({ id }) => !entryIds.has(id)), ...entries]);
}

/** Whether a correction of told times can concern an article that tells something. */
export function concerns({ scope, where, only }: Retime, article: string): boolean {
  return (scope === "everywhere" || where.article === article) && (only === undefined || only.includes(article));
}

interface Working<Told> extends Span {
  /** Null for words that nobody took for a time before. */
  readonly told: Told | null;
  readonly by: Retime | null;
}

/**
 * Correct the told times of an article, which must be in order: `make` makes one that means a value. Of corrections that reach one time the narrowest
 * holds, of equally narrow ones the last. Where none reaches, the time is the same object as before; with none at all, the list is.
 */
export function correctTold<Told extends Span>(
  article: CorrectedText,
  told: readonly Told[],
  retimes: readonly Retime[],
  make: (span: Span, value: string) => Told | null,
): readonly Told[] {
  const mine = retimes.filter((retime) => concerns(retime, article.id));
  if (mine.length === 0) return told;
  const working: Working<Told>[] = told.map((time) => ({ start: time.start, end: time.end, told: time, by: null }));
  const byForm = groupBy([...working.keys()], (at) => formOf(article.text.slice(working[at]!.start, working[at]!.end)));
  for (const retime of mine) {
    const excepted = (retime.except ?? [])
      .filter((anchor) => anchor.article === article.id)
      .flatMap((anchor) => findPassage(article.text, anchor) ?? []);
    for (const at of targetsOf(article, working, byForm, retime)) {
      const time = working[at]!;
      if (excepted.some((other) => overlap(time, other))) continue;
      if (time.by === null || reachOf[retime.scope] >= reachOf[time.by.scope]) working[at] = { ...time, by: retime };
    }
  }
  return working
    .flatMap(({ start, end, told: time, by }) => {
      if (by === null) return time ?? [];
      return by.value === null ? [] : (make({ start, end }, by.value) ?? []);
    })
    .toSorted((a, b) => a.start - b.start);
}

/** Numbers of the times that a correction is about; words that are no time yet, and are to be, are added. */
function targetsOf<Told>(
  { text }: CorrectedText,
  working: Working<Told>[],
  byForm: Map<string, number[]>,
  retime: Retime,
): readonly number[] {
  if (retime.scope !== "here") return byForm.get(formOf(retime.where.quote)) ?? [];
  const found = findPassage(text, retime.where);
  if (found === null) return [];
  const exact = working.findIndex(({ start, end }) => start === found.start && end === found.end);
  // Another engine may take a word more or less for the time.
  const at = exact >= 0 ? exact : working.findIndex((time) => overlap(time, found));
  if (at >= 0) return [at];
  if (retime.value === null) return [];
  working.push({ start: found.start, end: found.end, told: null, by: null });
  addTo(byForm, formOf(text.slice(found.start, found.end)), working.length - 1);
  return [working.length - 1];
}

/** Words of a told time as they are compared: "Last  Tuesday" is "last tuesday". */
export function formOf(words: string): string {
  return words.toLowerCase().replaceAll(/\s+/gu, " ");
}
