import type { Span } from "../text/span.ts";
import { isoDay, isRealDay } from "./calendar.ts";

/** A date in a seed's file name: `date` is null when no such day exists; the span is in the file name. */
export interface FileNameDate extends Span {
  readonly name: string;
  readonly date: string | null;
}

/**
 * Find the date in a seed's file name (not its folders): `2023-11-06` with dashes, dots or underscores anywhere, `20231106` at the
 * start; null when there is none or there are two different ones. Eight digits that are no real day are just a number.
 */
export function findFileNameDate(path: string): FileNameDate | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const found = [...name.matchAll(/(?<!\d)(\d{4})(?:-(\d{2})-|\.(\d{2})\.|_(\d{2})_)(\d{2})(?!\d)/gu)].map((match) => {
    const [whole, year, month1, month2, month3, dayOfMonth] = match;
    const day = { year: Number(year), month: Number(month1 ?? month2 ?? month3), day: Number(dayOfMonth) };
    return { name, date: isRealDay(day) ? isoDay(day) : null, start: match.index, end: match.index + whole.length };
  });
  const [first] = found;
  if (first !== undefined) return found.every(({ date }) => date === first.date) ? first : null;
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(name);
  if (compact === null) return null;
  const day = { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
  return isRealDay(day) ? { name, date: isoDay(day), start: 0, end: 8 } : null;
}

/** Read a seed's file name without its ending, as a title of last resort; a date at its start is left out unless it is all there is. */
export function titleOfFileName(path: string): string {
  const name = stemOf(path.slice(path.lastIndexOf("/") + 1));
  return name.replace(/^\d{4}(?:-\d{2}-|\.\d{2}\.|_\d{2}_|\d{2})\d{2}[-_. ]+(?=\S)/u, "");
}

/** Take the ending (`.txt`, `.md`: a dot and up to ten letters and digits, a letter first) off a path; a dot file keeps its name. */
export function stemOf(path: string): string {
  return path.replace(/(?<=[^/])\.[A-Za-z][A-Za-z0-9]{0,9}$/u, "");
}
