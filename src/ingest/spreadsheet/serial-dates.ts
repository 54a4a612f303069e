import { attributeOf, firstNamed, named, type Element } from "../markup/element.ts";

/** Formats that every workbook knows without saying them, and that show dates (ECMA-376, part 1, 18.8.30). */
function isKnownDateFormat(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Whether a format of the workbook's own shows a day: letters of days and years outside quotes and brackets, beside `m`, which may be minutes. */
function showsDay(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/** Find the cell styles that show a number as a date. */
export function findDateStyles(styles: Element): ReadonlySet<string> {
  const customFormats = new Map(
    named(styles, "numfmt").map((format) => [
      Number(attributeOf(format, "numfmtid")),
      showsDay(attributeOf(format, "formatcode")),
    ]),
  );
  const cells = firstNamed(styles, "cellxfs");
  const dates = new Set<string>();
  (cells === null ? [] : named(cells, "xf")).forEach((style, at) => {
    const id = Number(attributeOf(style, "numfmtid"));
    if (customFormats.get(id) ?? isKnownDateFormat(id)) dates.add(String(at));
  });
  return dates;
}

/** Days between 1970 and the day before the first: the 1900 that Excel counts from had a 29 February, which there was not. */
const epoch = 25_569;
const from1904 = 1462;
/** 31 December 9999. */
const last = 2_958_465;

/** Write the day that a number of days means as `YYYY-MM-DD`; null for what is no such number. */
export function serialDate(value: string, isFrom1904: boolean): string | null {
  const serial = Number(value);
  if (value.trim() === "" || !Number.isFinite(serial)) return null;
  const day = Math.floor(serial) + (isFrom1904 ? from1904 : 0);
  if (day < 1 || day > last) return null;
  const counted = day < 60 ? day + 1 : day;
  return new Date((counted - epoch) * 86_400_000).toISOString().slice(0, 10);
}
