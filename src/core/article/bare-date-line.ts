import { isSpace, skipSpace, type Line } from "../text/lines.ts";
import { readWhen } from "./date-time.ts";
import type { HeaderDraft } from "./header-draft.ts";
import type { Begins } from "./parsed-header.ts";

const bareDateKey = /^(date)[ \t\u00A0]+/iu;

/** No date and what may stand before it is longer. */
const longestLine = 1000;

/** A line such as `date 2023-11-06`. */
export interface BareDate {
  /** Where the line ends, or the text on it begins. */
  readonly end: number;
  state(draft: HeaderDraft): void;
}

/** `date 2023-11-06`, the format's own line, alone or before the text. */
export function readBareDateLine(text: string, line: Line): BareDate | null {
  const from = skipSpace(text, line.start, line.end);
  const key = bareDateKey.exec(text.slice(from, from + 64));
  if (key === null) return null;
  const start = skipSpace(text, from + key[0].length, line.end);
  const value = text.slice(start, Math.min(line.end, start + longestLine));
  const when = readWhen(value);
  const reading = when?.reading;
  if (when === null || reading === undefined || (when.at.start > 0 && !when.isWrapped)) return null;
  const end = start + when.length;
  const isAlone = skipSpace(text, /^[.,]/u.test(text.slice(end, end + 1)) ? end + 1 : end, line.end) === line.end;
  const isNumeric = /^[\d./-]+$/u.test(value.slice(when.at.start, when.at.end));
  const textStart = /^[,.:;](?=\s)/u.test(text.slice(end, end + 2)) ? end + 1 : end;
  // Before prose on the same line only a whole date will do: "date 2023 was a good year" is prose, `date 2023-11 …` a slip.
  const isTelling = (reading.kind !== "partial" && reading.kind !== "interval") || (isNumeric && reading.length > 4);
  if (!isAlone && !(isSpace(text.charCodeAt(textStart)) && isTelling)) return null;
  const begins = beginsUnkeyed(key[1] === "date", isAlone, isNumeric);
  return {
    end: isAlone ? line.next : skipSpace(text, textStart, line.end),
    state(draft) {
      draft.takeDate(when, value, start);
      draft.beginsAt(begins);
    },
  };
}

/** `date 2023-11-06` is the format's own; a capital or a month in words makes it look like prose unless it is alone on its line. */
function beginsUnkeyed(isSmall: boolean, isAlone: boolean, isNumeric: boolean): Begins {
  if (isSmall && (isAlone || isNumeric)) return "article";
  return isAlone ? "keyed" : "file";
}
