const styles: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  10: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  7: { month: "long", year: "numeric", calendar: "gregory" }, // other calendars' months begin within ours
  4: { year: "numeric", calendar: "gregory" },
};

/**
 * Say a day, month or year as people do in a language (BCP 47), days in the calendar that CLDR has for it: "jeudi 9 mai 1819", "15 Aban 1402".
 *
 * Null for other dates (ranges, "about 1850"), and where the platform does not know the language: then English has to do.
 */
export function dateInLanguage(date: string, language: string): string | null {
  const style = styles[date.length];
  if (style === undefined || !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u.test(date) || !isKnown(language))
    return null;
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day); // Date.UTC takes the year 19 for 1919
  return new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }).format(time);
}

function isKnown(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false; // no tag of a language at all
  }
}
