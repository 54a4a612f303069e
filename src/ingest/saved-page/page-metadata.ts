import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import { attributeOf, findAll, lineOf, named, rawText, type Element } from "../markup/element.ts";
import { asObject, fieldOf, textField, type JsonObject } from "../text/json-value.ts";
import { parseLooseJson } from "../text/loose-json.ts";

/** What a page says of itself in its head. */
export interface PageMetadata {
  readonly published: DayReading;
  readonly written: DayReading;
  readonly title: string;
  readonly source: string;
  readonly author: string;
  readonly url: string;
  readonly language: string;
}

/**
 * Read JSON-LD, `meta` elements and microdata: in this order, as Readability does, but never a date of change; last the day in the
 * address, which many newspapers and blogs have there. `savedFrom` is the address that whoever saved the page gives.
 */
export function readPageMetadata(root: Element, savedFrom = ""): PageMetadata {
  const records = readJsonLd(root);
  const article = records.find(isArticle) ?? null;
  const meta = readMeta(root);
  const first = (...names: readonly string[]) =>
    names.map((name) => meta.get(name) ?? "").find((value) => value !== "") ?? "";
  const ld = (key: string) => (article === null ? "" : textField(article, key));
  const html = named(root, "html")[0];
  const pageTitle = lineOf(named(root, "title")[0] ?? null);
  return {
    published: firstDay([
      ld("datePublished"),
      first("article:published_time", "og:article:published_time"),
      first(
        "parsely-pub-date",
        "datepublished",
        "date.published",
        "publishdate",
        "pubdate",
        "publication_date",
        "citation_publication_date",
        "citation_date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "date",
      ),
      itemDate(root),
      addressDate(canonicalOf(root) || first("og:url") || ld("url") || savedFrom),
    ]),
    written: firstDay([
      ld("dateCreated"),
      first("dcterms.created", "dc.date.created", "article:created_time", "created"),
    ]),
    title:
      decodeTwice(ld("headline") || ld("name")) ||
      first("og:title", "parsely-title", "citation_title", "dc.title", "dcterms.title", "twitter:title") ||
      titleBeside(root, pageTitle),
    source:
      (article === null ? "" : namesOf(fieldOf(article, "publisher"), records)) ||
      first("og:site_name", "citation_journal_title", "application-name", "dc.publisher"),
    author:
      (article === null ? "" : namesOf(fieldOf(article, "author") ?? fieldOf(article, "creator"), records)) ||
      allOf(meta, root) ||
      first(
        "parsely-author",
        "citation_author",
        "dc.creator",
        "dcterms.creator",
        "article:author_name",
        "sailthru.author",
        "byl",
      ) ||
      itemAuthor(root) ||
      byline(root),
    url: canonicalOf(root) || first("og:url") || ld("url") || pageOf(article),
    language:
      (html === undefined ? "" : attributeOf(html, "lang") || attributeOf(html, "xml:lang")) || ld("inLanguage"),
  };
}

function firstDay(fields: readonly string[]): DayReading {
  const days = fields.filter((field) => field.trim() !== "").map((field) => readDay(field));
  return days.find(({ date }) => date !== null) ?? days[0] ?? noDay;
}

function readJsonLd(root: Element): JsonObject[] {
  const scripts = findAll(
    root,
    (element) => element.name === "script" && /^application\/ld\+json/i.test(attributeOf(element, "type")),
  );
  const records: JsonObject[] = [];
  const add = (value: unknown, depth: number): void => {
    if (depth > 4 || records.length > 500) return;
    if (Array.isArray(value)) for (const each of value) add(each, depth + 1);
    const object = asObject(value);
    if (object === null) return;
    records.push(object);
    add(fieldOf(object, "@graph"), depth + 1);
    add(fieldOf(object, "mainEntity"), depth + 1);
  };
  for (const script of scripts)
    add(
      parseLooseJson(
        rawText(script)
          .replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, "")
          .replace(/[\n\r\t]/g, " "),
      ).value,
      0,
    );
  return records;
}

function isArticle(record: JsonObject): boolean {
  const type = fieldOf(record, "@type");
  return (Array.isArray(type) ? type : [type]).some(
    (each) =>
      typeof each === "string" &&
      /(?:Article|Posting|Report|Review|Blog|Analysis|Page)$/.test(each) &&
      (each !== "WebPage" || fieldOf(record, "datePublished") !== undefined),
  );
}

/** The page that a record is the main thing of: its address, or a record with it as its id. */
function pageOf(article: JsonObject | null): string {
  const page = article === null ? undefined : fieldOf(article, "mainEntityOfPage");
  const address = typeof page === "string" ? page : textField(asObject(page) ?? {}, "@id");
  return /^https?:\/\/[^#]*$/i.test(address) ? address : "";
}

/** People and publishers may be given by an id that another record of the page explains. */
function namesOf(value: unknown, records: readonly JsonObject[]): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = list.map((each) => {
    if (typeof each === "string") return /^https?:/.test(each) ? "" : each;
    const object = asObject(each) ?? {};
    const id = textField(object, "@id");
    return (
      textField(object, "name") ||
      (id === ""
        ? ""
        : textField(
            records.find((record) => textField(record, "@id") === id && textField(record, "name") !== "") ?? {},
            "name",
          ))
    );
  });
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join(", ");
}

