import { findPathDate } from "../../core/article/path-date.ts";
import { isPlainDay } from "../../core/date/date-key.ts";
import { dayFrom } from "./day-reading.ts";

/**
 * Find the day in a file's name, else in the folders it lies in: what Dateline reads in names, and `2023_11_06`, `2023-1-6-name`,
 * `2023-11-06-10-12-30-name`, fourteen digits (Zettlr), `LCCN/1905-08-30/ed-1`; null when there is none or several.
 */
export function findNameDay(path: string): string | null {
  const parts = path.split("/");
  for (const part of [parts.at(-1) ?? "", ...parts.slice(0, -1).toReversed()]) {
    const day = dayInName(part);
    if (day !== null) return day;
  }
  return postDay(path);
}

/** Jekyll takes years of two digits at the start of a post's name. */
function postDay(path: string): string | null {
  const match = /(?:^|\/)_(?:posts|drafts)\/(?:.*\/)?(\d{2})-(\d{1,2})-(\d{1,2})-[^/]*$/.exec(path);
  return match === null ? null : dayFrom(2000 + Number(match[1]), Number(match[2]), Number(match[3]), "").date;
}

function dayInName(name: string): string | null {
  const inPath = findPathDate(name);
  if (inPath !== null && (inPath.date === null || isPlainDay(inPath.date))) return inPath.date;
  const short = /^(\d{4})[-_](\d{1,2})[-_](\d{1,2})(?!\d)/.exec(name);
  if (short !== null) return dayFrom(Number(short[1]), Number(short[2]), Number(short[3]), "").date;
  const long = /(?<!\d)((?:1[4-9]|20)\d{2})(\d{2})(\d{2})[-_ T]?(?:\d{6}|\d{4})(?!\d)/.exec(name);
  return long === null ? null : dayFrom(Number(long[1]), Number(long[2]), Number(long[3]), "").date;
}
