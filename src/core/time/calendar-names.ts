/** The names of months or weekdays in a language, in order: January or Monday first. Lower case, without full stops. */
export type CalendarNames = readonly (readonly string[])[];

/** Ask the platform (CLDR) for the names of the months, alone and within a date. Short ones are words too often ("mar", "set"). */
export function monthNamesOf(language: string): CalendarNames {
  return Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2023, month, 1));
    return forms(language, day, [{ month: "long" }, { month: "long", day: "numeric" }], "month");
  });
}

/** Ask the platform (CLDR) for the names of the weekdays, Monday first. */
export function weekdayNamesOf(language: string): CalendarNames {
  return Array.from({ length: 7 }, (_, weekday) =>
    // 2023-05-01 was a Monday.
    forms(language, new Date(Date.UTC(2023, 4, 1 + weekday)), [{ weekday: "long" }], "weekday"),
  );
}

function forms(
  language: string,
  day: Date,
  styles: readonly Intl.DateTimeFormatOptions[],
  part: "month" | "weekday",
): readonly string[] {
  const found = styles.map((style) => {
    const parts = new Intl.DateTimeFormat(language, { ...style, timeZone: "UTC" }).formatToParts(day);
    const name = parts.find(({ type }) => type === part)?.value ?? "";
    return name.toLowerCase().replace(/\.$/, "");
  });
  return [...new Set(found)].filter((name) => /^\p{L}/u.test(name));
}
