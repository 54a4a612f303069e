import type { IngestDocument, IngestProblem, Reading } from "../document.ts";
import { ListedFiles } from "./listed-files.ts";

/**
 * Give each list of pages (METS) among files that came together the texts of its pages, in its order: they are one article then, and no
 * longer one each. A list whose pages are not there says so and is none.
 */
export function joinPages(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ pages }) => pages !== undefined)) return readings;
  const taken = new Set<Reading>();
  const byFile = new Map<string, Reading>();
  for (const reading of readings)
    for (const { file } of reading.documents) if (reading.pages === undefined) byFile.set(file, reading);
  const listed = new ListedFiles(byFile);
  const joined = new Map(
    readings
      .filter(({ pages }) => pages !== undefined)
      .map((list) => [list, joinList(list, findPages(list, listed), taken)] as const),
  );
  return readings.filter((reading) => !taken.has(reading)).map((reading) => joined.get(reading) ?? reading);
}

/** A list of pages that stands alone: what it lists is not with it. */
function withoutPages(list: Reading): Reading {
  const file = list.documents[0]?.file ?? "";
  const count = list.pages?.length ?? 0;
  const problem: IngestProblem = {
    file,
    line: 0,
    kind: "pages-missing",
    message: `The file lists ${count} ${count === 1 ? "page" : "pages"} and holds no text itself.`,
    advice:
      "It is not listed. Put its pages beside it, or it and them into one ZIP: they are one article then, in their order and dated.",
    document: null,
  };
  return { format: list.format, documents: [], problems: [...list.problems, problem] };
}

function joinList(list: Reading, pages: readonly Reading[], taken: Set<Reading>): Reading {
  const [issue] = list.documents;
  if (issue === undefined || pages.length === 0) return withoutPages(list);
  for (const page of pages) taken.add(page);
  const texts = pages.map((page) => page.documents.flatMap(({ paragraphs }) => paragraphs));
  const dated = pages.flatMap((page) => page.documents).find(({ date }) => date !== null);
  const document: IngestDocument = {
    ...issue,
    date: issue.date ?? dated?.date ?? null,
    dateRule: issue.date === null ? (dated?.dateRule ?? null) : issue.dateRule,
    paragraphs: texts.flat(),
    pageStarts: startsOf(texts),
    pageFiles: pages.map((page) => page.documents[0]!.file),
  };
  const missing = (list.pages?.length ?? 0) - pages.length;
  const problems = [...list.problems, ...pages.flatMap((page) => page.problems.map(ofIssue))];
  if (missing > 0)
    problems.push({
      file: issue.file,
      line: 0,
      kind: "pages-missing",
      message: `${missing} of the ${list.pages!.length} pages that the file lists are not with it.`,
      advice: "The others are one article. Look into where they came from.",
      document: 0,
    });
  return { format: "METS pages", documents: [document], problems };
}

function findPages(list: Reading, listed: ListedFiles<Reading>): Reading[] {
  const file = list.documents[0]?.file ?? "";
  return [...new Set((list.pages ?? []).flatMap((address) => listed.find(file, address) ?? []))];
}

/** Where the second page and those after it begin in the paragraphs joined by blank lines. */
function startsOf(texts: readonly (readonly string[])[]): number[] {
  let offset = 0;
  const starts: number[] = [];
  for (const paragraphs of texts) {
    starts.push(offset);
    for (const paragraph of paragraphs) offset += paragraph.length + 2;
  }
  return starts.slice(1);
}

function ofIssue(problem: IngestProblem): IngestProblem {
  return { ...problem, document: problem.document === null ? null : 0 };
}
