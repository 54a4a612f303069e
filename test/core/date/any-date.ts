import fc from "fast-check";
import { daysInMonth } from "../../../src/core/date/calendar.ts";
import { parseEdtf } from "../../../src/core/date/edtf.ts";

const two = (number: number) => String(number).padStart(2, "0");
const four = (number: number) => String(number).padStart(4, "0");

/** Dates of every kind that EDTF level 1 has, of years from `min` to `max`. Ranges that end before they begin are not made. */
export function anyDate({ min = 1, max = 9999 } = {}): fc.Arbitrary<string> {
  const year = fc.integer({ min, max });
  const monthNumber = fc.integer({ min: 1, max: 12 });
  const point = fc.tuple(
    fc.oneof(
      fc
        .tuple(year, monthNumber, fc.integer({ min: 0, max: 400 }))
        .map(([y, m, d]) => `${four(y)}-${two(m)}-${two((d % daysInMonth(y, m)) + 1)}`),
      fc.tuple(year, monthNumber).map(([y, m]) => `${four(y)}-${two(m)}`),
      fc.tuple(year, monthNumber).map(([y, m]) => `${four(y)}-${two(m)}-XX`),
      fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, season]) => `${four(y)}-${season}`),
      year.map(four),
      year.map((y) => `${four(y)}-XX`),
      year.map((y) => `${four(y)}-XX-XX`),
      year.map((y) => `${four(y).slice(0, 3)}X`),
      year.map((y) => `${four(y).slice(0, 2)}XX`),
    ),
    fc.constantFrom("", "", "", "~", "?", "%"),
  );
  const written = point.map(([date, qualifier]) => `${date}${qualifier}`);
  const open = fc.constantFrom("..", "");
  const range = fc.oneof(fc.tuple(written, written), fc.tuple(open, written), fc.tuple(written, open));
  return fc.oneof(
    { weight: 3, arbitrary: written },
    range.map(([start, end]) => `${start}/${end}`).filter((text) => parseEdtf(text) !== null),
  );
}
