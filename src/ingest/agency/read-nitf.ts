import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { cutComplaint, deepComplaint } from "../markup/cut-complaint.ts";
import { attributeOf, firstNamed, lineOf, type Element, childrenOf, localName, rawText } from "../markup/element.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { rootName } from "../markup/root-name.ts";

/** Say whether a text is NITF, the older markup of news agencies. */
export function tellsNitf({ head }: FileView): boolean {
  return rootName(head) === "nitf";
}

/** Parts of the body that are not the story. */
const asides = new Set(["media", "hedline", "byline", "dateline", "distributor", "tagline", "notes"]);

/** Read an agency's story: published or issued, else released. */
export async function readNitf({ decoded }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  const { root } = markup;
  const byline = firstNamed(root, "byline");
  const body = firstNamed(root, "body.content") ?? firstNamed(root, "body");
  const draft = {
    day: dayOf(root),
    rule: "published" as const,
    title: lineOf(firstNamed(root, "hl1")) || lineOf(firstNamed(root, "title")),
    source: lineOf(firstNamed(root, "distributor")) || attributeOf(firstNamed(root, "pubdata") ?? root, "name"),
    author: byline === null ? null : authorOf(byline),
    language: attributeOf(firstNamed(root, "nitf") ?? root, "xml:lang"),
    paragraphs: body === null ? [] : paragraphsOf(body, { skips: (element) => asides.has(localName(element)) }),
  };
  return {
    drafts: [draft],
    complaints: [...decoded.complaints, ...cutComplaint(decoded.text, "nitf"), ...deepComplaint(markup)],
  };
}

/** `change.date` is the DTD's, and a copyright's year is no date of the story. */
function dayOf(root: Element): DayReading {
  const places = [
    ["pubdata", "date.publication"],
    ["date.issue", "norm"],
    ["date.release", "norm"],
    ["story.date", "norm"],
  ] as const;
  let first: DayReading = noDay;
  for (const [name, attribute] of places) {
    const element = firstNamed(root, name);
    const day = element === null ? noDay : readDay(attributeOf(element, attribute));
    if (day.date !== null) return day;
    if (first === noDay) first = day;
  }
  return first;
}

/** The byline holds name and office: `byttl` is the latter. */
function authorOf(byline: Element): string {
  const person = firstNamed(byline, "person");
  if (person !== null) return lineOf(person);
  return lineOf({
    ...byline,
    children: byline.children.filter((child) => typeof child === "string" || localName(child) !== "byttl"),
  });
}

/** Text of an element that may hold markup as text, as agencies escape it twice. */
export async function innerRoot(element: Element): Promise<Element> {
  const text = rawText(element);
  const hasElements = childrenOf(element).length > 0;
  return hasElements || !/<[a-z!/][^>]*>|&[a-z#]\w+;/i.test(text) ? element : (await parseMarkup(text, "html")).root;
}
