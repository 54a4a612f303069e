import { fold } from "../text/fold.ts";
import { isBlank, lineAt, skipSpace, type Line } from "../text/lines.ts";
import { divisions, journeys, matter, ordinals, weakMatter, yearHeads } from "./chapter-words.ts";
import { isRule, readDateHeading } from "./date-heading.ts";
import { readWhen } from "./date-time.ts";
import { readLooseHeading } from "./loose-heading.ts";
import type { WhenReading } from "./date-reading.ts";

/** A line that divides a book: `CHAPTER II. 1872.`, `Part One`, `EPILOGUE`. */
export interface ChapterLine {
  /** `matter`: what stands before or behind the text proper. */
  readonly kind: "chapter" | "matter";
  /** It may also part the text of a day: "Notes", "II." */
  readonly isWeak: boolean;
  /** Signs of a Markdown heading; 0 for none. */
  readonly level: number;
  readonly isCapital: boolean;
  /** The line without the signs around it. */
  readonly said: string;
  /** Where `said` stands. */
  readonly start: number;
  /** The year, month or range on the line, and where it begins in `said`; null when there is none. */
  readonly when: { readonly reading: WhenReading; readonly from: number } | null;
  /** Where the next line begins, an underline skipped. */
  readonly end: number;
}

/** A longer line is prose. */
const longest = 100;
const mostWordsOfMatter = 4;

