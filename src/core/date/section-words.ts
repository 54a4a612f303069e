import { monthLabel } from "./calendar.ts";

/** Say where a list's dates begin, as `sectionOf` names it: "May 1819", "1819, no month", "1850s, no year". */
export function sectionInWords(section: string): string {
  if (section.length === 7) return monthLabel(section);
  return section.length === 4 ? `${Number(section)}, no month` : `${sayYear(section.padEnd(4, "X"))}, no year`;
}

/** Say a year of EDTF: "476", "1850s", "1800 to 1899". */
export function sayYear(year: string): string {
  if (year.endsWith("XX"))
    return `${Math.max(1, Number(year.replace("XX", "00")))} to ${Number(year.replace("XX", "99"))}`;
  return year.endsWith("X") ? `${Number(year.replace("X", "0"))}s` : String(Number(year));
}
