import { lineAt, skipBlankLines, type Line } from "../text/lines.ts";
import { findByline, isNameShaped } from "./byline.ts";
import { isRule, readDateHeading, takeHeading } from "./date-heading.ts";
import type { HeaderDraft } from "./header-draft.ts";
import { readHeaderLines, setField } from "./header-lines.ts";
import { meaningOfKey } from "./key-names.ts";

/** Lines looked at before a date that stands below a title. */
const mostLines = 10;
/** Lines of title, newspaper and name, or of an address; more are text. */
const mostTitles = 3;
const longestTitle = 150;
/** Lines between the date and the labels of a press database: an edition, a headline, a second deck. */
const mostBetween = 8;

interface Found {
  readonly line: Line;
  readonly said: string;
}

/**
 * Read a head whose date stands below the title, as in print and in press databases; return where it ends, or null when there is none:
 *
 *     THE QUAY GAZETTE                        ← the newspaper, where labels follow; else the title
 *     March 14, 2016 Monday
 *     LATE EDITION
 *     Board votes to widen the sea gate       ← the title, where labels follow
 *     BYLINE: Nora Vell                       ← labels
 *
 * Only short lines that are no sentences may stand before the date, three besides a byline: memos have theirs before the keys.
 */
export function readPressHead(text: string, line: Line, draft: HeaderDraft): number | null {
  const titles: Found[] = [];
  let author: Found | null = null;
  let current = line;
  for (let count = 0; count < mostLines; count++) {
    current = skipBlankLines(text, current);
    if (current.start >= text.length) return null;
    const heading = titles.length > 0 || author !== null ? readDateHeading(text, current) : null;
    if (
      heading !== null &&
      (heading.kind === "diary" || heading.kind === "placed") &&
      isWholeDate(heading.when.reading.kind)
    ) {
      if (skipBlankLines(text, lineAt(text, heading.end)).start >= text.length) return null;
      draft.headedAs(heading.kind);
      takeHeading(text, { ...heading, kind: heading.kind === "placed" ? "diary" : heading.kind }, draft);
      return readBelow(text, lineAt(text, heading.end), titles, author, draft);
    }
    if (titles.length > 0) {
      const end = readHeaderLines(text, current, draft);
      if (end !== null) return (stateAbove(text, titles, author, draft), end);
    }
    const names: string | null = findByline(text, current);
    if (names !== null && author === null) author = { line: current, said: names };
    else if (titles.length < mostTitles && isTitleLike(text, current))
      titles.push({ line: current, said: text.slice(current.start, current.end).trim() });
    else return null;
    current = skipRule(text, lineAt(text, current.next));
  }
  return null;
}

/** A row of signs under a title belongs to it. */
function skipRule(text: string, line: Line): Line {
  return isRule(text, line) ? lineAt(text, line.next) : line;
}

function isWholeDate(kind: string): boolean {
  return kind === "exact" || kind === "ambiguous" || kind === "impossible" || kind === "interval";
}