/** Read a line as the heading of a chapter, a part, or of what stands before or behind the text; null when it is none. */
export function readChapterLine(text: string, line: Line): ChapterLine | null {
  const from = skipSpace(text, line.start, line.end);
  if (line.end - from > longest || from === line.end) return null;
  const whole = text.slice(from, line.end);
  const [, marks = "", inner = ""] =
    /^((?:#{1,6}|={1,6}|\*{1,3}|_{1,3}|\[)?[ \t]*)(.*?)[ \t]*(?:#{1,6}|={1,6}|\*{1,3}|_{1,3}|\])?[ \t]*$/u.exec(
      whole,
    ) ?? [];
  const said = inner.trim();
  const kind = readKind(said);
  if (kind === null) return null;
  const isCapital = said === said.toUpperCase();
  const level = /^#*/u.exec(marks)![0].length;
  const below = lineAt(text, line.next);
  const isUnderlined = isRule(text, below);
  // In small letters a line below would make a paragraph of it.
  if (!isCapital && level === 0 && !isUnderlined && !(line.next >= text.length || isBlank(text, below))) return null;
  const end = isUnderlined ? below.next : line.next;
  return { ...kind, level, isCapital, said, start: from + whole.indexOf(said), end };
}

/** Read a Markdown heading that is no date as the heading of a chapter, whatever it says; null when the line is none. */
export function readHeadingLine(text: string, line: Line): ChapterLine | null {
  const from = skipSpace(text, line.start, line.end);
  const match = text[from] === "#" && line.end - from <= longest ? headingLine.exec(text.slice(from, line.end)) : null;
  if (match === null || readDateHeading(text, line) !== null || readLooseHeading(text, line) !== null) return null;
  const [whole, marks, said] = match as unknown as [string, string, string];
  const at = { start: from + whole.indexOf(said), end: line.next };
  return { kind: "chapter", isWeak: false, level: marks.length, isCapital: false, said, when: null, ...at };
}

/**
 * Read a line in capitals alone between blank ones as the heading of what follows ("THE ICE"), or a journey that is counted, in small
 * letters too ("Second Voyage"); null when it is none. Other numbers are a ship's place, and "THE END" heads nothing. Whoever asks looks
 * what comes next.
 */
export function readCapitalLine(text: string, line: Line): ChapterLine | null {
  const from = skipSpace(text, line.start, line.end);
  if (line.end - from > longestCapitals || !isBlank(text, lineAt(text, line.next))) return null;
  const said = text.slice(from, line.end).trimEnd();
  const isCapital = capitals.test(said) && !endings.has(fold(said).replace(/[^\p{L} ]+/gu, ""));
  if (!isCapital && !isCountedJourney(said)) return null;
  return { kind: "chapter", isWeak: false, level: 0, isCapital, said, when: null, start: from, end: line.next };
}

/** "SECOND VOYAGE", "The Third Arctic Expedition", "2. Reise": nothing but an ordinal, what is counted, and whose or where to. */
export function isCountedJourney(said: string): boolean {
  const [, nth, rest] = countedFirst.exec(said) ?? [];
  if (nth === undefined || rest === undefined || !/^[\p{Lu}\d]/u.test(said)) return false;
  const isOrdinal = /\d/u.test(nth) || (ordinals.has(fold(nth)) && !cardinals.has(fold(nth)));
  const words = rest.split(/[ \t]+/u);
  // "Seconde traversée" alone is a heading too; a longer line in small letters is a sentence.
  return (
    isOrdinal && words.slice(0, 2).some((noun) => (words.length === 1 || /^\p{Lu}/u.test(noun)) && isJourney(noun))
  );
}

/** Whether a word is one of those that journeys are called by. */
export function isJourney(word: string): boolean {
  return journeys.has(fold(word).replace(/[^\p{L}]+/gu, ""));
}

const countedFirst =
  /^(?:(?:the|our|my|die|der|das|la|le|il|de|den|el|a|o)[ \t]+)?(\d{1,2}(?:st|nd|rd|th|[.ªº°]|e)|\p{L}+)[ \t]+(\p{L}[^.!?…;:\d]*)\.?$/iu;
/** Words that count without ordering: "One voyage" heads nothing. */
const cardinals = new Set(
  "one two three four five six seven eight nine ten eleven twelve eins zwei drei vier un deux trois quatre uno dos tres due tre een twee drie".split(
    " ",
  ),
);

const longestCapitals = 60;
/** Words of capitals, one of four letters at least or two of three; no figures, and nothing that closes as an outcry does. */
const capitals = /^(?=.*\p{Lu}{4}|.*\p{Lu}{3}.*\P{Lu}\p{Lu}{3})[\p{Lu}\p{M}“"‘'(][\p{Lu}\p{M}\s.,:;'’"“”()&–—-]*$/u;
const endings = new Set([
  "the end",
  "end",
  "finis",
  "fine",
  "amen",
  "ende",
  "fin",
  "fim",
  "koniec",
  "konec",
  "конец",
  "einde",
  "slut",
]);

const headingLine = /^(#{1,6})[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$/u;

function readKind(said: string): Pick<ChapterLine, "kind" | "isWeak" | "when"> | null {
  const plain = fold(said)
    .replace(/[.:,;!–—-]+$/u, "")
    .trim();
  if (matter.has(plain)) return { kind: "matter", isWeak: false, when: null };
  if (weakMatter.has(plain)) return { kind: "matter", isWeak: true, when: null };
  // "APPENDIX B: STORES"
  const titled = /^([^:.–—]+?)[ \t]*(?:[:.–—]|--)/u.exec(plain)?.[1] ?? plain;
  const numbered = titled.replace(/[ \t]+(?:\d{1,2}|[ivx]{1,4}|[a-h])$/u, "");
  if (titled.split(" ").length <= mostWordsOfMatter && (matter.has(titled) || matter.has(numbered)))
    return { kind: "matter", isWeak: false, when: null };
  const roman = readRomanYear(said);
  if (roman !== null) return { kind: "chapter", isWeak: false, when: { reading: roman, from: 0 } };
  if (/^[IVXLC]{1,7}\.?$/u.test(said)) return { kind: "chapter", isWeak: true, when: null };
  const behind = skipDivision(said);
  if (behind !== null) return { kind: "chapter", isWeak: false, when: findWhen(said, behind) };
  const when = isYearHead(plain) ? findWhen(said, 0) : null;
  return when === null ? null : { kind: "chapter", isWeak: false, when };
}

const number = String.raw`(?:\d{1,3}|[IVXLC]{1,7}|[ivxlc]{1,7})`;
const divisionFirst = new RegExp(
  String.raw`^(?:the[ \t]+)?([\p{L}\p{M}]+)\.?[ \t]+(?:(?:no|nr|n°|№)\.?[ \t]*)?(?:the[ \t]+)?(${number}(?![\p{L}\p{N}])|[\p{L}\p{M}]+)`,
  "iu",
);
const divisionLast = /^(?:the[ \t]+)?([\p{L}\p{M}]+|\d{1,3}\.|[IVXLC]{1,7}\.)[ \t]+([\p{L}\p{M}]+)/iu;
const eastern =
  /^(?:第[ \t]?(?:\d{1,3}|[〇一二三四五六七八九十百]{1,5})[ \t]?[章部巻卷回编編篇]|제[ \t]?\d{1,3}[ \t]?[장부권편])/u;

/** Say where the number of a chapter or part ends; null when the words name none, or go on as a sentence does. */
function skipDivision(said: string): number | null {
  const first = divisionFirst.exec(said);
  const last = divisionLast.exec(said);
  const end =
    first !== null && divisions.has(fold(first[1]!)) && isCount(first[2]!)
      ? first[0].length
      : last !== null && divisions.has(fold(last[2]!)) && isCount(last[1]!)
        ? last[0].length
        : (eastern.exec(said)?.[0].length ?? null);
  if (end === null) return null;
  const isEastern = /\p{Lo}$/u.test(said.slice(0, end));
  return isEastern || /^(?:$|[ \t]*[.:,;(–—|-]|[ \t]+(?:\p{Lu}|\d))/u.test(said.slice(end)) ? end : null;
}

function isCount(word: string): boolean {
  return /^(?:\d{1,3}|[IVXLC]{1,7}|[ivxlc]{1,7})\.?$/u.test(word) || ordinals.has(fold(word));
}

/** "JOURNAL, 1872", "The year 1872", "Diary for 1872", "1872, continued": nothing but such a word and its year. */
function isYearHead(folded: string): boolean {
  const words = folded.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "" && !/^\d/u.test(word));
  return words.length <= 6 && words.some((word) => yearHeads.has(word)) && /\d{4}/u.test(folded);
}

/** Find a date without a day that ends the words, behind `from`. */
function findWhen(said: string, from: number): ChapterLine["when"] {
  for (const { index, 0: gap } of said.slice(from).matchAll(/(?:^|[\s.:,;(–—-]+)(?=[\p{L}\p{N}])/gu)) {
    const start = from + index + gap.length;
    const reading = readWhen(said.slice(start));
    if (reading === null || reading.reading.kind !== "interval" || !/\d{4}|\dX/u.test(reading.reading.edtf)) continue;
    if (!/\d{3}/u.test(said.slice(start, start + reading.length))) continue;
    if (
      /^[ \t]*[.):,;\]]*(?:[ \t]*[(,–—-]*[ \t]*(?:continued|cont\.?|год)\)?\.?)?[ \t]*$/iu.test(
        said.slice(start + reading.length),
      )
    )
      return { reading, from: start };
  }
  return null;
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** "MDCCCLXXII." as a year from 1400 to 2099. */
function readRomanYear(said: string): WhenReading | null {
  const letters = /^(M[CDILMVX]{2,14})\.?$/u.exec(said)?.[1];
  if (letters === undefined) return null;
  const values = [...letters].map((letter) => digits[letter]!);
  const year = values.reduce((sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value), 0);
  if (year < 1400 || year > 2099) return null;
  const at = { start: 0, end: letters.length };
  const reading = { kind: "interval", edtf: String(year), length: letters.length } as const;
  return { reading, time: null, at, timeEnd: at.end, length: at.end, isWrapped: false };
}
