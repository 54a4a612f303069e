import type { DateReading } from "./date-reading.ts";

/** "Of our era" before a year, and behind it, in the languages that say so. Small letters are other words: "ad 79", "ce 5". */
const before = String.raw`(?:A\. ?D\.?|AD|A\. ?C\. ?N\.?|C\. ?E\.?|CE|[Aa]nno [Dd]omini|公元|西元|西暦|서기)`;
const behind = String.raw`(?:A\. ?D\.?|AD|C\. ?E\.?|CE|n\. ?Chr\.?|nach Chr(?:istus|\.)|u\. ?Z\.?|apr(?:ès|\.) ?J(?:ésus|\.)? ?-? ?C(?:hrist|\.)?|ap\. ?J\.? ?-? ?C\.?|d\. ?C\.?|n\. ?e\.?|н\. ?[эе]\.?|n\. ?l\.|e\. ?Kr\.?|eKr\.?|i\. ?sz\.|م)`;
/** What stands between a year of four digits or fewer and the next thing. */
const lead = String.raw`(?<lead>\d{1,2}(?:st|nd|rd|th|\.)?(?: of| de)? +\p{L}{3,12}\.?,? +(?:de +|of +)?|\p{L}{3,12}\.?(?: +\d{1,2}(?:st|nd|rd|th)?)?,? +(?:de +|of +)?)?`;
const pattern = new RegExp(
  String.raw`^${lead}(?:${before} ?(?<after>\d{1,4})(?: ?[-–] ?(?<until>\d{1,4}))?(?: ?[年년](?<rest>[ \d月日월일]*))?|(?<year>\d{1,4})(?: ?[-–] ?(?<to>\d{1,4}))? ?${behind})(?![\p{L}\p{N}])`,
  "u",
);

/**
 * Read a date whose year is said to be of our era, however few its digits: "AD 79", "24 August 79 AD", "410–476 CE", "79 n. Chr.",
 * "公元79年". `read` reads the same with the year in four digits. Null when the text starts with none.
 */
export function readEra(text: string, read: (text: string) => DateReading | null): DateReading | null {
  const match = /^[\p{L}\d]/u.test(text) ? pattern.exec(text.slice(0, 60)) : null;
  if (match === null) return null;
  const groups = match.groups!;
  const [from, to] = [groups["after"] ?? groups["year"]!, groups["until"] ?? groups["to"]];
  if (Number(from) === 0) return null;
  const sign = groups["rest"] === undefined ? "" : "年";
  const plain = `${groups["lead"] ?? ""}${inFour(from)}${to === undefined ? "" : `–${inFour(to)}`}${sign}${(groups["rest"] ?? "").trim()}`;
  const reading = read(plain);
  if (reading === null || reading.length !== plain.length) return null;
  const length = match[0].trimEnd().length;
  return reading.kind === "impossible"
    ? { ...reading, fault: { start: 0, end: length }, length }
    : { ...reading, length };
}

function inFour(year: string): string {
  return year.padStart(4, "0");
}
