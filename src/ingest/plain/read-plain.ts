import { parseArticle } from "../../core/article/parse-article.ts";
import { splitSeed } from "../../core/article/split-seed.ts";
import { describeColumns, lineInFile, withLineInFile } from "../../core/article/seed-text.ts";
import { readColumns } from "../../core/text/columns/read-columns.ts";
import { findPathDate } from "../../core/article/path-date.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Draft, Drafts } from "../document.ts";

/** Read plain text as Dateline reads its seeds: headers, several articles in a file, a date in the name. */
export function readPlain({ decoded, name }: FileView): Drafts {
  if (decoded.text.trim() === "") return { drafts: [], complaints: [empty] };
  const drafts: Draft[] = [];
  const columns = readColumns(decoded.text);
  const said = describeColumns(columns);
  const complaints: Complaint[] = [
    ...decoded.complaints,
    ...(said === null ? [] : [{ kind: said.kind, message: said.message, advice: said.advice }]),
  ];
  let before: string | null = null;
  splitSeed(columns?.text ?? decoded.text).forEach((slice, i) => {
    const { article, problems } = parseArticle(slice.text, {
      id: name,
      seed: name,
      line: slice.line,
      nth: i + 1,
      before,
    });
    before = article.date ?? before;
    // What is missing the documents say themselves; a bad address is left out here as it is there.
    complaints.push(
      ...problems
        .filter(({ kind }) => kind !== "text-missing")
        .map((problem) => withLineInFile(columns, problem))
        .map(({ kind, message, advice, line }) => ({ kind, message, advice, line })),
    );
    const isByName =
      i === 0 && article.date !== null && findPathDate(name)?.date === article.date && article.time === null;
    drafts.push({
      day: { date: article.date, flaw: null },
      rule: isByName ? "name" : "header",
      title: article.isTitleDerived ? null : article.title,
      source: article.source,
      author: article.author,
      url: article.url,
      paragraphs: article.paragraphs.map(({ start, end }) => article.text.slice(start, end)),
      mayTakeNameDate: i === 0 && article.date === null && !problems.some(({ kind }) => kind.startsWith("date-")),
      line: lineInFile(columns, slice.line),
    });
  });
  return { drafts, complaints };
}

const empty: Complaint = {
  kind: "file-empty",
  message: "The file is empty.",
  advice: "It is not listed. Add its text, or delete the file.",
};