function isTitleLike(text: string, line: Line): boolean {
  if (line.end - line.start > longestTitle) return false;
  const said = text.slice(line.start, line.end).trim();
  if (isAddressLine(said)) return true;
  return /\p{L}/u.test(said) && !/[.,;:…。]["'”’»)\]]*$/u.test(said) && !/^[-*•>|]|^\d+[.)]\s/u.test(said);
}

function plainTitle(said: string): string {
  return said.replace(/^#{1,6}[ \t]+/u, "").replace(/^(?:\*{1,3}|_{1,3})(?=\S)(.*?)(?:\*{1,3}|_{1,3})$/u, "$1");
}

/** "14 Marlow Quay," and "Ostend," above the date of a letter. */
function isAddressLine(said: string): boolean {
  return said.length <= 40 && /^(?:\d{1,4}\p{L}?,?[ \t]+)?\p{Lu}[\p{L}\p{M}.'’ -]*,$/u.test(said);
}

const newspaper =
  /\b(?:Gazette|Times|Post|News|Herald|Journal|Tribune|Courier|Chronicle|Observer|Guardian|Star|Mail|Express|Press|Zeitung|Tageblatt|Anzeiger|Kurier|Figaro|Monde|Libération|Diario|País|Mundo|Corriere|Repubblica|Gazzetta|Krant|Dagblad)\b/u;

/** State what stands above the date: the title, and of the lines below it a name or a newspaper as what they are. */
function stateAbove(text: string, titles: readonly Found[], author: Found | null, draft: HeaderDraft): void {
  const state = (field: "title" | "source" | "author", { line, said }: Found) => {
    const start = text.indexOf(said, line.start);
    setField(field, plainTitle(said), { start, end: start + said.length }, draft);
  };
  if (author !== null && !draft.has("author")) state("author", author);
  const [first, ...rest] = titles;
  if (first === undefined) return;
  const isHeadline = /\s\p{Ll}/u.test(first.said);
  const left = rest.filter((line) => {
    const isName: boolean = isHeadline && isNameShaped(line.said) && !newspaper.test(line.said) && !draft.has("author");
    const isPaper =
      isHeadline && !isName && newspaper.test(line.said) && line.said.length <= 60 && !draft.has("source");
    if (isName) state("author", line);
    if (isPaper) state("source", line);
    return !isName && !isPaper;
  });
  // Lines before a date are a title and what it goes on to say; a title that the keys give comes behind them.
  const said = [first, ...left].map((line) => line.said.replace(/,$/u, "")).join(" – ");
  if (!draft.has("title")) state("title", { line: first.line, said });
  else if (first.said !== draft.title) draft.extendTitle(said);
}

function readBelow(
  text: string,
  below: Line,
  titles: readonly Found[],
  author: Found | null,
  draft: HeaderDraft,
): number {
  const labels = findLabels(text, below);
  if (labels === null) {
    stateAbove(text, titles, author, draft);
    return below.start;
  }
  const state = (field: "title" | "source" | "author", { line, said }: Found) => {
    const start = text.indexOf(said, line.start);
    setField(field, plainTitle(said), { start, end: start + said.length }, draft);
  };
  if (author !== null) state("author", author);
  const papers = titles.filter(({ said }) => !/^(?:copyright|\(c\)|©)/iu.test(said));
  const isTitled = labels.fields.some(({ field }) => field === "title");
  const headline = isTitled
    ? undefined
    : labels.between.findLast(({ said }) => !/\bedition\b|^(?:page|seite|pg)\b/iu.test(said));
  if (headline === undefined)
    papers.forEach((title, i) => state(i === papers.length - 1 && !isTitled ? "title" : "source", title));
  else {
    if (papers[0] !== undefined) state("source", papers[0]);
    state("title", headline);
  }
  for (const { field, found } of labels.fields) state(field, found);
  return labels.end;
}

interface Labels {
  readonly between: readonly Found[];
  readonly fields: readonly { readonly field: "author" | "source" | "title"; readonly found: Found }[];
  readonly end: number;
}

/** Find the labels in capitals (`BYLINE:`, `SECTION:`, `LENGTH:`) of a press database, and the lines before them; null when there are none. */
function findLabels(text: string, below: Line): Labels | null {
  const between: Found[] = [];
  let current = skipBlankLines(text, below);
  while (readLabel(text, current) === null) {
    if (current.start >= text.length || between.length >= mostBetween || !isTitleLike(text, current)) return null;
    between.push({ line: current, said: text.slice(current.start, current.end).trim() });
    current = skipBlankLines(text, lineAt(text, current.next));
  }
  const fields: { field: "author" | "source" | "title"; found: Found }[] = [];
  let end = current.start;
  for (let label = readLabel(text, current); label !== null; label = readLabel(text, current)) {
    if (label.field !== null) fields.push({ field: label.field, found: { line: current, said: label.value } });
    end = current.next;
    current = skipBlankLines(text, lineAt(text, current.next));
  }
  return { between, fields, end };
}

function readLabel(
  text: string,
  line: Line,
): { readonly field: "author" | "source" | "title" | null; readonly value: string } | null {
  if (line.end - line.start > longestTitle) return null;
  const match = /^(\p{Lu}[\p{Lu} -]{2,24}):[ \t\u00A0]*(.*)$/u.exec(text.slice(line.start, line.end).trim());
  const meaning = match === null ? null : meaningOfKey(match[1]!);
  if (match === null || meaning === null || meaning.kind === "date" || meaning.kind === "url") return null;
  return { field: meaning.kind === "quiet" || match[2] === "" ? null : meaning.kind, value: match[2]! };
}
