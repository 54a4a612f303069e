import { knownDaysOfDate, overlapsDays } from "../date/edtf.ts";
import { decodeSeed, type DecodedSeed } from "../text/decode.ts";
import { articleIdFromStem, articleIdOf } from "./article-id.ts";
import type { Article, ParsedSeed, Problem } from "./article.ts";
import { toProblem, type Issue } from "./issue.ts";
import { parseArticle } from "./parse-article.ts";
import { findPathDate } from "./path-date.ts";
import { splitSeed } from "./split-seed.ts";

/**
 * Parse the bytes of one seed: its articles in the order of the file, and all that is wrong with it. Never throws.
 *
 * Bytes that hold no text (none at all, white space, a picture) give no article and one problem. `stem` is what the articles' ids
 * start with; without it they are named as `articleIdOf` says.
 */
export function parseSeed(path: string, bytes: Uint8Array, stem?: string): ParsedSeed {
  const decoded = decodeSeed(bytes);
  if (decoded.doubts.includes("binary")) return withoutArticles(path, binary);
  if (!/\S/u.test(decoded.text)) return withoutArticles(path, empty);
  const articles: Article[] = [];
  const problems: Problem[] = [];
  let isDayFirst: boolean | null = null;
  let before: string | null = null;
  splitSeed(decoded.text).forEach((slice, i) => {
    const id = stem === undefined ? articleIdOf(path, i + 1) : articleIdFromStem(stem, i + 1);
    const parsed = parseArticle(slice.text, { id, seed: path, line: slice.line, nth: i + 1, before });
    before = parsed.article.date ?? before;
    isDayFirst = parsed.isDayFirst ?? isDayFirst;
    articles.push(parsed.article);
    problems.push(...parsed.problems);
  });
  const [first] = articles;
  const issues = [
    ...describeDecoding(decoded),
    ...(articles.length === 1 && first !== undefined ? describeConflict(first) : []),
  ];
  const place = { seed: path, line: first?.line ?? 1, article: first?.id ?? null };
  return { articles, problems: [...issues.map((issue) => toProblem(issue, decoded.text, place)), ...problems] };
}

const empty: Issue = {
  kind: "seed-empty",
  message: "The file is empty.",
  advice: "It is not listed. Add its text, or delete the file.",
  at: null,
};

const binary: Issue = {
  kind: "seed-binary",
  message: "The file is not text.",
  advice: "It is not listed. Save it as plain text, or move it out of the seeds folder.",
  at: null,
};

function withoutArticles(path: string, issue: Issue): ParsedSeed {
  return { articles: [], problems: [toProblem(issue, "", { seed: path, line: 0, article: null })] };
}

/** Say what reading the bytes left in doubt, at the first place where it shows. */
function describeDecoding({ text, doubts }: DecodedSeed): Issue[] {
  const issues: Issue[] = [];
  if (doubts.includes("fallback")) {
    issues.push({
      kind: "encoding-fallback",
      message: "The file is not UTF-8; it was read as Windows-1252.",
      advice: "If accents or quotes look wrong, save the file as UTF-8.",
      at: findSpan(text, /[^\0-\x7F]+/u),
    });
  }
  if (doubts.includes("damaged")) {
    const count = text.split("\uFFFD").length - 1;
    const letters = count === 1 ? "One letter of this file is" : `${count} letters of this file are`;
    issues.push({
      kind: "encoding-damaged",
      message: `${letters} damaged.`,
      advice: "Each shows as �. Copy the file again from where it came from, or correct it there.",
      at: findSpan(text, /\uFFFD+/u),
    });
  }
  if (doubts.includes("unmarked")) {
    issues.push({
      kind: "encoding-unmarked",
      message: "The file is UTF-16 and does not say so; it was read as UTF-16.",
      advice: "Save the file as UTF-8.",
      at: null,
    });
  }
  const nul = findSpan(text, /\0+/u);
  if (nul !== null) {
    issues.push({
      kind: "text-nul",
      message: "The text holds NUL characters, which nobody can see.",
      advice: "They are kept as they are. Delete them, or copy the file again: it may be damaged.",
      at: nul,
    });
  }
  return issues;
}

function findSpan(text: string, pattern: RegExp): { start: number; end: number } | null {
  const match = pattern.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** A seed with several articles has several dates; with one, its name and its header should agree. */
function describeConflict({ seed, date }: Article): Issue[] {
  const inName = findPathDate(seed.slice(seed.lastIndexOf("/") + 1));
  if (date === null || inName === null || inName.date === null || inName.date === date) return [];
  const { first, last } = knownDaysOfDate(inName.date);
  if (overlapsDays(date, first, last)) return [];
  return [
    {
      kind: "date-conflict",
      message: `The header says ${date}, the file's name says ${inName.date}.`,
      advice: `The article is listed under ${date}. Correct the one that is wrong.`,
      at: null,
    },
  ];
}
