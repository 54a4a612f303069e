import { describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";

/** Path, text, and the dates of its articles in order, parted by commas; `?` is undated. */
type Variant = readonly [path: string, text: string, dates: string];

const words = "The boats stayed in and nobody minded.";
/** Behind a key. */
const k = (said: string, dates: string): Variant => ["a.txt", `Date: ${said}\n\n${words}\n`, dates];
/** Alone on the first line. */
const l = (said: string, dates: string): Variant => ["a.txt", `${said}\n\n${words}\n`, dates];
/** Below a title. */
const b = (said: string, dates: string): Variant => [
  "a.txt",
  `Storm closes the harbour\n\n${said}\n\n${words}\n`,
  dates,
];
/** In the file's name or folders. */
const p = (path: string, dates: string): Variant => [path, `${words}\n`, dates];
/** A diary: headings and texts. */
const d = (dates: string, ...parts: readonly string[]): Variant => [
  "a.txt",
  `${parts.join("\n\n").replaceAll("|", "\n\n")}\n`,
  dates,
];

/** Written down before any of them was run: 120 dates of all kinds, in some twenty languages. */
const variants: readonly Variant[] = [
  // keyed 30
  k("12 Aug 1903", "1903-08-12"),
  k("Aug. 12th, 1903", "1903-08-12"),
  k("Wednesday 12 August 1903", "1903-08-12"),
  k("1903-08-12T09:15:00Z", "1903-08-12"),
  k("1903/08/12", "1903-08-12"),
  k("12.8.1903", "?"),
  k("12. srpna 1903", "1903-08-12"),
  k("12 sierpnia 1903 r.", "1903-08-12"),
  k("12 de agosto de 1903", "1903-08-12"),
  k("12 août 1903", "1903-08-12"),
  k("12 agosto 1903", "1903-08-12"),
  k("12 августа 1903 года", "1903-08-12"),
  k("1903年8月12日", "1903-08-12"),
  k("1903년 8월 12일", "1903-08-12"),
  k("明治36年8月12日", "1903-08-12"),
  k("12 Ağustos 1903", "1903-08-12"),
  k("12 elokuuta 1903", "1903-08-12"),
  k("12 augustus 1903", "1903-08-12"),
  k("١٢ أغسطس ١٩٠٣", "1903-08-12"),
  k("August 1903", "1903-08"),
  k("summer 1903", "1903-22"),
  k("c. August 1903", "1903-08~"),
  k("1903?", "1903?"),
  k("[August 1903]", "1903-08"),
  k("mid-August 1903", "1903-08~"),
  k("between 1901 and 1903", "1901/1903"),
  k("12-14 August 1903", "1903-08-12/1903-08-14"),
  k("not before 1903", "1903/.."),
  k("A.D. 325", "0325"),
  k("323 BC", "?"),
  // lines 30
  l("12 August 1903", "1903-08-12"),
  l("AUGUST 12, 1903", "1903-08-12"),
  l("Wed., Aug. 12, 1903.", "1903-08-12"),
  l("*12 August 1903*", "1903-08-12"),
  l("## 12 August 1903", "1903-08-12"),
  l("[12 August 1903]", "1903-08-12"),
  l("early 1900s", "190X~"),
  l("the 1890s", "189X"),
  l("circa 1903", "1903~"),
  l("late 1903", "1903~"),
  l("before 1903", "../1903"),
  l("after August 1903", "1903-08/.."),
  l("AD 325", "0325"),
  l("325 CE", "0325"),
  l("1903 or 1904", "1903/1904"),
  l("Spring 1903", "1903-21"),
  l("1903–04", "1903/1904"),
  l("12 Aug. [1903]", "1903-08-12"),
  l("possibly 1903", "1903?"),
  l("16th century", "15XX"),
  l("années 1920", "192X"),
  l("1920er Jahre", "192X"),
  l("20-е годы", "?"),
  l("vers 1903", "1903~"),
  l("fin août 1903", "1903-08~"),
  l("début des années 1920", "192X~"),
  l("a principios de 1903", "1903~"),
  l("Michaelmas 1903", "?"),
  l("322 v. Chr.", "?"),
  l("昭和十二年七月七日", "1937-07-07"),
  // below a title 10
  b("12 August 1903", "1903-08-12"),
  b("12th of August, 1903", "1903-08-12"),
  b("Published 12 August 1903", "1903-08-12"),
  b("By Nora Vell, 12 August 1903", "1903-08-12"),
  b("mid-1920s", "192X~"),
  b("ca. 1903", "1903~"),
  b("after 1903", "1903/.."),
  b("79 AD", "0079"),
  b("1903 (circa)", "1903~"),
  b("Mi., 12. August 1903", "1903-08-12"),
  // names 30
  p("1903-08-12.txt", "1903-08-12"),
  p("storm_12Aug1903.txt", "1903-08-12"),
  p("12.08.1903 storm.txt", "?"),
  p("1903.08.12 storm.txt", "1903-08-12"),
  p("19030812.txt", "1903-08-12"),
  p("Y1903/M08/D12.txt", "1903-08-12"),
  p("y1903/m8/d12 storm.txt", "1903-08-12"),
  p("1903/08/12.txt", "1903-08-12"),
  p("1903/August/12.txt", "1903-08-12"),
  p("1903/08 August/12th.txt", "1903-08-12"),
  p("1903-08/12 storm.txt", "1903-08-12"),
  p("1903/x.txt", "1903"),
  p("1903-08/x.txt", "1903-08"),
  p("1900s/x.txt", "190X"),
  p("1900s.txt", "190X"),
  p("c1903.txt", "1903~"),
  p("ca. 1903.txt", "1903~"),
  p("letter_ca_1903.txt", "1903~"),
  p("circa 1903 letter.txt", "1903~"),
  p("1903-1905.txt", "1903/1905"),
  p("before 1903.txt", "../1903"),
  p("AD 325.txt", "0325"),
  p("323 BC.txt", "?"),
  p("letter 1903.txt", "?"),
  p("1903 August.txt", "1903-08"),
  p("Aug 1903.txt", "1903-08"),
  p("1903/W33/x.txt", "1903-08-10/1903-08-16"),
  p("Q3 1903.txt", "1903-07/1903-09"),
  p("year 1903/month 8/day 12.txt", "1903-08-12"),
  p("Jahr 1903/Monat 08/Tag 12.txt", "1903-08-12"),
  // diaries 20
  d("1903-08-12,1903-08-13", "12 August 1903|A.", "13 August|B."),
  d("?,1903-08-12,1903-08-13", "PREFACE|Words.", "12 August 1903|A.", "13 August 1903|B."),
  d("1903-08-12,1903-08-13,?", "12 August 1903|A.", "13 August 1903|B.", "AFTERWORD|He died."),
  d("1903-08-12,1903-08-13,1904-01-02", "12 August 1903|A.", "13 August|B.", "CHAPTER III. 1904", "2 January|C."),
  d("1903-08-12,1903-08-13,1904-01-02", "12 August 1903|A.", "13 August|B.", "Part Two: 1904", "2 January|C."),
  d(
    "1903-08-12,1903-08-13,?,1903-09-01",
    "12 August 1903|A.",
    "13 August 1903|B.",
    "CHAPTER II|We sailed on and saw nothing.",
    "1 September 1903|C.",
  ),
  d(
    "?,1903-08-12,1903-08-13",
    "Introduction",
    "This was found in a chest.",
    "12 August 1903. Rain all day.",
    "13 August 1903. Wind.",
  ),
  d("1903-08-12,1903-08-13,?", "## 12 August 1903|A.", "## 13 August 1903|B.", "## Epilogue|He died."),
  d("1903-08-12,1903-08-13,?", "12 août 1903|A.", "13 août 1903|B.", "POSTFACE|Il est mort."),
  d("?,1903-08-12,1903-08-13,?", "Vorwort|Worte.", "12. August 1903|A.", "13. August 1903|B.", "Nachwort|Er starb."),
  d(
    "?,1903-08-12,1903-08-13,?",
    "Prólogo|Palabras.",
    "12 de agosto de 1903|A.",
    "13 de agosto de 1903|B.",
    "Epílogo|Murió.",
  ),
  d("1903-08-12,1903-08-13,?", "12 sierpnia 1903|A.", "13 sierpnia 1903|B.", "Posłowie|Umarł."),
  d("1903-08-12,1903-08-13,1903-09-01", "[1903]", "August 12|A.", "August 13|B.", "SECOND VOYAGE", "September 1|C."),
  d("1903-08-12,1903-08-13", "BOOK I. 1903", "August 12|A.", "August 13|B."),
  d("1903-08-12,1903-08-13,?", "12 August 1903|A.", "13 August 1903|B.", "APPENDIX B: STORES|Flour, 3 sacks."),
  d("1903-08-12,1903-08-13,?", "12 August 1903|A.", "13 August 1903|B.", "INDEX|Ann, ship, 3."),
  d("1903-08-12,1903-08-14/1903-08-16,1903-08-17", "12 August 1903|A.", "14-16 August|B.", "17 August|C."),
  d("1903-08-12,?,1903-08-20", "12 August 1903|A.", "Sunday|B.", "20 August 1903|C."),
  d("1903-08-12,1903-08-13,1904-03-01", "12 August 1903|A.", "13 August|B.", "1904.|March 1|C."),
  d("?,1903-08-12,1903-08-13,?", "序|話。", "1903年8月12日|A.", "1903年8月13日|B.", "あとがき|死んだ。"),
];

/** Nothing says the century: undated, and nothing to say of it. */
const silent = new Set(["20-е годы"]);

describe("120 dates", () => {
  it.each(variants)("in %s: %j → %s", (path, text, dates) => {
    const { articles, problems } = parseSeed(path, new TextEncoder().encode(text));
    expect(articles.map(({ date }) => date ?? "?").join(",")).toBe(dates);
    // What stays undated though it reads like a date is said.
    const isSaid = problems.length > 0 || dates !== "?" || silent.has(text.split("\n")[0]!);
    expect(isSaid).toBe(true);
  });
});
