import { fold } from "../text/fold.ts";
import { edtfOf, isoWeek } from "./date-span.ts";
import type { DateReading } from "./date-reading.ts";

/** What people call a week of ISO 8601, folded. */
const weekWords = new Set(
  "week|wk|kw|kalenderwoche|woche|semaine|sem|semana|settimana|uke|vecka|v|uge|viikko|vk|tydzien|неделя".split("|"),
);

/** Read "Week 24, 2019", "KW 24/2019", "2019, week 24" and "2019W243" as the days of that week; null when the text starts with none. */
export function readWeekWords(text: string): DateReading | null {
  const head = text.slice(0, 40);
  const compact = /^(?<year>\d{4})W(?<week>\d\d)(?<day>[1-7])?(?!\d)/u.exec(head);
  const match =
    compact ??
    /^(?<word>\p{L}{1,14})\.?[ \t]*(?<week>\d{1,2})(?:[ \t]*[,/][ \t]*|[ \t]+(?:of[ \t]+|de[ \t]+)?)(?<year>\d{4})(?!\d)/u.exec(
      head,
    ) ??
    /^(?<year>\d{4})[ \t]*[,–-]?[ \t]*(?<word>\p{L}{1,14})\.?[ \t]*(?<week>\d{1,2})(?!\d)/u.exec(head);
  if (match === null) return null;
  const { word, week, year, day } = match.groups!;
  if (word !== undefined && !weekWords.has(fold(word))) return null;
  const days = isoWeek(Number(year), Number(week));
  const length = match[0].length;
  if (days === null) return { kind: "impossible", fault: { start: 0, end: length }, length };
  return { kind: "interval", edtf: day === undefined ? `${days[0]}/${days[6]}` : days[Number(day) - 1]!, length };
}

/** Read "Q3 2019" and "2019-Q3" as the three months of that quarter; null when the text starts with none. */
export function readQuarter(text: string): DateReading | null {
  const match = /^(?:Q([1-4])[ \t/-]*(\d{4})|(\d{4})[ \t/-]*Q([1-4]))(?![\p{L}\p{N}])/u.exec(text.slice(0, 20));
  if (match === null) return null;
  const quarter = Number(match[1] ?? match[4]);
  const year = Number(match[2] ?? match[3]);
  if (year === 0) return null;
  const [from, to] = [edtfOf({ year, month: quarter * 3 - 2 }), edtfOf({ year, month: quarter * 3 })];
  return { kind: "interval", edtf: `${from}/${to}`, length: match[0].length };
}

/** Read "05/1871" as a month; null when the text starts with none. Years that nobody writes in are none. */
export function readMonthAndYear(text: string): DateReading | null {
  const match = /^(\d{1,2})[/.](\d{4})(?![\d/.-]*\d|\p{L})/u.exec(text.slice(0, 20));
  if (match === null) return null;
  const [month, year] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12 || year < 1000 || year > 2100) return null;
  return { kind: "interval", edtf: edtfOf({ year, month }), length: match[0].length };
}

const centuryWord = /^[ \t]*(?:century|cent\.?|c\.|jahrhundert|jh\.?|jhd?t?\.?|siecle|s\.|secolo|век|в\.)(?![\p{L}])/iu;

/** Read "19th century", "XIXe siècle" and "19. Jahrhundert" as its hundred years, the way catalogues count them; null when it is none. */
export function readCentury(text: string): DateReading | null {
  const number = /^(?:(\d{1,2})(?:st|nd|rd|th|\.|e)?|([IVX]{1,5})(?:e|th|\.)?)(?=[ \t])/u.exec(text.slice(0, 10));
  if (number === null) return null;
  const word = centuryWord.exec(fold(text.slice(number[0].length, number[0].length + 20)));
  const nth = number[1] === undefined ? romanNumber(number[2]!) : Number(number[1]);
  if (word === null || nth < 5 || nth > 21) return null;
  return { kind: "interval", edtf: `${String(nth - 1).padStart(2, "0")}XX`, length: number[0].length + word[0].length };
}

function romanNumber(numeral: string): number {
  const values = [...numeral].map((sign) => ({ I: 1, V: 5, X: 10 })[sign]!);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

const part =
  /^(?:early|mid(?:dle(?:[ \t]+of)?)?|late|beginning[ \t]+of|end[ \t]+of|anfang|mitte|ende|debut|fin|principios[ \t]+de|mediados[ \t]+de|finales[ \t]+de|inizio|meta|начало|середина|конец)(?:[ \t]+|-)(?:de[ \t]+|in[ \t]+)?|^mi-/u;

/** Say how much of a text says "early", "mid-" or "late" before a month or a year; 0 when nothing does. */
export function lengthOfPart(text: string): number {
  return part.exec(fold(text.slice(0, 30)))?.[0].length ?? 0;
}

const openings: readonly (readonly [RegExp, boolean])[] = [
  [
    /^(?:before|prior to|until|up to|till|not after|no later than|not later than|vor|bis|avant|antes de|prima del?|voor|przed|до)[ \t]+/u,
    true,
  ],
  [
    /^(?:after|since|not before|no earlier than|nach|seit|apres|depuis|despues de|desde|dopo|после|efter)[ \t]+/u,
    false,
  ],
];

/**
 * Say how much of a value says that a date is only the last ("before 1850") or the first ("after 1850") that it can be; null when
 * nothing does. Only what follows "Date:" is read so: "After 1945" is a title as well.
 */
export function readOpening(text: string): { readonly length: number; readonly isBefore: boolean } | null {
  const folded = fold(text.slice(0, 30));
  for (const [pattern, isBefore] of openings) {
    const length = pattern.exec(folded)?.[0].length;
    if (length !== undefined) return { length, isBefore };
  }
  return null;
}
