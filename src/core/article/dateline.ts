import type { Line } from "../text/lines.ts";
import { readDate } from "./date-value.ts";
import type { HeaderDraft } from "./header-draft.ts";

/** A dateline is the short beginning of a line. */
const longestDateline = 110;

/** What ends a dateline: a dash with spaces, or a closing bracket and a dash or colon. */
const ending = /[ \t]+(?:[–—-]{1,2}|−)[ \t]+|:[ \t]+|\)[ \t]*[–—-]{1,2}[ \t]*/gu;

/**
 * Read the dateline that a text begins with, `OSTEND, 6 November 2023 (Reuters) – The board …`; the date is taken, and the text keeps
 * all of it. Returns where it ends, or null when there is none. Behind the place stands a whole date; agencies stand in brackets.
 */
export function readDateline(text: string, line: Line, draft: HeaderDraft): number | null {
  const head = text.slice(line.start, Math.min(line.end, line.start + longestDateline));
  if (!/^[ \t]*[\p{Lu}(]/u.test(head)) return null;
  for (const { index, 0: sign } of head.matchAll(ending)) {
    const end = index + (sign.startsWith(")") ? 1 : 0);
    const found = findDate(head.slice(0, end));
    if (found === null) continue;
    const { reading, from } = found;
    const at = { start: from, end: from + reading.length };
    draft.takeDate({ reading, time: null, at, timeEnd: at.end, length: at.end, isWrapped: false }, head, line.start);
    draft.keep(line.start, line.start + index + sign.length);
    return line.start;
  }
  return null;
}

/** A day behind a comma or a bracket, with nothing but capitals, agencies in brackets and small words around it. */
function findDate(head: string) {
  for (const { index, 0: sign } of head.matchAll(/^|,[ \t]+|[(/][ \t]*|[ \t]+(?=\d)/gu)) {
    const from = index + sign.length;
    const reading = readDate(head.slice(from));
    if (reading === null || (reading.kind !== "exact" && reading.kind !== "ambiguous" && reading.kind !== "impossible"))
      continue;
    if (from === 0) return null; // "6 November 2023 – …" is a heading that runs on
    const around = `${head.slice(0, index)} ${head.slice(from + reading.length)}`.replace(/\([^)]*\)/gu, " ");
    const isPlace = around
      .split(/[\s,./()]+/u)
      .every((word) => word === "" || /^\p{Lu}/u.test(word) || /^(?:of|the|de|la|le|am|der|on|upon)$/u.test(word));
    return isPlace && head.slice(0, index).trim() !== "" ? { reading, from } : null;
  }
  return null;
}
