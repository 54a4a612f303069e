import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { cutComplaint, deepComplaint } from "../markup/cut-complaint.ts";
import {
  attributeOf,
  childOf,
  childrenOf,
  findAll,
  firstNamed,
  lineOf,
  localName,
  named,
  type Element,
} from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { rootName } from "../markup/root-name.ts";
import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import { dayOfDate, firstDay } from "./tei-dates.ts";
import { readTeiLine, readTeiParagraphs } from "./tei-text.ts";

/** Say whether a text is TEI. */
export function tellsTei({ head }: FileView): boolean {
  return ["tei", "teicorpus", "tei.2"].includes(rootName(head));
}

/** Divisions that are records of their own. */
const records = new Set(["article", "entry", "letter", "diaryentry", "item"]);

/** Read a TEI text: one article, or one for each `div` that is an article, an entry or a letter. */
export async function readTei({ decoded, head }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  const { root } = markup;
  const texts = findAll(
    root,
    (element) => /^tei(?:\.2)?$/.test(localName(element)) && childOf(element, "text") !== null,
  );
  return {
    drafts: texts.flatMap(readText),
    complaints: [...decoded.complaints, ...cutComplaint(decoded.text, rootName(head)), ...deepComplaint(markup)],
  };
}

function readText(tei: Element): Draft[] {
  const header = childOf(tei, "teiheader");
  const text = childOf(tei, "text")!;
  const about = readHeader(header);
  const divisions = findAll(
    text,
    (element) => localName(element) === "div" && records.has(attributeOf(element, "type").toLowerCase()),
    true,
  );
  if (divisions.length === 0) {
    const body = childOf(text, "body") ?? text;
    const heading = firstHeading(body);
    const title = about.title ?? (heading === null ? null : readTeiLine(heading));
    return [
      {
        day: orElse(about.day, dayIn(text)),
        rule: "written",
        title,
        source: about.source,
        author: about.author,
        language: about.language,
        paragraphs: readTeiParagraphs(body, skipping(heading, title)),
        mayTakeNameDate: true,
      },
    ];
  }
  return divisions.map((division): Draft => {
    const heading = firstHeading(division);
    const byline = childOf(division, "byline") ?? firstNamed(division, "byline");
    return {
      day: orElse(dayIn(division), about.day),
      rule: "written",
      title: heading === null ? null : readTeiLine(heading),
      source: about.source,
      author: (byline === null ? "" : readTeiLine(byline)) || about.author,
      language: attributeOf(division, "xml:lang") || about.language,
      paragraphs: readTeiParagraphs(division, (element) => element === heading || element === byline),
    };
  });
}

interface About {
  readonly title: string | null;
  readonly day: DayReading;
  readonly source: string | null;
  readonly author: string | null;
  readonly language: string | null;
}

/** What the header says of the text that was transcribed, not of its edition: `publicationStmt` dates the file. */
function readHeader(header: Element | null): About {
  if (header === null) return { title: null, day: noDay, source: null, author: null, language: null };
  const statement = firstNamed(header, "titlestmt");
  const sent = named(header, "correspaction").find((action) => attributeOf(action, "type") === "sent") ?? null;
  const creation = firstNamed(header, "creation");
  const description = firstNamed(header, "sourcedesc");
  const newspaper =
    description === null
      ? null
      : (named(description, "title").find((title) => /^[js]$/.test(attributeOf(title, "level"))) ?? null);
  const sender = sent === null ? null : firstNamed(sent, "persname");
  const author = sender ?? (statement === null ? null : firstNamed(statement, "author"));
  const usage = firstNamed(header, "language");
  return {
    title: statement === null ? null : lineOf(childOf(statement, "title")) || null,
    day: orElse(
      sent === null ? noDay : firstDay(named(sent, "date")),
      orElse(creation === null ? noDay : firstDay(named(creation, "date", "origdate")), dayOfSource(description)),
    ),
    source: newspaper === null ? null : lineOf(newspaper),
    author: author === null ? null : lineOf(author),
    language: usage === null ? null : attributeOf(usage, "ident"),
  };
}

function dayOfSource(description: Element | null): DayReading {
  if (description === null) return noDay;
  const imprints = named(description, "imprint").flatMap((imprint) => named(imprint, "date"));
  return firstDay(imprints.length > 0 ? imprints : named(description, "date", "origdate"));
}

/** A day in a head, dateline or opening; dates in the running text are told of, not of the text. */
function dayIn(division: Element): DayReading {
  for (const child of childrenOf(division)) {
    if (["head", "dateline", "opener", "date", "docdate"].includes(localName(child))) {
      const dates = localName(child) === "date" ? [child] : named(child, "date");
      const day = dates[0] === undefined ? dayOfWords(child) : dayOfDate(dates[0]);
      if (day !== noDay) return day;
    }
  }
  const dayOfDivision = dayOfDate(division);
  if (dayOfDivision !== noDay) return dayOfDivision;
  const nth = /(?:^|[^\d])(\d{4}-\d{2}-\d{2})$/.exec(
    attributeOf(division, "n") || attributeOf(division, "xml:id"),
  )?.[1];
  if (nth !== undefined) return readDay(nth);
  const dateline = firstNamed(division, "dateline") ?? firstNamed(division, "docdate");
  const date = dateline === null ? null : localName(dateline) === "docdate" ? dateline : firstNamed(dateline, "date");
  return date === null ? noDay : dayOfDate(date);
}

/** A heading that nobody encoded a date in may be one all the same; one that is none has nothing wrong with it. */
function dayOfWords(element: Element): DayReading {
  const line = localName(element) === "head" ? lineOf(element) : "";
  const day = line === "" || line.length > 60 ? noDay : readDay(line);
  return day.date === null ? noDay : day;
}

function orElse(day: DayReading, other: DayReading): DayReading {
  return day.date !== null || (day.flaw !== null && other.date === null) ? day : other;
}

/** A `head` that stands first in the text or in its first division. */
function firstHeading(element: Element): Element | null {
  for (const child of childrenOf(element)) {
    const name = localName(child);
    if (name === "head") return child;
    if (name === "div" || name === "body") return firstHeading(child);
    if (!["pb", "lb", "milestone", "fw", "opener", "dateline"].includes(name)) return null;
  }
  return null;
}

function skipping(heading: Element | null, title: string | null): (element: Element) => boolean {
  return (element) =>
    element === heading && heading !== null && readTeiLine(heading).toLowerCase() === title?.toLowerCase();
}
