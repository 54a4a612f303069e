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

const decadeBefore =
  /^(?:(?:les? |the |los |las |gli |de |die )?(?:ann(?:ee|o|i)s?|anos|lata|decade of the) )(?:de )?(\d{3}0)(?![\p{L}\p{N}])(?! ?[-/])/u;
const decadeBehind =
  /^(\d{3}0)(?:['’]s|er(?:[ -]jahren?)?|s|-?talet|-?tal|-?arene|-?erne|-?luku|-?luvulla|-?(?:е|х|ые|ых|ті|тих|і)(?: (?:годы|годов|годах|гг?\.?|роки|років))?|年代|년대|-(?:es|as) evek|\. leta)(?![\p{L}\p{N}])/u;

/** Read "the 1890's", "1890er Jahre", "années 1890", "1890-е годы", "1890年代" as ten years; null when the text starts with none. */
export function readDecade(text: string): DateReading | null {
  const head = text.slice(0, 40);
  const folded = fold(head);
  const match = decadeBefore.exec(folded) ?? decadeBehind.exec(folded);
  if (match === null || folded.length !== head.length) return null;
  const year = match[1]!;
  return Number(year) < 1000 || Number(year) > 2100
    ? null
    : { kind: "interval", edtf: `${year.slice(0, 3)}X`, length: match[0].length };
}

const part =
  /^(?:(?:the|die|den|le|la|les|los|gli|a|au|all'|в) )?(?:early|mid(?:dle(?:[ \t]+of)?)?|late(?:r)?|beginning[ \t]+of|end[ \t]+of|fruhe[nr]?|spate[nr]?|anfang|mitte|ende|debut|fin|milieu|principios[ \t]+de|comienzos[ \t]+de|mediados[ \t]+de|finales[ \t]+de|fines[ \t]+de|inicio|inicios|inizio|meta|meados[ \t]+de|begin|midden|eind|poczatek|polowa|koniec|zacatek|konec|borjan|slutet|начало|середина|конец|початок|кінець|poc\.?|pol\.?|kon\.?|нач\.|сер\.|кон\.)(?:[ \t]+|-)(?:(?:der|des|de|del|degli|dos|das|van de|van|av|in|the)[ \t]+)?|^mi-/u;

/** Say how much of a text says "early", "mid-" or "late" before a month or a year; 0 when nothing does. */
export function lengthOfPart(text: string): number {
  return part.exec(fold(text.slice(0, 30)))?.[0].length ?? 0;
}

const doubts =
  /^(?:(?:n\. ?d\.|s\. ?d\.|o\. ?[dj]\.|undated|no date|ohne datum|sans date|sin fecha|senza data|sem data|без даты)[,;:]?[ \t]*(?:[[(]|(?=ca?\b|\d{4}))|(?:probably|possibly|perhaps|prob\.|poss\.|likely|presumably|wahrscheinlich|vermutlich|wohl|vielleicht|probablement|peut-etre|probablemente|quizas?|provavelmente|talvez|probabilmente|forse|waarschijnlijk|misschien|вероятно|возможно|prawdopodobnie|troligen|formodentlig)[ \t]+)/u;

/** Say how much of a text says that what follows is not sure: "probably 1890", "n.d. [1890]"; 0 when nothing does. */
export function lengthOfDoubt(text: string): number {
  return doubts.exec(fold(text.slice(0, 24)))?.[0].length ?? 0;
}

const openings: readonly (readonly [RegExp, boolean])[] = [
  [
    /^(?:before|prior to|until|up to|till|by|not after|no later than|not later than|on or before|vor|bis|avant|antes d[eo]|prima del?|voor|przed|pred|innan|ennen|до|перед)[ \t]+|^pre[ -]?(?=\d)/u,
    true,
  ],
  [
    /^(?:after|since|not before|no earlier than|not earlier than|on or after|nach|seit|apres|depuis|despues de|depois de|desde|dopo|na|po|после|після|efter|etter|jalkeen)[ \t]+|^post[ -]?(?=\d)/u,
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
