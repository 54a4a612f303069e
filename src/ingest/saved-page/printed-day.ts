import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import { findWordDay } from "../dates/word-day.ts";
import { attributeOf, findAll, lineOf, walk, type Element } from "../markup/element.ts";

/** Classes that sites give to the date that they print at a text, and those of dates that are of something else. */
const dateWords =
  /(?:^|[\s_-])(?:date|datum|dato|fecha|datetime|dateline|pub-?date|published|publish|posted-?on|timestamp|post-meta|entry-meta|article-meta|article-info|article__info|post-info)(?:$|[\s_-])/i;
const otherWords = /(?:updated?|modified|event|copyright|comment|related|teaser|next|prev)/i;

/**
 * Read the day that a page prints beside its heading, in an element whose class says that it holds a date; for pages that say it
 * nowhere else. A date elsewhere counts only if it is the only one.
 */
export function readPrintedDay(root: Element): DayReading {
  const found: { readonly day: DayReading; readonly isBelowHeading: boolean }[] = [];
  const [heading] = findAll(root, ({ name }) => name === "h1");
  let isBelowHeading = false;
  walk(root, (element) => {
    if (element === heading) isBelowHeading = true;
    if (["nav", "aside", "footer", "form", "script", "style"].includes(element.name)) return false;
    const said = `${attributeOf(element, "class")} ${attributeOf(element, "id")}`.slice(0, 300);
    if (said === " ") return true;
    if (otherWords.test(said)) return false;
    if (!dateWords.test(said)) return true;
    const day = dayIn(lineOf(element));
    if (day !== null) found.push({ day, isBelowHeading });
    return day === null;
  });
  const below = found.find((each) => each.isBelowHeading);
  const isAlone = new Set(found.map(({ day }) => day.date)).size === 1;
  return below?.day ?? (isAlone ? found[0]!.day : noDay);
}

/** A day in words, or one that numbers say without a doubt; a longer line is a sentence. */
function dayIn(line: string): DayReading | null {
  if (line.length > 120) return null;
  const written = findWordDay(line);
  if (written !== null) return { date: written.date, flaw: written.flaw };
  const numbers = /\b(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4})\b/.exec(
    line,
  );
  const day = numbers === null ? null : readDay(numbers[0]);
  return day?.date == null ? null : day;
}
