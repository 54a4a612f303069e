import { readDay } from "../dates/read-day.ts";
import type { DayReading } from "../dates/day-reading.ts";
import type { FileView } from "../detect/file-view.ts";
import type { DateRule, Draft, Drafts } from "../document.ts";
import { bodyParagraphs } from "../markup/body-paragraphs.ts";
import { attributeOf, childOf, childrenOf, lineOf, named, rawText, type Element } from "../markup/element.ts";
import { htmlLine } from "../markup/html-paragraphs.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { cutComplaint, deepComplaint } from "../markup/cut-complaint.ts";
import { rootName } from "../markup/root-name.ts";
import { resolveAddress } from "./resolve-address.ts";

/** Say whether a text is a feed in XML: RSS, Atom or RSS 1.0. */
export function tellsFeed({ head }: FileView): boolean {
  const root = rootName(head);
  return root === "rss" || root === "feed" || (root === "rdf" && /purl\.org\/rss\/|my\.netscape\.com\/rdf/i.test(head));
}

/** Read a feed's entries, one article each, published by the feed. */
export async function readFeed({ decoded, head }: FileView): Promise<Drafts> {
  const markup = await parseMarkup(decoded.text, "xml");
  const { root } = markup;
  const top = childrenOf(root)[0];
  if (top === undefined) return { drafts: [], complaints: decoded.complaints };
  const channel = childOf(top, "channel") ?? top;
  const source = await htmlLine(lineOf(plainChild(channel, "title")));
  const drafts: Draft[] = [];
  for (const entry of named(top, "item", "entry"))
    if (!isFurniture(entry)) drafts.push(await readEntry(entry, { source, top, channel }));
  return {
    drafts,
    complaints: [...decoded.complaints, ...cutComplaint(decoded.text, rootName(head)), ...deepComplaint(markup)],
  };
}

/** What WordPress exports beside posts and pages: its pictures, and the parts of its menus and styles. */
function isFurniture(entry: Element): boolean {
  const type = childrenOf(entry).find(({ name }) => name === "wp:post_type");
  return /^(?:attachment|nav_menu_item|wp_\w+|custom_css|revision)$/.test(lineOf(type ?? null));
}

interface Feed {
  readonly source: string;
  readonly top: Element;
  readonly channel: Element;
}

async function readEntry(entry: Element, { source, top, channel }: Feed): Promise<Draft> {
  const title = await titleOf(plainChild(entry, "title"));
  const { day, rule } = dayOf(entry);
  const body = await contentOf(entry);
  const isAtom = top.name.endsWith("feed");
  return {
    day,
    rule,
    title,
    source,
    author: authorOf(entry) || (isAtom ? authorOf(channel) : ""),
    url: addressOf(entry, attributeOf(entry, "xml:base") || attributeOf(top, "xml:base") || linkOf(channel)),
    language:
      attributeOf(entry, "xml:lang") || attributeOf(top, "xml:lang") || lineOf(childOf(channel, "language")) || null,
    paragraphs: bodyParagraphs(body, title || null).paragraphs,
    isLink: true,
  };
}

/** `media:title` and `itunes:title` are not the title. */
function plainChild(element: Element, name: string): Element | null {
  return childrenOf(element, name).find((child) => !/^(?:media|itunes|googleplay):/.test(child.name)) ?? null;
}

/** Titles come escaped once or twice, or as marked-up text. */
async function titleOf(element: Element | null): Promise<string> {
  return element === null ? "" : htmlLine(lineOf(element));
}

/** Published goes before all else; Atom's `updated` stands in where nothing else is said, since Atom demands no other. */
function dayOf(entry: Element): { readonly day: DayReading; readonly rule: DateRule } {
  for (const name of ["pubdate", "published", "issued", "date", "created"]) {
    const written = lineOf(childOf(entry, name));
    if (written !== "") return { day: readDay(written), rule: name === "created" ? "written" : "published" };
  }
  return { day: readDay(lineOf(childOf(entry, "updated"))), rule: "saved" };
}

async function contentOf(entry: Element): Promise<Element> {
  const element =
    childrenOf(entry).find(({ name }) => name === "content:encoded") ??
    plainChild(entry, "content") ??
    plainChild(entry, "description") ??
    childOf(entry, "summary");
  if (element === null) return { name: "", attributes: new Map(), children: [] };
  if (attributeOf(element, "type") === "xhtml") return element;
  return (await parseMarkup(rawText(element), "html")).root;
}

function authorOf(element: Element): string {
  const named = childrenOf(element)
    .filter(({ name }) => name === "author" || name === "dc:creator" || name === "atom:author")
    .map((author) =>
      lineOf(childOf(author, "name") ?? (childrenOf(author).length === 0 ? author : null)).replace(
        /^\S+@\S+ \((.+)\)$/,
        "$1",
      ),
    )
    .filter((name) => name !== "");
  return [...new Set(named)].join(", ");
}

function linkOf(channel: Element): string {
  const link = childrenOf(channel, "link").find((child) => child.name === "link");
  return link === undefined ? "" : attributeOf(link, "href") || lineOf(link);
}

/** Of several links the `alternate` one counts; a `guid` is an address where it says so or where there is no link. */
function addressOf(entry: Element, base: string): string | null {
  const links = childrenOf(entry, "link").filter(({ name }) => name === "link" || name === "atom:link");
  const chosen =
    links.find((link) => attributeOf(link, "rel") === "alternate") ?? links.find((link) => !link.attributes.has("rel"));
  const address = chosen === undefined ? "" : attributeOf(chosen, "href") || lineOf(chosen);
  if (address !== "") return resolveAddress(address, base);
  const guid = childOf(entry, "guid");
  const written = lineOf(guid);
  return guid !== null && attributeOf(guid, "ispermalink") !== "false" && /^https?:\/\//.test(written) ? written : null;
}
