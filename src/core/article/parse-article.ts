import { skipSpace } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Article, Problem } from "./article.ts";
import { carryDate } from "./carry-date.ts";
import { readDocumentSlice } from "./document-slice.ts";
import { titleOfFileName } from "./file-name.ts";
import { parseHeader } from "./header.ts";
import { toProblem, type Issue } from "./issue.ts";
import { findPathDate, type PathDate } from "./path-date.ts";
import { findParagraphs } from "./paragraphs.ts";
import { findNameOutside, findNameYear, findUnreadDate } from "./silence.ts";
import { findTitle } from "./title.ts";
import { cutBefore, oneLine } from "./visible-text.ts";
import type { Header } from "./parsed-header.ts";

/** Which article of which seed a slice is. */
export interface ArticleOrigin {
  readonly id: string;
  /** Path of the seed inside the seeds folder. */
  readonly seed: string;
  /** The line of the seed, counted from 1, that holds the slice's first visible character. */
  readonly line: number;
  /** Which article of the seed this is, counted from 1. */
  readonly nth: number;
  /** The date of the article before it in the seed, which may lend its year; null or absent when there is none. */
  readonly before?: string | null;
}

/** An article and what is wrong with it. */
export interface ParsedArticle {
  readonly article: Article;
  readonly problems: readonly Problem[];
  /** Whether its date stands in digits whose order only their size gives away: day first, month first (false), or null. */
  readonly isDayFirst: boolean | null;
}

/**
 * Parse one slice of a seed (see `splitSeed`) into its article. The slice alone decides, with the file name for the first article
 * of a seed, and the article before for a date without its year: where a text begins and what its header says is the same on the
 * page as in the build. Never throws; a slice without a header is an undated article, which is no problem unless one of its first
 * lines, or its file's name, reads like a date.
 */
export function parseArticle(slice: string, origin: ArticleOrigin): ParsedArticle {
  const document = readDocumentSlice(slice);
  if (document !== null) {
    const text = slice.slice(document.text.start);
    const { id, seed, line } = origin;
    return {
      article: { id, seed, line, time: null, ...document.head, text, paragraphs: findParagraphs(text) },
      problems: [],
      isDayFirst: null,
    };
  }
  const header = parseHeader(slice, 0, origin.nth > 1);
  const text = header === null ? slice : slice.slice(header.end);
  const paragraphs = findParagraphs(text);
  const issues: Issue[] = [...(header?.issues ?? [])];
  const fieldTitle = shorten(oneLine(header?.fields.title ?? ""));
  const found = fieldTitle === "" ? findTitle(text, paragraphsFrom(paragraphs, header)) : null;
  if (paragraphs.length === 0) issues.push(describeNoText(slice, header));
  const article: Article = {
    id: origin.id,
    seed: origin.seed,
    line: origin.line,
    ...chooseDate(slice, header, origin, issues),
    ...(header !== null && header.language !== null && { language: header.language }),
    title: fieldTitle || found?.title || oneLine(titleOfFileName(origin.seed)) || origin.id,
    isTitleDerived: fieldTitle === "" && (found?.isDerived ?? true),
    source: shorten(oneLine(header?.fields.source ?? "")) || null,
    author: shorten(oneLine(header?.fields.author ?? "")) || null,
    url: chooseUrl(header, slice, issues),
    text,
    paragraphs,
  };
  const place = { seed: origin.seed, line: origin.line, article: origin.id };
  const problems = issues.map((issue) => toProblem(issue, slice, place));
  return { article, problems, isDayFirst: header?.isDayFirst ?? null };
}

/** A dateline stays in the text; its title begins behind it. */
function paragraphsFrom(paragraphs: readonly Span[], header: Header | null): readonly Span[] {
  const from = header === null ? 0 : header.titleFrom - header.end;
  if (from <= 0) return paragraphs;
  const rest = paragraphs
    .filter(({ end }) => end > from)
    .map(({ start, end }) => ({ start: Math.max(start, from), end }));
  return rest.length === 0 ? paragraphs : rest;
}

/** The header's date, even one that cannot be used, goes before the path's. */
function chooseDate(
  slice: string,
  header: Header | null,
  origin: ArticleOrigin,
  issues: Issue[],
): Pick<Article, "date" | "time" | "written"> {
  const inPath = origin.nth === 1 || header?.open !== null ? findPathDate(origin.seed) : null;
  if (header?.hasDate === true) {
    const { date, time, written } = header;
    if (header.open === null) return { date, time, ...(written !== null && { written }) };
    const carried = carryDate(
      header.open,
      origin.before ?? null,
      yearOf(inPath) ?? yearIn(`${origin.seed} ${header.fields.title ?? ""}`),
    );
    if (carried === null) return { date: null, time: null };
    issues.splice(0, issues.length, ...issues.filter(({ kind }) => kind !== "date-partial"));
    return { date: carried, time: header.time };
  }
  if (inPath !== null && origin.nth === 1) {
    if (inPath.issue !== null) issues.push(inPath.issue);
    return { date: inPath.date, time: inPath.time };
  }
  const unread =
    findUnreadDate(slice) ??
    (origin.nth === 1 ? (findNameOutside(titleOfFileName(origin.seed)) ?? findNameYear(origin.seed)) : null);
  if (unread !== null) issues.push(unread);
  return { date: null, time: null };
}

function yearOf(path: PathDate | null): number | null {
  return path?.date === undefined || path.date === null || !/^\d{4}/u.test(path.date)
    ? null
    : Number(path.date.slice(0, 4));
}

/** The one year that words name; null when they name none, or two. */
function yearIn(words: string): number | null {
  const years = new Set(words.match(/(?<![\p{N}\p{L}])(?:1[0-9]|20)\d\d(?![\p{N}\p{L}])/gu));
  return years.size === 1 ? Number([...years][0]) : null;
}

/** Characters of a given title, source or author: every list row and every page of the library would carry the rest of a text that was taken for one. */
const longestGiven = 500;

/** Cut what a header gives to a length that a list can show, with an ellipsis. */
function shorten(text: string): string {
  return text.length > longestGiven ? `${text.slice(0, cutBefore(text, longestGiven - 1))}…` : text;
}

/** Only a web address may become a link: `javascript:` and the like are said, not followed. */
function chooseUrl(header: Header | null, slice: string, issues: Issue[]): string | null {
  const url = header?.fields.url ?? null;
  if (url === null || isWebAddress(url)) return url;
  const start = Math.max(0, slice.indexOf(url));
  const said = url.length > 80 ? `${url.slice(0, 80)}…` : url;
  issues.push({
    kind: "url-unusable",
    message: `“${said}” is not a web address.`,
    advice: "The article has no link to its source. Write the address with https:// in front.",
    at: { start, end: start + url.length },
  });
  return null;
}

/** Whether a link to it leads somewhere. One with signs that turn text round, or that nobody sees, would show another address than it leads to. */
function isWebAddress(url: string): boolean {
  return webAddress.test(url) && !/[\s\p{Cc}\p{Cf}]/u.test(url);
}

/** Somebody's name, a host or an IPv6 address, and a port; then what the host makes of the rest. */
const webAddress = /^https?:\/\/(?:[^/?#@]*@)?(?:[^/?#[\]@%<>^|\\:]+|\[[\da-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/iu;

function describeNoText(slice: string, header: Header | null): Issue {
  const start = header?.start ?? skipSpace(slice, 0, slice.length);
  return {
    kind: "text-missing",
    message: "There is a header and no text after it.",
    advice: "The article is listed and empty. Add its text, or delete the header.",
    at: { start, end: start },
  };
}
