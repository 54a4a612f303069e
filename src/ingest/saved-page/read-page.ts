import type { DayReading } from "../dates/day-reading.ts";
import { noDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";
import { bodyParagraphs } from "../markup/body-paragraphs.ts";
import type { Element } from "../markup/element.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { takeHead } from "../dates/header-day.ts";
import { findContent, isFurniture } from "./find-content.ts";
import { readPageMetadata } from "./page-metadata.ts";
import { readPrintedDay } from "./printed-day.ts";

/** What whoever saved a page adds to it. */
export interface SavedBy {
  readonly saved: DayReading;
  readonly url: string | null;
  readonly title: string;
}

/** Say whether a text is a web page. */
export function tellsPage({ head, ending }: FileView): boolean {
  if (/^[\s\uFEFF]*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,4000}?-->\s*)*<(?:!doctype html|html)\b/i.test(head))
    return true;
  return ["html", "htm", "xhtml"].includes(ending) && /<[a-z!][^<>]{0,1000}>/i.test(head);
}

/** Read a saved page: one article. */
export async function readSavedPage({ decoded }: FileView): Promise<Drafts> {
  return { drafts: [await readPage(decoded.text, readSingleFile(decoded.text))], complaints: decoded.complaints };
}

/** Read a page's text and what it says of itself; dated by its publication, else its writing, else its saving. */
export async function readPage(html: string, savedBy: SavedBy): Promise<Draft> {
  const { root } = await parseMarkup(html, "html");
  const metadata = readPageMetadata(root, savedBy.url ?? "");
  const title = metadata.title || savedBy.title;
  const content = findContent(root);
  const found = bodyParagraphs(content, title || null, { skips: isBeside });
  const body = found.paragraphs.length > 0 ? found.paragraphs : paragraphsOf(content);
  const { published, written } = metadata;
  const isSaid = published !== noDay || written !== noDay;
  const head = takeHead(body, false);
  const inText = !isSaid && head.day.date !== null ? head : null;
  const printed = isSaid || inText !== null ? noDay : readPrintedDay(root);
  // What the page prints of its date above the text is said already.
  const isRepeated =
    head.day.date !== null &&
    head.day.date === published.date &&
    head.title === null &&
    head.source === null &&
    head.author === null;
  // A line above the date that is not the title would be lost with it.
  const isTaken = inText !== null && (inText.title === null || inText.title === title);
  const [day, rule] =
    published.date !== null || (published.flaw !== null && written.date === null)
      ? ([published, "published"] as const)
      : written !== noDay
        ? ([written, "written"] as const)
        : inText !== null
          ? ([inText.day, "header"] as const)
          : printed.date !== null
            ? ([printed, "published"] as const)
            : ([savedBy.saved, "saved"] as const);
  return {
    day,
    rule,
    title: title || found.title,
    source: metadata.source || inText?.source,
    author: metadata.author || inText?.author,
    url: metadata.url || savedBy.url,
    language: metadata.language,
    paragraphs: isTaken || isRepeated ? head.paragraphs : body,
    mayTakeNameDate: day === noDay,
  };
}

function isBeside(element: Element): boolean {
  return isFurniture(element) || (element.name === "header" && isMasthead(element));
}

/** The header of an article may hold its first paragraph; that of a page holds its menu. */
function isMasthead(header: Element): boolean {
  return paragraphsOf(header, { skips: (element) => isFurniture(element) || /^h[1-6]$/.test(element.name) }).every(
    (paragraph) => paragraph.length < 200,
  );
}

/** The Internet Archive's comment at the end: "FILE ARCHIVED ON 10:12:45 Nov 09, 2023 AND RETRIEVED FROM …". */
function archivedDay(html: string): string {
  return /FILE ARCHIVED ON \d{2}:\d{2}:\d{2} (\p{L}{3} \d{2}, \d{4})/u.exec(html.slice(-4000))?.[1] ?? "";
}

/**
 * SingleFile leaves a comment inside `html`: its name, the address, the day of saving as JavaScript writes it; Save Page WE leaves
 * `meta` elements.
 */
function readSingleFile(html: string): SavedBy {
  const comment =
    /<!--\s{0,20}Page saved with SingleFile[\s\S]{0,4000}?-->/.exec(html.slice(0, 20_000))?.[0] ??
    /<!--[^>]{0,400}\bsaved date:[\s\S]{0,2000}?-->/.exec(html.slice(0, 20_000))?.[0] ??
    "";
  const url = /^\s*url:\s*(\S+)/m.exec(comment)?.[1] ?? "";
  const saved = /^\s*saved date:\s*(.+)$/m.exec(comment)?.[1] ?? "";
  const fromBrowser = /<!--\s*saved from url=\(\d+\)(\S+)/.exec(html.slice(0, 20_000))?.[1] ?? ""; // Chromium and IE, "web page, complete"
  const meta = (name: string) =>
    new RegExp(`<meta name="savepage-${name}" content="([^"]{1,2000})"`, "i").exec(html.slice(0, 20_000))?.[1] ?? "";
  const address = url || fromBrowser || meta("url");
  const day = saved || meta("date") || archivedDay(html);
  return { saved: day === "" ? noDay : readDay(day), url: /^https?:/i.test(address) ? address : null, title: "" };
}
