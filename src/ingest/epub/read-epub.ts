import { decodeInUrl } from "../../core/text/encode-in-url.ts";
import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Drafts } from "../document.ts";
import { attributeOf, firstNamed, lineOf, named, type Element } from "../markup/element.ts";
import { bodyParagraphs } from "../markup/body-paragraphs.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { decodeFile } from "../text/decode-file.ts";
import { partsOf } from "../zip/parts-of.ts";

/** Read a book: one article, its chapters in the order of the spine. */
export async function readEpub({ bytes }: FileView): Promise<Drafts> {
  const parts = partsOf(bytes);
  if (parts === null) return { drafts: [], complaints: [damaged] };
  const xml = async (name: string, kind: "xml" | "html" = "xml") => {
    const part = await parts.read(name);
    return part === null ? null : (await parseMarkup(decodeFile(part).text, kind)).root;
  };
  const container = await xml("META-INF/container.xml");
  const rootFile = container === null ? null : firstNamed(container, "rootfile");
  const path =
    rootFile === null ? (parts.names.find((name) => name.endsWith(".opf")) ?? "") : attributeOf(rootFile, "full-path");
  const book = await xml(path);
  if (book === null) return { drafts: [], complaints: [damaged] };
  const metadata = firstNamed(book, "metadata") ?? book;
  const isProtected = parts.names.includes("META-INF/encryption.xml") && parts.names.includes("META-INF/rights.xml");
  const title = titleOf(metadata);
  const paragraphs: string[] = [];
  if (!isProtected)
    for (const chapter of chaptersOf(book, path))
      paragraphs.push(...chapterParagraphs(await xml(chapter, "html"), paragraphs.length === 0 ? title : ""));
  const draft = {
    day: dayOf(metadata),
    rule: "published" as const,
    title,
    source: lineOf(firstNamed(metadata, "publisher")),
    author: authorsOf(metadata),
    language: lineOf(firstNamed(metadata, "language")),
    paragraphs,
  };
  return isProtected
    ? { drafts: [{ ...draft, isLink: true }], complaints: [protectedBook] }
    : { drafts: [draft], complaints: [] };
}

/** What EPUB 3 says of titles and creators in elements beside them: by their ids. */
function refined(metadata: Element, property: string): ReadonlyMap<string, string> {
  return new Map(
    named(metadata, "meta")
      .filter((meta) => attributeOf(meta, "property") === property)
      .map((meta) => [attributeOf(meta, "refines").replace(/^#/, ""), lineOf(meta)]),
  );
}

/** A subtitle or a series may stand before the title. */
function titleOf(metadata: Element): string {
  const types = refined(metadata, "title-type");
  const main = named(metadata, "title").find((title) => types.get(attributeOf(title, "id")) === "main");
  return lineOf(main ?? firstNamed(metadata, "title"));
}

/** Those who drew or translated a book are creators too; their role says so, in an attribute (EPUB 2) or in an element beside. */
function authorsOf(metadata: Element): string {
  const roles = refined(metadata, "role");
  const creators = named(metadata, "creator").map((creator) => ({
    name: lineOf(creator),
    role:
      attributeOf(creator, "opf:role") || attributeOf(creator, "role") || roles.get(attributeOf(creator, "id")) || "",
  }));
  const authors = creators.filter(({ role }) => role === "" || role === "aut");
  const names = (authors.length > 0 ? authors : creators).map(({ name }) => name);
  return names.filter((name) => name !== "").join(", ");
}

/** A heading before all text that repeats the book's title is said already. */
function chapterParagraphs(root: Element | null, title: string): readonly string[] {
  if (root === null) return [];
  const body = firstNamed(root, "body") ?? root;
  return title === ""
    ? paragraphsOf(body, { skips: isContents })
    : bodyParagraphs(body, title, { skips: isContents }).paragraphs;
}

/** The spine gives the order, the manifest the names, which are relative to the package. */
function chaptersOf(book: Element, path: string): string[] {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
  const items = new Map(named(book, "item").map((item) => [attributeOf(item, "id"), item]));
  return named(book, "itemref").flatMap((reference) => {
    const item = items.get(attributeOf(reference, "idref"));
    if (item === undefined || /\bnav\b/.test(attributeOf(item, "properties"))) return [];
    return [joinPath(folder, attributeOf(item, "href").replace(/#.*$/, ""))];
  });
}

function joinPath(folder: string, href: string): string {
  const steps: string[] = [];
  for (const part of `${folder}${decodeInUrl(href)}`.split("/")) {
    if (part === "..") steps.pop();
    else if (part !== "." && part !== "") steps.push(part);
  }
  return steps.join("/");
}

/** EPUB 3's date is publication; EPUB 2 has several with events, of which publication counts and a change never. */
function dayOf(metadata: Element): DayReading {
  const dates = named(metadata, "date").map((date) => ({
    event: (attributeOf(date, "opf:event") || attributeOf(date, "event")).toLowerCase(),
    date,
  }));
  const events = ["publication", "", "original-publication", "ops-publication", "creation"];
  const usable = dates
    .filter(({ event }) => events.includes(event))
    .toSorted((a, b) => events.indexOf(a.event) - events.indexOf(b.event));
  const days = usable.map(({ date }) => readDay(lineOf(date)));
  return days.find(({ date }) => date !== null) ?? days.find(({ flaw }) => flaw !== null) ?? noDay;
}

const damaged: Complaint = {
  kind: "file-damaged",
  message: "The book is damaged: its list of chapters cannot be found in it.",
  advice: "It is not listed. Copy it again from where it came from.",
};

const protectedBook: Complaint = {
  kind: "file-encrypted",
  message: "The book is protected against copying.",
  advice: "It is listed without its text. Only the program it was bought for can read it.",
};

function isContents(element: Element): boolean {
  return attributeOf(element, "epub:type") === "toc";
}
