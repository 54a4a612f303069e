import { once } from "node:events";
import { readFile as readBytes } from "node:fs/promises";
import { resolve } from "node:path";
import type { Writable } from "node:stream";
import type { IngestDocument, IngestFile, IngestProblem, Reading } from "../../ingest/document.ts";
import { findLists, type CalledFile } from "./find-lists.ts";
import { reasonOf } from "../seeds/file-problem.ts";

/** A file, and those of the others that it lists as its pages (METS). */
export interface FileToRead {
  readonly file: IngestFile;
  readonly pages: readonly IngestFile[];
}

/** What the command works with. */
export interface IngestTools {
  readonly out: Writable;
  readonly err: Writable;
  /** Reads a file, with the pages that it lists; what it rejects with is said, and the next file read. */
  readonly read: (called: FileToRead) => Promise<Reading>;
}

/** Read files, by their paths from `folder`, and print what they hold. Resolves to the exit code: 0, 1 when a file could not be opened, 2 for a wrong call. */
export async function runIngestCommand(
  files: readonly string[],
  { out, err, read }: IngestTools,
  folder = process.cwd(),
): Promise<number> {
  if (files.length === 0) {
    err.write("Usage: npm run -s ingest -- FILE…\n");
    return 2;
  }
  let code = 0;
  const open = async ({ path, location }: CalledFile): Promise<IngestFile[]> => {
    try {
      return [{ name: path, bytes: new Uint8Array(await readBytes(location)) }];
    } catch (error) {
      code = 1;
      const problem = `The file cannot be read: ${reasonOf(error)}.`;
      await write(out, [JSON.stringify({ file: path, line: 0, problem })]);
      return [];
    }
  };
  const called = files.map((file) => ({ path: file.replaceAll("\\", "/"), location: resolve(folder, file) }));
  const issues = await findLists(called);
  const listed = new Set([...issues.values()].flat());
  for (const each of called) {
    if (listed.has(each)) continue;
    const [file] = await open(each);
    if (file === undefined) continue;
    const pages = (await Promise.all((issues.get(each) ?? []).map(open))).flat();
    try {
      const { documents, problems } = await read({ file, pages });
      await write(out, [...documents.map(documentLine), ...problems.map(problemLine)]);
    } catch (error) {
      const problem = `${error instanceof Error ? error.message : String(error)} The file was given up; the other files are read.`;
      await write(out, [JSON.stringify({ file: each.path, line: 0, problem })]);
    }
  }
  return code;
}

function documentLine({ file, date, title, source, author, url, paragraphs }: IngestDocument): string {
  return JSON.stringify({ file, date, title, source, author, url, paragraphs });
}

function problemLine({ file, line, message, advice }: IngestProblem): string {
  return JSON.stringify({ file, line, problem: `${message} ${advice}` });
}

/** Write lines, and wait while the reader is slow. */
async function write(out: Writable, lines: readonly string[]): Promise<void> {
  if (lines.length > 0 && !out.write(lines.map((line) => `${line}\n`).join(""))) await once(out, "drain");
}
