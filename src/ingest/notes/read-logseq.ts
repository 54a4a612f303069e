import { readDay } from "../dates/read-day.ts";
import { noDay } from "../dates/day-reading.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { linesOf } from "../text/plain-paragraphs.ts";

const property = /^\s*(?:- )?([\p{L}\p{N}_-]{1,40})::(?:\s+(.*)|\s*)$/u;
const bullet = /^\s*-(?:\s|$)/;

/** Say whether a text is a page of Logseq: every line a bullet, its further line, or a property, and a sign that no other program leaves. */
export function tellsLogseq({ ending, head, baseName }: FileView): boolean {
  if (ending !== "md") return false;
  const lines = linesOf(head)
    .slice(0, -1)
    .filter((line) => line.trim() !== "")
    .slice(0, 200);
  const whole = lines.length > 0 ? lines : [head];
  if (!whole.some((line) => bullet.test(line))) return false;
  const fits = whole.every((line) => bullet.test(line) || /^[\t ]+\S/.test(line) || property.test(line));
  const isJournal = /^(?:\d{4}_\d{2}_\d{2}|\p{L}{3} \d{1,2}(?:st|nd|rd|th), \d{4})\.md$/u.test(baseName);
  return (
    fits &&
    (isJournal || whole.some((line) => /^\s*(?:id|collapsed|title|alias|created-at|tags|type|date)::/.test(line)))
  );
}

/** Read a page: a paragraph a bullet, without markers and properties. A journal's day is its file's name. */
export function readLogseq({ decoded }: FileView): Drafts {
  const paragraphs: string[] = [];
  const properties = new Map<string, string>();
  let isInDrawer = false;
  for (const line of linesOf(decoded.text)) {
    if (/^\s*:[A-Z]+:\s*$/.test(line)) isInDrawer = !/^\s*:END:/.test(line);
    else if (!isInDrawer && !bullet.test(line) && property.test(line)) setOnce(properties, line, paragraphs.length);
    else if (!isInDrawer && isMarkup(line)) {
      if (bullet.test(line)) paragraphs.push("");
    } else if (!isInDrawer && property.test(line) && paragraphs.length === 0) setOnce(properties, line, 0);
    else if (!isInDrawer && bullet.test(line) && !property.test(line))
      paragraphs.push(line.replace(/^\s*-\s*(?:(?:TODO|DONE|LATER|NOW|DOING|WAITING)\s+)?/, ""));
    else if (!isInDrawer && !property.test(line) && line.trim() !== "") {
      const last = paragraphs.pop();
      paragraphs.push(last === undefined || last === "" ? line.trim() : `${last}\n${line.trim()}`);
    }
  }
  const date = (properties.get("date") ?? properties.get("published") ?? "").replace(/^\[\[|\]\]$/g, "");
  const draft = {
    day: date === "" ? noDay : readDay(date),
    rule: "written" as const,
    title: properties.get("title"),
    author: withoutLinks(properties.get("author") ?? properties.get("authors")),
    url: properties.get("url"),
    paragraphs,
    mayTakeNameDate: true,
  };
  return { drafts: [draft], complaints: decoded.complaints };
}

/** Planning lines and the fences of blocks, which Logseq has from org. */
function isMarkup(line: string): boolean {
  return /^\s*(?:(?:- )?#\+(?:BEGIN|END)_[A-Z]+\b|(?:SCHEDULED|DEADLINE|CLOCK):[ \t])/i.test(line);
}

/** `[[Mira Holt]], [[Bo]]` are links to pages, and `#tag` is a page as well. */
function withoutLinks(value: string | undefined): string | undefined {
  return value?.replace(/\[\[([^\][]*)\]\]/g, "$1");
}

/** Properties of the page stand before its first bullet; those of bullets are of no use to readers. */
function setOnce(properties: Map<string, string>, line: string, before: number): void {
  const match = property.exec(line);
  if (match === null || before > 0 || properties.has(match[1]!.toLowerCase())) return;
  properties.set(match[1]!.toLowerCase(), (match[2] ?? "").trim());
}
