import { skipSpace } from "../text/lines.ts";
import type { Article, Problem } from "./article.ts";
import { findFileNameDate, titleOfFileName } from "./file-name.ts";
import type { Header } from "./header-draft.ts";
import { parseHeader } from "./header.ts";
import { toProblem, type Issue } from "./issue.ts";
import { findParagraphs } from "./paragraphs.ts";
import { findTitle } from "./title.ts";
import { oneLine } from "./visible-text.ts";

/** Which article of which seed a slice is. */
export interface ArticleOrigin {
  readonly id: string;
  /** Path of the seed inside the seeds folder. */
  readonly seed: string;
  /** The line of the seed, counted from 1, that holds the slice's first visible character. */
  readonly line: number;
  /** Which article of the seed this is, counted from 1. */
  readonly nth: number;
}

/** An article and what is wrong with it. */
export interface ParsedArticle {
  readonly article: Article;
  readonly problems: readonly Problem[];
}

/**
 * Parse one slice of a seed (see `splitSeed`) into its article. The slice alone decides, with the file name for the first article
 * of a seed: page and build get the same from it. Never throws; a slice without a header is an undated article, which is no problem.
 */
export function parseArticle(slice: string, origin: ArticleOrigin): ParsedArticle {
  const header = parseHeader(slice, 0);
  const text = header === null ? slice : slice.slice(header.end);
  const paragraphs = findParagraphs(text);
  const issues: Issue[] = [...(header?.issues ?? [])];
  const given = oneLine(header?.fields.title ?? "");
  const found = given === "" ? findTitle(text, paragraphs) : null;
  if (paragraphs.length === 0) issues.push(describeNoText(slice, header));
  const article: Article = {
    id: origin.id,
    seed: origin.seed,
    line: origin.line,
    ...chooseDate(header, origin, issues),
    title: given || found?.title || oneLine(titleOfFileName(origin.seed)) || origin.id,
    isTitleDerived: given === "" && (found?.isDerived ?? true),
    source: oneLine(header?.fields.source ?? "") || null,
    author: oneLine(header?.fields.author ?? "") || null,
    url: chooseUrl(header, slice, issues),
    text,
    paragraphs,
  };
  const place = { seed: origin.seed, line: origin.line, article: origin.id };
  return { article, problems: issues.map((issue) => toProblem(issue, slice, place)) };
}

/** The header's date, even one that cannot be used, goes before the file name's. */
function chooseDate(
  header: Header | null,
  { seed, nth }: ArticleOrigin,
  issues: Issue[],
): Pick<Article, "date" | "time"> {
  if (header?.hasDate === true) return { date: header.date, time: header.time };
  const inName = nth === 1 ? findFileNameDate(seed) : null;
  if (inName !== null && inName.date === null) {
    const written = inName.name.slice(inName.start, inName.end);
    issues.push({
      kind: "date-impossible",
      message: `The date ${written} in the file's name does not exist.`,
      advice:
        "The article is listed under Undated. Correct the file's name, or write a line such as “date 2023-11-06” at the start of the text.",
      at: null,
    });
  }
  return { date: inName?.date ?? null, time: null };
}

/** Only a web address may become a link: `javascript:` and the like are said, not followed. */
function chooseUrl(header: Header | null, slice: string, issues: Issue[]): string | null {
  const url = header?.fields.url ?? null;
  if (url === null || /^https?:\/\/[^\s\p{Cc}]+$/iu.test(url)) return url;
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

function describeNoText(slice: string, header: Header | null): Issue {
  const start = header?.start ?? skipSpace(slice, 0, slice.length);
  return {
    kind: "text-missing",
    message: "There is a header and no text after it.",
    advice: "The article is listed and empty. Add its text, or delete the header.",
    at: { start, end: start },
  };
}
