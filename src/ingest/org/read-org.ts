import { dateOf, readDate } from "../../core/article/date-value.ts";
import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { linesOf } from "../text/plain-paragraphs.ts";

/** Say whether a text is an org file: by its ending, or by keywords that org alone has. */
export function tellsOrg({ ending, head }: FileView): boolean {
  return ending === "org" && head.trim() !== "";
}

/**
 * Read an org file: one article, its headlines and paragraphs without markers, drawers, keywords and planning lines. A journal, whose
 * headlines are days (`* 2023-11-06 Monday`, a date tree) or all bear a timestamp (`* <2023-11-06 Mon> Painted`), is one article each.
 */
export function readOrg({ decoded }: FileView): Drafts {
  const { keywords, created, sections } = scan(linesOf(decoded.text));
  const date = keywords.get("date") ?? created ?? "";
  const head = {
    author: keywords.get("author"),
    language: keywords.get("language"),
    url: keywords.get("url") ?? keywords.get("source"),
  };
  const [before, ...days] = sections;
  const isJournal = days.length > 1 || (days.length === 1 && date === "" && before!.paragraphs.length === 0);
  if (!isJournal) {
    const paragraphs = sections.flatMap(({ headline, paragraphs: inside }) =>
      headline === null ? inside : [headline, ...inside],
    );
    const draft = { ...head, day: dayOf(date), title: keywords.get("title"), paragraphs };
    return { drafts: [finish(draft)], complaints: decoded.complaints };
  }
  const entries = days.map(({ day, title, line, paragraphs }) => ({ ...head, day: day!, title, line, paragraphs }));
  const preface = { ...head, day: dayOf(date), title: keywords.get("title"), paragraphs: before!.paragraphs };
  const drafts = before!.paragraphs.length === 0 ? entries : [preface, ...entries];
  return { drafts: drafts.map(finish), complaints: decoded.complaints };
}

type Unfinished = Omit<Draft, "rule" | "mayTakeNameDate">;

function finish(draft: Unfinished): Draft {
  return { ...draft, rule: "written", paragraphs: draft.paragraphs.map(withoutLinks), mayTakeNameDate: true };
}

/** Timestamps stand in brackets. */
function dayOf(written: string): DayReading {
  const date = written.replace(/^[<[]|[>\]]$/g, "");
  return date === "" ? noDay : readDay(date);
}

/** What stands below a headline that is a day; the first section is what stands before all of them. */
interface Section {
  readonly day: DayReading | null;
  /** What a headline says beside its timestamp. */
  readonly title: string | null;
  /** The headline as written, without stars; null for the first section. */
  readonly headline: string | null;
  readonly line: number;
  readonly paragraphs: string[];
}

interface Scan {
  readonly keywords: ReadonlyMap<string, string>;
  /** What the first drawer says of when it was written, where a capture template does. */
  readonly created: string | null;
  readonly sections: readonly Section[];
}

function scan(all: readonly string[]): Scan {
  const keywords = new Map<string, string>();
  const sections: Section[] = [{ day: null, title: null, headline: null, line: 1, paragraphs: [] }];
  const isStamped = areAllStamped(all);
  let created: string | null = null;
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) sections.at(-1)!.paragraphs.push(lines.join("\n"));
    lines = [];
  };
  let isInDrawer = false;
  all.forEach((line, i) => {
    const keyword = /^\s*#\+([A-Za-z_]+):\s*(.*)$/.exec(line);
    if (/^\s*:[A-Za-z_-]+:\s*$/.test(line)) isInDrawer = !/^\s*:END:/i.test(line);
    else if (isInDrawer)
      created ??= /^\s*:(?:CREATED|DATE|DATE_CREATED|CAPTURED):\s*(\S.*?)\s*$/i.exec(line)?.[1] ?? null;
    else if (keyword !== null) setOnce(keywords, keyword[1]!.toLowerCase(), keyword[2]!.trim());
    else if (/^\s*#(?:\s|\+|$)/.test(line) || /^\s*(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):/.test(line)) return;
    else if (/^\*+\s/.test(line)) {
      endParagraph();
      const stamped = isStamped && /^\*\s/.test(line) ? readStamped(plainHeadline(line)) : null;
      if (stamped === null) takeHeadline(plainHeadline(line), i + 1, sections);
      else sections.push({ ...stamped, headline: null, line: i + 1, paragraphs: [] });
    } else if (line.trim() === "") endParagraph();
    else if (/^\s*(?:[-+]|\d+[.)])\s/.test(line)) {
      endParagraph();
      lines.push(line.replace(/^\s*(?:[-+]|\d+[.)])\s+(?:\[[ X-]\]\s+)?/, ""));
    } else lines.push(line.trim());
  });
  endParagraph();
  return { keywords, created, sections };
}

function plainHeadline(line: string): string {
  return line
    .replace(/^\*+\s+(?:(?:TODO|DONE)\s+)?(?:\[#[A-Z]\]\s+)?/, "")
    .trimEnd()
    .replace(/[ \t]:[\w@#%:]{1,200}:$/, "");
}

/** Log books have a timestamp in each headline of the first level; a few in an essay are none of ours. */
function areAllStamped(lines: readonly string[]): boolean {
  const headlines = lines.filter((line) => /^\*\s/.test(line));
  return headlines.length > 0 && headlines.every((line) => readStamped(plainHeadline(line)) !== null);
}

/** `<2023-11-06 Mon> Painted`, `Painted [2023-11-06 Mon 09:12]` */
function readStamped(headline: string): { readonly day: DayReading; readonly title: string } | null {
  const match =
    /^[<[](\d{4}-\d{2}-\d{2})[^>\]]{0,40}[>\]]\s+(\S.*)$/u.exec(headline) ??
    /^(?=\S)(?:.*\S)\s+[<[](\d{4}-\d{2}-\d{2})[^>\]]{0,40}[>\]]$/u.exec(headline);
  if (match === null) return null;
  const day = readDay(match[1]!);
  return day.date === null
    ? null
    : { day, title: match[2] ?? headline.slice(0, headline.lastIndexOf(match[1]!) - 1).trim() };
}

/** A day begins a section; above the days of a date tree stand years (`2023`) and months (`2023-11 November`). */
function takeHeadline(headline: string, line: number, sections: Section[]): void {
  const said = headline.replace(/^[<[]|[>\]]$/g, "");
  const reading = readDate(said);
  const rest =
    reading === null
      ? said
      : said.slice(reading.length).replace(/^[ \t]*(?:\p{L}{2,14}\.?)?[ \t]*(?:\d{1,2}:\d{2})?[ \t]*/u, "");
  const date = dateOf(reading);
  if (reading?.kind === "exact" && date !== null && rest === "")
    sections.push({ day: { date, flaw: null }, title: null, headline, line, paragraphs: [] });
  else if (
    /^\d{4}(?:-\d{2}(?:[ \t]+\p{L}+)?)?$/u.test(said) &&
    (sections.length > 1 || sections[0]!.paragraphs.length === 0)
  )
    return;
  else sections.at(-1)!.paragraphs.push(headline);
}

function setOnce(keywords: Map<string, string>, key: string, value: string): void {
  if (!keywords.has(key)) keywords.set(key, value);
}

/** `[[address][words]]` is its words. */
function withoutLinks(text: string): string {
  return text.replace(
    /\[\[([^\][\n]{1,2000})\](?:\[([^\][\n]{1,2000})\])?\]/g,
    (_, address: string, words: string | undefined) => words ?? address,
  );
}
