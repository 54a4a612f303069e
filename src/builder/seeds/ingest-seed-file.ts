import { articleIdFromStem } from "../../core/article/article-id.ts";
import type { Problem } from "../../core/article/article.ts";
import { writeDocumentSlice } from "../../core/article/document-slice.ts";
import { parseArticle } from "../../core/article/parse-article.ts";
import type { IngestFile, IngestProblem } from "../../ingest/document.ts";
import { describeReading, isSeedToo, pagesOf, toldLanguage } from "../../ingest/read-articles.ts";
import { readFile } from "../../ingest/read-file.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { factsOfArticle, type SeedFacts } from "./parse-seed-file.ts";

/** A foreign file read into articles. */
export interface IngestedSeed {
  readonly facts: SeedFacts;
  /** All its documents one after another, as slices of a seed: what stands in for the text of the file from here on. */
  readonly text: string;
  /** What it was read as, and by which rules its articles are dated: "Kindle clippings, dated by saving". */
  readonly readAs: string;
}

/** Read a file of any format into articles, with the pages that lie beside it where it lists them. Null when it turns out to be plain text, which is parsed as a seed. Never throws for what a file holds. */
export async function ingestSeedFile(
  path: string,
  stem: string,
  bytes: Uint8Array,
  pages: readonly IngestFile[] = [],
): Promise<IngestedSeed | null> {
  const reading = await readFile({ name: path, bytes }, pages);
  if (isSeedToo(path, stem, bytes, reading.format)) return null;
  const slices: string[] = [];
  let from = 0;
  const articles = reading.documents.map((document, index) => {
    const slice = writeDocumentSlice(document, `${document.paragraphs.join("\n\n")}\n`);
    const nth = index + 1;
    const { article } = parseArticle(slice, { id: articleIdFromStem(stem, nth), seed: path, line: document.line, nth });
    const { pageStarts, pageFiles: pagePaths } = pagesOf(document, article.text, pages);
    const facts = factsOfArticle(article, {
      nth,
      from,
      slice,
      language: toldLanguage(reading.format, document),
      pageStarts,
      pagePaths,
      ...(reading.documents.length === 1 && pages.length === 0 && { fileHash: sha256OfParts(bytes) }),
    });
    from += slice.length;
    slices.push(slice);
    return facts;
  });
  const problems = reading.problems.map((problem) =>
    problemOf(path, problem, articles[problem.document ?? -1]?.id ?? null),
  );
  return { facts: { articles, problems, orders: [] }, text: slices.join(""), readAs: describeReading(reading) };
}

/** A file in an archive, and a page beside its list, is named in the message: the seed is the archive, or the list. */
function problemOf(
  path: string,
  { file, kind, line, message, advice }: IngestProblem,
  article: string | null,
): Problem {
  const inner = file === path ? "" : `${file.startsWith(`${path}/`) ? file.slice(path.length + 1) : file}: `;
  return { kind, seed: path, line, message: `${inner}${message}`, advice, excerpt: null, fault: null, article };
}
