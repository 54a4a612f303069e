import { baseName } from "../text/base-name.ts";
import { knownDaysOfDate, overlapsDays } from "../date/edtf.ts";
import { articleIdFromStem, articleIdOf } from "./article-id.ts";
import type { Article, ParsedSeed, Problem } from "./article.ts";
import { findInnerCapitals } from "./capital-lines.ts";
import { describeDecoding } from "./describe-decoding.ts";
import { toProblem, type Issue } from "./issue.ts";
import { parseArticle } from "./parse-article.ts";
import { findPathDate } from "./path-date.ts";
import { describeColumns, lineInFile, readSeedText, withLineInFile } from "./seed-text.ts";
import { splitSeed, type Slice } from "./split-seed.ts";

/** A parsed seed, and what its articles are parts of. */
export interface ReadSeed extends ParsedSeed {
  /** The one text that is stored, searched, shown and quoted. */
  readonly text: string;
  /** The raw text of each article, in their order. */
  readonly slices: readonly Slice[];
}

/**
 * Parse the bytes of one seed: its articles in the order of the file, and all that is wrong with it. Never throws.
 *
 * Bytes that hold no text (none at all, white space, a picture) give no article and one problem. `stem` is what the articles' ids
 * start with; without it they are named as `articleIdOf` says. `encoding` is what the owner says that bytes have which are no UTF-8.
 */
export function parseSeed(path: string, bytes: Uint8Array, stem?: string, encoding: string | null = null): ReadSeed {
  const decoded = readSeedText(bytes, encoding);
  const { columns } = decoded;
  if (decoded.doubts.includes("binary")) return withoutArticles(path, decoded.text, binary);
  if (!/\S/u.test(decoded.text)) return withoutArticles(path, decoded.text, empty);
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const orders = new Set<boolean>();
  let before: string | null = null;
  const slices = splitSeed(decoded.text);
  slices.forEach((slice, i) => {
    const id = stem === undefined ? articleIdOf(path, i + 1) : articleIdFromStem(stem, i + 1);
    const parsed = parseArticle(slice.text, { id, seed: path, line: slice.line, nth: i + 1, before });
    before = parsed.article.date ?? before;
    if (parsed.isDayFirst !== null) orders.add(parsed.isDayFirst);
    articles.push({ ...parsed.article, line: lineInFile(columns, parsed.article.line) });
    problems.push(...parsed.problems.map((problem) => withLineInFile(columns, problem)));
  });
  const [first] = articles;
  const columnsIssue = describeColumns(columns);
  const issues = [
    ...describeDecoding(decoded),
    ...(columnsIssue === null ? [] : [columnsIssue]),
    ...(articles.length === 1 && first !== undefined ? describeConflict(first) : []),
  ];
  const place = { seed: path, line: first?.line ?? 1, article: first?.id ?? null };
  const inner = describeInnerCapitals(decoded.text, slices, articles);
  const said = inner.map(({ article, ...issue }) => toProblem(issue, decoded.text, { ...place, article }));
  return {
    articles,
    problems: [
      ...[...issues.map((issue) => toProblem(issue, decoded.text, place)), ...said].map((problem) =>
        withLineInFile(columns, problem),
      ),
      ...problems,
    ],
    orders: [...orders],
    text: decoded.text,
    slices,
  };
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

function withoutArticles(path: string, text: string, issue: Issue): ReadSeed {
  const problems = [toProblem(issue, "", { seed: path, line: 0, article: null })];
  return { articles: [], problems, orders: [], text, slices: [] };
}

/**
 * A line in capitals inside an entry may begin a part of the diary, whose text is then shown under the wrong day. One problem a seed: the
 * first such line, and how many there are.
 */
function describeInnerCapitals(
  text: string,
  slices: readonly Slice[],
  articles: readonly Article[],
): (Issue & { readonly article: string })[] {
  const dated = articles.flatMap(({ id, date, text: body }, i) => {
    const { start, text: slice } = slices[i]!;
    return date === null ? [] : [{ id, date, start: start + slice.length - body.length, end: start + slice.length }];
  });
  const found = dated.length < 2 ? [] : findInnerCapitals(text, dated);
  const [line] = found;
  if (line === undefined) return [];
  const { id, date } = dated[line.within]!;
  const more = found.length === 1 ? "" : ` (and ${found.length - 1} more in capitals)`;
  return [
    {
      kind: "part-unsure",
      message: `The line “${line.said}”${more} and the text below it are shown under ${date}.`,
      advice: "If it begins a part of its own, write “Part 2. ” before it.",
      at: { start: line.start, end: line.end },
      article: id,
    },
  ];
}

/** A seed with several articles has several dates; with one, its name and its header should agree. */
function describeConflict({ seed, date }: Article): Issue[] {
  const inName = findPathDate(baseName(seed));
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
