import type { AttachedFile, IngestDocument, IngestFile, IngestProblem, Reading } from "./document.ts";
import { isBeside } from "./join-readings.ts";

/**
 * Read what came with a file's records, each file by itself, behind them: an attached document is an article of its own, whose file is
 * `box.mbox/minutes.pdf`. What says nothing of its date or its source has the day and the subject of its mail. Attachments without text
 * (a table of numbers, a program) are counted in the format's name; one that should have a text and has none is a problem.
 */
export async function readAttached(
  mails: Reading,
  path: string,
  attached: readonly AttachedFile[],
  read: (file: IngestFile) => Promise<Reading>,
): Promise<Reading> {
  const documents: IngestDocument[] = [...mails.documents];
  const problems: IngestProblem[] = [...mails.problems];
  const formats = new Set<string>();
  let beside = 0;
  for (const { name, bytes, draft } of attached) {
    const mail = mails.documents[draft]!;
    const reading = await read({ name, bytes, archive: path });
    const from = documents.length;
    if (reading.documents.length > 0) formats.add(reading.format);
    for (const document of reading.documents) documents.push(withMail(document, mail));
    for (const problem of reading.problems)
      if (reading.documents.length === 0 && isBeside(problem)) beside++;
      else
        problems.push({
          ...problem,
          line: problem.line || mail.line,
          document: problem.document === null ? null : problem.document + from,
        });
  }
  const others = beside === 0 ? "" : `; ${beside} attached ${beside === 1 ? "file holds" : "files hold"} no text`;
  const format = `${mails.format}${formats.size > 0 ? ` with ${[...formats].join(", ")}` : ""}${others}`;
  return { format, documents, problems };
}

function withMail(document: IngestDocument, mail: IngestDocument): IngestDocument {
  return {
    ...document,
    line: document.line || mail.line,
    date: document.date ?? mail.date,
    dateRule: document.date === null ? mail.dateRule : document.dateRule,
    source: document.source ?? `Attached to “${mail.title}”`,
  };
}
