import { dateOf, readDate } from "./date-value.ts";
import { readOpening } from "./date-words.ts";
import type { WhenReading } from "./date-reading.ts";

/** A line that is nothing but such a date: with a capital it is as often the title of a book. */
const alone =
  /^(?:not )?(?:before|after|vor|nach|avant|après|antes de|antes do|después de|depois de|prima del?|dopo|voor|przed|до|после|після)[ \t]/u;

/** Read a line as a date "before 1850" or "after May 1850", where it begins with a small letter; null when it is no such date. */
export function readBoundLine(said: string): WhenReading | null {
  const when = alone.test(said) ? readBound(said) : null;
  return when !== null && /^[.:]?[ \t]*$/u.test(said.slice(when.length)) ? when : null;
}

/**
 * Read "before 1850" as `../1850` and "after May 1850" as `1850-05/..`; null when a value says no such thing. Only what follows "Date:"
 * is read so: "After 1945" is a title as well.
 */
export function readBound(value: string): WhenReading | null {
  const opening = readOpening(value);
  if (opening === null) return null;
  const reading = readDate(value.slice(opening.length));
  const date = dateOf(reading);
  if (reading === null || date === null || date.includes("/")) return null;
  const length = opening.length + reading.length;
  const edtf = opening.isBefore ? `../${date}` : `${date}/..`;
  const at = { start: 0, end: length };
  return { reading: { kind: "interval", edtf, length }, time: null, at, timeEnd: length, length, isWrapped: false };
}
