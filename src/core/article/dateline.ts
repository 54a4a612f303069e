import type { Line } from "../text/lines.ts";
import { readDate } from "./date-value.ts";
import type { HeaderDraft } from "./header-draft.ts";
import type { DateReading } from "./date-reading.ts";

/** A dateline is the short beginning of a line. */
const longestDateline = 110;

/** What ends a dateline: a dash, a colon, a bar or a stop, perhaps with an agency between strokes behind it. */
const ending =
  /\)?\.?[ \t]*[–—−][ \t]*|\)?\.?[ \t]+-{1,2}[ \t]+|\)\.?-{1,2}[ \t]*|--[ \t]+|:[ \t]+|[ \t]*\|[ \t]+|\.[ \t]+(?:\/[^/\n]{2,20}\/\.?[ \t]+)?/gu;
/** Chinese agencies: "新华社奥斯坦德10月12日电". */
const chinese =
  /^[\p{Script=Han}]{2,20}?[（(]?((?:\d{4}年)?\d{1,2}月\d{1,2}日)[）)]?(?:\p{Script=Han}{0,3}[电電讯訊])/u;

/**
 * Read the dateline that a text begins with, `OSTEND, 6 November 2023 (Reuters) – The board …`; the date is taken, and the text keeps
 * all of it. Returns where it ends, or null when there is none. Behind the place stands a whole date; agencies stand in brackets.
 */
export function readDateline(text: string, line: Line, draft: HeaderDraft): number | null {
  const head = text.slice(line.start, Math.min(line.end, line.start + longestDateline));
  const han = chinese.exec(head);
  if (han !== null) return takeDateline(readDate(han[1]!)!, han[0].indexOf(han[1]!), han[0].length, head, line, draft);
  if (!/^[ \t]*[\p{Lu}(]/u.test(head)) return null;
  let yearless: { readonly reading: DateReading; readonly from: number; readonly end: number } | null = null;
  for (const { index, 0: sign } of head.matchAll(ending)) {
    const end = index + (sign.startsWith(")") ? 1 : 0);
    const found = findDate(head.slice(0, end));
    if (found === null) continue;
    // "12 oct. 2017" goes on behind its stop.
    if (found.reading.kind === "partial") yearless ??= { ...found, end: index + sign.length };
    else return takeDateline(found.reading, found.from, index + sign.length, head, line, draft);
  }
  return yearless === null ? null : takeDateline(yearless.reading, yearless.from, yearless.end, head, line, draft);
}

function takeDateline(
  reading: DateReading,
  from: number,
  end: number,
  head: string,
  line: Line,
  draft: HeaderDraft,
): number {
  const at = { start: from, end: from + reading.length };
  draft.takeDate({ reading, time: null, at, timeEnd: at.end, length: at.end, isWrapped: false }, head, line.start);
  draft.keep(line.start, line.start + end);
  return line.start;
}

/** A day behind a comma or a bracket, with nothing but capitals, agencies in brackets and small words around it. */
function findDate(head: string) {
  for (const { index, 0: sign } of head.matchAll(/^|[,.][ \t]+|[(/|–—-][ \t]*|[ \t]+(?=\d)/gu)) {
    const from = index + sign.length;
    const reading = readDate(head.slice(from));
    if (reading === null || reading.kind === "interval") continue;
    if (reading.kind === "partial" && reading.missing !== "year") continue;
    if (from === 0) return null; // "6 November 2023 – …" is a heading that runs on
    const around = `${head.slice(0, index)} ${head.slice(from + reading.length)}`
      .replace(/\([^)]*\)|\d{1,2}[:.h]\d{2}/gu, " ")
      .trim();
    const isPlace = around
      .split(/[\s,./()|–—-]+/u)
      .every((word) => word === "" || /^\p{Lu}/u.test(word) || /^(?:of|the|de|la|le|am|der|on|upon)$/u.test(word));
    return isPlace && head.slice(0, index).trim() !== "" ? { reading, from } : null;
  }
  return null;
}
