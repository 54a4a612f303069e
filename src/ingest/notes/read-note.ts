import { splitSeed } from "../../core/article/split-seed.ts";
import { dayFrom, noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { DateRule, Draft, Drafts } from "../document.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";
import { takeFrontMatter, type FrontMatter } from "./front-matter-block.ts";
import { takeMarkdownTitle } from "./markdown-title.ts";
import type { NoteValue } from "./yaml-block.ts";

/** What Dateline's own seeds say in front matter: a block of these alone is read as a seed, several articles and all. */
const seedKeys = new Set(["date", "title", "source", "author", "url"]);

/** Say whether a text is a note of another program: front matter in TOML or JSON, or with keys or values that seeds do not have. */
export function tellsNote({ ending, head, decoded }: FileView): boolean {
  if (ending !== "md" && ending !== "markdown" && ending !== "mdx" && ending !== "qmd") return false;
  const matter = takeFrontMatter(head);
  if (matter === null) return false;
  const isSeed =
    matter.kind === "yaml" &&
    [...matter.values].every(
      ([key, value]) =>
        seedKeys.has(key) &&
        typeof value === "string" &&
        value !== "" &&
        !value.includes("[[") &&
        !(key === "source" && isAddress(value)),
    );
  return !isSeed && (decoded.text.length > 1_000_000 || splitSeed(decoded.text).length < 2);
}

/** Read a note: one article, dated by its front matter or its name, never by when it was changed. */
export function readNote({ decoded, baseName }: FileView): Drafts {
  const matter = takeFrontMatter(decoded.text)!;
  const field = (...names: readonly string[]) =>
    names.map((name) => textOf(matter.values.get(name))).find((text) => text !== "") ?? "";
  const { day, rule } = dayOf(matter, baseName);
  const source = field("source", "publication", "publisher", "site");
  const { title, rest } = takeMarkdownTitle(matter.body, field("title", "name", "headline"));
  const draft: Draft = {
    day,
    rule,
    title,
    source: isAddress(source) ? field("publication", "publisher", "site") : source,
    author: field("author", "authors", "by", "creator"),
    url:
      [
        field("url"),
        field("source"),
        field("link"),
        field("canonicalurl", "canonical_url", "canonical"),
        field("source_url", "source-url", "sourceurl"),
      ].find(isAddress) ?? badAddress(field("url")),
    language: field("lang", "language"),
    paragraphs: plainParagraphs(rest),
    mayTakeNameDate: true,
  };
  return { drafts: [draft], complaints: decoded.complaints };
}

/** Published, else written, else kept. */
const dateKeys: readonly (readonly [string, DateRule])[] = [
  ["date", "published"],
  ["published", "published"],
  ["publishdate", "published"],
  ["pubdate", "published"],
  ["date_published", "published"],
  ["created", "written"],
  ["created_at", "written"],
  ["date created", "written"],
  ["date_created", "written"],
  ["creation date", "written"],
  ["creation_date", "written"],
  ["day", "written"],
  ["clipped", "saved"],
  ["date_clipped", "saved"],
  ["saved", "saved"],
  ["date_saved", "saved"],
  ["date_added", "saved"],
];

function dayOf({ values }: FrontMatter, name: string): { readonly day: DayReading; readonly rule: DateRule } {
  for (const [key, rule] of dateKeys) {
    const written = textOf(values.get(key));
    if (written !== "") return { day: readDay(written), rule };
  }
  const id = textOf(values.get("id"));
  if (/^\d{14}$/.test(id) && readDay(id).date !== null) return { day: readDay(id), rule: "written" }; // Zettlr
  return { day: values.has("layout") || values.has("permalink") ? postDay(name) : noDay, rule: "name" };
}

/** Jekyll takes years of two digits at the start of a post's name. */
function postDay(name: string): DayReading {
  const match = /^(\d{2})-(\d{1,2})-(\d{1,2})-/.exec(name);
  return match === null ? noDay : dayFrom(2000 + Number(match[1]), Number(match[2]), Number(match[3]), match[0]);
}

/** Lists are joined; links of wikis, `[[Name]]` and `[[page|Name]]`, are their names. */
function textOf(value: NoteValue | undefined): string {
  const list = value === undefined ? [] : typeof value === "string" ? [value] : value;
  return list
    .map((each) => each.replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, "$1").trim())
    .filter((each) => each !== "")
    .join(", ");
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}

/** A path inside a site is nobody's mistake; anything else in `url` is said. */
function badAddress(url: string): string | null {
  return url === "" || url.startsWith("/") ? null : url;
}
