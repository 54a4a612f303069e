import { dateOf, readDate } from "./date-value.ts";
import { readOpening } from "./date-words.ts";
import type { WhenReading } from "./date-reading.ts";

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
