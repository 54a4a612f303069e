import type { IngestDocument, IngestProblem, Reading } from "./document.ts";

/** Kinds of problems that are none for a file that lies in an archive beside texts: pictures of a chat, styles of a page. */
const besides = new Set([
  "file-picture",
  "file-media",
  "file-binary",
  "file-empty",
  "table-unknown",
  "export-other",
  "xml-unknown",
]);

/** Say whether a problem is none where its file lies beside texts. */
export function isBeside({ kind }: IngestProblem): boolean {
  return besides.has(kind);
}

/** Join what the files of an archive gave. What lies beside the texts is counted in the format's name, and no problem where there are texts. */
export function joinReadings(label: string, archive: string, readings: readonly Reading[]): Reading {
  const documents: IngestDocument[] = [];
  const problems: IngestProblem[] = [];
  const hasTexts = readings.some((reading) => reading.documents.length > 0);
  let beside = 0;
  for (const reading of readings) {
    const from = documents.length;
    for (const document of reading.documents) documents.push(document);
    for (const problem of reading.problems) {
      if (hasTexts && reading.documents.length === 0 && isBeside(problem)) beside++;
      else problems.push({ ...problem, document: problem.document === null ? null : problem.document + from });
    }
  }
  if (readings.length === 0)
    problems.push({
      file: archive,
      line: 0,
      kind: "archive-empty",
      message: "There is no file in the archive.",
      advice: "Nothing is listed. Look into it where it came from.",
      document: null,
    });
  const formats = [...new Set(readings.filter((reading) => reading.documents.length > 0).map(({ format }) => format))];
  const others = beside === 0 ? "" : `; ${beside} ${beside === 1 ? "file" : "files"} beside hold no text`;
  return { format: `${label}${formats.length > 0 ? ` (${formats.join(", ")})` : ""}${others}`, documents, problems };
}