function readMeta(root: Element): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const element of named(root, "meta")) {
    const content = attributeOf(element, "content").trim();
    for (const key of [
      attributeOf(element, "property"),
      attributeOf(element, "name"),
      attributeOf(element, "itemprop"),
    ]) {
      for (const name of key.toLowerCase().split(/\s+/))
        if (name !== "" && content !== "" && !meta.has(name)) meta.set(name, content);
    }
  }
  return meta;
}

/** Several authors are several `meta` elements; `article:author` is often an address. */
function allOf(meta: ReadonlyMap<string, string>, root: Element): string {
  const name = ["author", "article:author"].find((each) => meta.has(each) && !/^https?:/i.test(meta.get(each)!));
  if (name === undefined) return "";
  const values = named(root, "meta")
    .filter((element) =>
      [attributeOf(element, "name"), attributeOf(element, "property")].some((key) => key.toLowerCase() === name),
    )
    .map((element) => attributeOf(element, "content").trim())
    .filter((value) => value !== "" && !/^https?:/i.test(value));
  return [...new Set(values)].join(", ");
}

/** Scripts hold no entities, and yet many sites write them there. */
function decodeTwice(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[(name as string).toLowerCase()]!;
      const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** `https://example.org/2023/11/06/gate-vote` */
function addressDate(address: string): string {
  const match = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/i.exec(address);
  return match === null ? "" : `${match[1]}-${match[2]}-${match[3]}`;
}

/** Microdata, `rel="author"`, and hCard as blogs have it. */
function itemAuthor(root: Element): string {
  const items = findAll(
    root,
    (element) =>
      /\bauthor\b/i.test(attributeOf(element, "itemprop")) ||
      /\bauthor\b/i.test(attributeOf(element, "rel")) ||
      (/\b(?:author|byline)\b/i.test(attributeOf(element, "class")) &&
        /\b(?:vcard|h-card)\b/i.test(attributeOf(element, "class"))),
    true,
  ).slice(0, 5);
  const inside = items.map(
    (item) => findAll(item, (element) => /\bname\b/i.test(attributeOf(element, "itemprop")))[0] ?? item,
  );
  const lines = inside.map((item) => lineOf(item).trim()).filter((line) => line !== "" && line.length <= 80);
  return [...new Set(lines)].join(", ");
}

/** A line of names that says "by", in the languages of newspapers. */
function byline(root: Element): string {
  const lines = findAll(
    root,
    (element) => /(?:^|[\s_-])(?:byline|author|autor|auteur)(?:$|[\s_-])/i.test(attributeOf(element, "class")),
    true,
  );
  for (const line of lines.slice(0, 3).map(lineOf)) {
    const names = /^(?:By|Par|Von|Por|Di|Da|Door|Van|Af|Av|Przez|Автор:?)\s+(\S.{1,78})$/u.exec(line)?.[1] ?? "";
    if (names !== "" && !/\d/.test(names)) return names;
  }
  return "";
}

/** Microdata, and `time` elements that say they are of publication; else the one `time` of the page, where it has but one. */
function itemDate(root: Element): string {
  const items = findAll(
    root,
    (element) =>
      /\bdatepublished\b/i.test(attributeOf(element, "itemprop")) ||
      (element.name === "time" &&
        (element.attributes.has("pubdate") ||
          /\b(?:entry-date|published|dt-published|pubdate)\b/i.test(attributeOf(element, "class")))),
  );
  const times =
    items.length > 0 ? [] : named(root, "time").filter((element) => attributeOf(element, "datetime") !== "");
  const item =
    [...items, ...(times.length === 1 ? times : [])].find(
      (element) =>
        !/\b(?:updated|modified)\b/i.test(`${attributeOf(element, "class")} ${attributeOf(element, "itemprop")}`),
    ) ?? null;
  if (item === null) return "";
  const said = ["datetime", "content", "title"].map((name) => attributeOf(item, name)).find((value) => value !== "");
  return said ?? lineOf(item);
}

function canonicalOf(root: Element): string {
  const link = named(root, "link").find((element) =>
    attributeOf(element, "rel").toLowerCase().split(/\s+/).includes("canonical"),
  );
  const address = link === undefined ? "" : attributeOf(link, "href").trim();
  return /^https?:\/\//i.test(address) ? address : "";
}

/** `Headline | Courier`: a heading of the page that begins the title is the title without its site. */
function titleBeside(root: Element, pageTitle: string): string {
  const headings = named(root, "h1")
    .map(lineOf)
    .filter((line) => line.length > 3);
  const posts = findAll(
    root,
    (element) => /(?:^|\s)(?:entry|post|article)-title(?:$|\s)/i.test(attributeOf(element, "class")),
    true,
  )
    .map(lineOf)
    .filter((line) => line.length > 3);
  return (
    headings.find((line) => pageTitle.toLowerCase().startsWith(line.toLowerCase())) ??
    // Blogs write `Blog: Post`.
    (posts.length === 1 && pageTitle.toLowerCase().endsWith(posts[0]!.toLowerCase()) ? posts[0]! : undefined) ??
    (pageTitle || (headings.length === 1 ? headings[0]! : ""))
  );
}
