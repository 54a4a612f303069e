import type { Article, Problem } from "../core/article/article.ts";
import { articleIdOf } from "../core/article/article-id.ts";
import type { FileProblem } from "../core/article/file-problem.ts";
import { writeDocumentSlice } from "../core/article/document-slice.ts";
import { parseArticle } from "../core/article/parse-article.ts";
import { noWord, wordOn } from "../core/article/owners-word.ts";
import { parseSeed } from "../core/article/parse-seed.ts";
import { nothingTold, settleTexts, type ToldOfFiles } from "../core/article/settle-texts.ts";
import { isPlainText } from "./detect/is-plain-text.ts";
import { endingOf, isSeedPath } from "./detect/seed-path.ts";
import type { DateRule, IngestDocument, IngestFile, Reading } from "./document.ts";
import { readFile } from "./read-file.ts";

/** An article out of a file, with the raw text that it is read from again, whoever shows it. */
export interface ReadText {
  readonly article: Article;
  readonly slice: string;
  /** Which of the file's articles it is, counted from 1. */
  readonly nth: number;
  /** A language tag, where the file says in which language the text is; null where it is to be found. */
  readonly language: string | null;
  /** Where its second page and those after it begin, and the files that its pages are where they are files of their own; absent where it has no pages. */
  readonly pageStarts?: readonly number[];
  readonly pageFiles?: readonly string[];
}

/** All that a file holds. */
export interface ReadArticles {
  /** What it was read as, and by which rules its articles are dated: "Kindle clippings, dated by saving". */
  readonly readAs: string;
  readonly texts: readonly ReadText[];
  readonly problems: readonly FileProblem[];
  /** In which orders dates in digits surely stand in it: true for the day first. */
  readonly orders: readonly boolean[];
  /** A date hangs on files that are still to be read. */
  readonly isOpen: boolean;
}

/**
 * Read a file of any format into articles, as a build does: plain text as a seed, all else by its reader. `told` is what is known of it
 * besides, by the owner or by the files that come with it; `pages` are those that it lists, where it is METS. Never throws for what a file holds.
 */
export async function readArticles(
  path: string,
  bytes: Uint8Array,
  told: ToldOfFiles = nothingTold,
  pages: readonly IngestFile[] = [],
): Promise<ReadArticles> {
  if (isSeedPath(path) && isPlainText(bytes, endingOf(path))) return readSeed(path, bytes, told);
  const reading = await readFile({ name: path, bytes }, pages);
  if (isSeedToo(path, articleIdOf(path, 1), bytes, reading.format)) return readSeed(path, bytes, told);
  const { source, language: named } = wordOn(told.word ?? noWord, path.slice(told.root.length));
  const texts = reading.documents.map((document, index): ReadText => {
    const slice = writeDocumentSlice(
      { ...document, source: document.source ?? source },
      `${document.paragraphs.join("\n\n")}\n`,
    );
    const nth = index + 1;
    const origin = { id: articleIdOf(path, nth), seed: path, line: document.line, nth };
    const language = toldLanguage(reading.format, document) ?? named;
    const { article } = parseArticle(slice, origin);
    return { article, slice, nth, language, ...pagesOf(document, article.text, pages) };
  });
  const problems = reading.problems.map(({ file, line, message, advice }) => ({ file, line, message, advice }));
  return { readAs: describeReading(reading), texts, problems, orders: [], isOpen: false };
}

/** The pages of a document as its article has them: only those that are files beside it can be opened for themselves. */
export function pagesOf(
  { pageStarts = [], pageFiles = [] }: Pick<IngestDocument, "pageStarts" | "pageFiles">,
  text: string,
  beside: readonly IngestFile[],
): Pick<ReadText, "pageStarts" | "pageFiles"> {
  const names = new Set(beside.map(({ name }) => name));
  return {
    ...(pageStarts.length > 0 && { pageStarts: pageStarts.map((start) => Math.min(start, text.length)) }),
    ...(pageFiles.length > 0 && pageFiles.every((file) => names.has(file)) && { pageFiles }),
  };
}

/** Whether a file of text is read as a seed though it is of a format: notes and mails that are seeds as a whole keep the time of day so. */
export function isSeedToo(path: string, stem: string, bytes: Uint8Array, format: string): boolean {
  if (format === "Plain text") return true;
  if (!isSeedPath(path) || (format !== "Note" && format !== "Mail")) return false;
  const { articles, problems } = parseSeed(path, bytes, stem);
  return articles.length === 1 && articles[0]!.date !== null && problems.length === 0;
}

/** The language that a document says it is in; null for pages and feeds, which say what their templates say. */
export function toldLanguage(format: string, { language }: Pick<IngestDocument, "language">): string | null {
  return format === "Web page" || format === "Feed" ? null : language;
}

/** Say what a file was read as, and by which rules its articles are dated. */
export function describeReading({ format, documents }: Pick<Reading, "format" | "documents">): string {
  const rules = [...new Set(documents.map(ruleOf))];
  return rules.length === 0 ? `${format}, no article` : `${format}, dated by ${rules.join(", ")}`;
}

function readSeed(path: string, bytes: Uint8Array, told: ToldOfFiles): ReadArticles {
  const { encoding } = wordOn(told.word ?? noWord, path.slice(told.root.length));
  const seed = parseSeed(path, bytes, undefined, encoding);
  const { articles, languages, problems, isOpen } = settleTexts(path, seed.articles, seed, told);
  return {
    readAs: "Plain text",
    texts: articles.map((article, index) => ({
      article,
      // What the owner says of it stands nowhere in the text: then the head goes with it.
      slice:
        article.source === seed.articles[index]!.source
          ? (seed.slices[index]?.text ?? article.text)
          : writeDocumentSlice(article, article.text),
      nth: index + 1,
      language: languages[index] ?? null,
    })),
    problems: problems.map(sayProblem),
    orders: seed.orders,
    isOpen,
  };
}

function sayProblem({ seed, line, message, advice }: Problem): FileProblem {
  return { file: seed, line, message, advice };
}

const ruleWords: Readonly<Record<DateRule, string>> = {
  published: "publication",
  written: "writing",
  sent: "sending",
  saved: "saving",
  header: "a date at its head",
  name: "the file's name",
};

function ruleOf({ dateRule }: IngestDocument): string {
  return dateRule === null ? "nothing" : ruleWords[dateRule];
}
