import type { Span } from "../text/span.ts";
import { isNameShaped, namesOfByline } from "./byline.ts";
import { readWhen } from "./date-time.ts";
import type { WhenReading } from "./date-reading.ts";

/** A line that says who wrote and when. */
export interface BylineDate {
  readonly author: string;
  /** Where the names stand in the line. */
  readonly at: Span;
  readonly when: WhenReading;
  /** Where `when` begins in the line. */
  readonly start: number;
}

const longestLine = 120;
/** A quick look that spares most lines the closer one: a byline's word, or a sign between name and date. */
const mayHold = /(?:^|[\s*_])(?:by|von|par|por|di|door|af|av|od|przez|автор:?)[ \t]|[|·•–—]/iu;
const verb = /^(?:(?:posted|published|written|submitted|reported|filed)[ \t]+)(?=by[ \t])/iu;
const between = /[ \t]*[|·•–—][ \t]*|[ \t]+-{1,2}[ \t]+|,[ \t]+|[ \t]+on[ \t]+|[ \t]+/giu;
const ending = /^[ \t]*[.,]?[ \t]*[*_]{0,3}[ \t]*$/u;

/**
 * Read "By Nora Vell | 12 October 2017", "Posted on October 12, 2017 by Nora Vell", "Nora Vell · 12 October 2017" and the like, emphasis
 * around it or not. Null when a line says more, or less. Without "by" a sign that parts names from dates must stand between.
 */
export function readBylineDate(said: string): BylineDate | null {
  if (said.length > longestLine || !/\d/u.test(said) || !mayHold.test(said)) return null;
  const shift = /^[*_]{0,3}/u.exec(said)![0].length;
  const line = said.slice(shift);
  const found = readNameFirst(line) ?? readDateFirst(line);
  if (found === null) return null;
  const at = { start: found.at.start + shift, end: found.at.end + shift };
  return { ...found, at, start: found.start + shift };
}

function readNameFirst(line: string): BylineDate | null {
  const from = verb.exec(line)?.[0].length ?? 0;
  for (const { index, 0: sign } of line.matchAll(between)) {
    if (index <= from) continue;
    const names = nameOf(line.slice(from, index), /[|·•–—]/u.test(sign));
    if (names === null) continue;
    const start = index + sign.length;
    const when = readWhen(line.slice(start));
    if (when === null || !isWhole(when) || !ending.test(line.slice(start + when.length))) continue;
    const at = line.indexOf(names, from);
    return { author: names, at: { start: at, end: at + names.length }, when, start };
  }
  return null;
}

function readDateFirst(line: string): BylineDate | null {
  const when = readWhen(line);
  if (when === null || !isWhole(when)) return null;
  const sign = /^[ \t]*[|·•–—,-]?[ \t]*/u.exec(line.slice(when.length))![0];
  const start = when.length + sign.length;
  const names = sign === "" ? null : nameOf(line.slice(start).replace(/[*_]{1,3}[ \t]*$/u, ""), /[|·•]/u.test(sign));
  if (names === null) return null;
  const at = line.indexOf(names, start);
  return { author: names, at: { start: at, end: at + names.length }, when, start: 0 };
}

function nameOf(said: string, isParted: boolean): string | null {
  const trimmed = said.trim();
  return namesOfByline(trimmed) ?? (isParted && isNameShaped(trimmed) ? trimmed : null);
}

function isWhole({ reading }: WhenReading): boolean {
  return reading.kind === "exact" || reading.kind === "ambiguous" || reading.kind === "impossible";
}
