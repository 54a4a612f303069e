import { once } from "node:events";
import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { createGunzip } from "node:zlib";
import { dayNumber, dayOf } from "../../core/date/calendar.ts";
import { findToldTimes } from "../../core/time/find-told-times.ts";
import { languages } from "../../core/time/languages/all.ts";

const usage = `Usage: npm run -s told -- [--lang ${languages.map(({ tag }) => tag).join("|")}] FILE.jsonl[.gz]
`;

/** A line that says a text and, where it has one, its day. */
interface Line {
  readonly dct?: unknown;
  readonly text: string;
}

/**
 * Run the CLI of told times. Resolves to the exit code: 0, 1 for a file or a line that cannot be read (the others are still written),
 * 2 for a wrong call. A `dct` that is no date is said, and its text read as undated.
 */
export async function runToldCommand(args: readonly string[], out: Writable, err: Writable): Promise<number> {
  const call = readArguments(args);
  if (call === null) {
    err.write(usage);
    return 2;
  }
  try {
    return await tellFile(call.file, call.language, out, err);
  } catch (error) {
    err.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

function readArguments(args: readonly string[]): { readonly file: string; readonly language: string | null } | null {
  if (args[0] !== "--lang") return args.length === 1 ? { file: args[0]!, language: null } : null;
  const [, language = "", file] = args;
  if (file === undefined || args.length > 3 || !languages.some(({ tag }) => tag === language)) return null;
  return { file, language };
}

async function tellFile(file: string, language: string | null, out: Writable, err: Writable): Promise<number> {
  let number = 0;
  let code = 0;
  for await (const text of createInterface({ input: openText(file), crlfDelay: Infinity })) {
    number++;
    if (text.trim() === "") continue;
    const where = `${basename(file)}, line ${number}`;
    const line = readLine(text);
    if (typeof line === "string") {
      err.write(`${where}: ${line}\n`);
      code = 1;
      continue;
    }
    const date = readDay(line.dct);
    if (date === null && line.dct !== undefined && line.dct !== null && line.dct !== "")
      err.write(`${where}: "dct" is no date of the form YYYY-MM-DD: ${JSON.stringify(line.dct)}. Read as undated.\n`);
    const timex = findToldTimes(line.text, { date, language }).map(({ start, end, type, value, mod }) => ({
      start,
      end,
      type,
      value,
      ...(mod === null ? {} : { mod }),
    }));
    if (!out.write(`${JSON.stringify({ ...line, timex })}\n`)) await once(out, "drain");
  }
  return code;
}

function openText(file: string): Readable {
  const bytes = createReadStream(file);
  if (!file.endsWith(".gz")) return bytes;
  const text = bytes.pipe(createGunzip());
  bytes.on("error", (error) => text.destroy(error));
  return text;
}

/** The line, or what is wrong with it. */
function readLine(text: string): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not JSON.";
  }
  if (typeof value !== "object" || value === null || !("text" in value) || typeof value.text !== "string")
    return 'needs a "text" of type string.';
  return value as Line;
}

/** The day of a date or date-time; null where it is none, or one that no calendar has. */
function readDay(value: unknown): string | null {
  const day = typeof value === "string" ? /^\d{4}-\d\d-\d\d/.exec(value)?.[0] : undefined;
  return day !== undefined && day.slice(0, 4) !== "0000" && dayOf(dayNumber(day)) === day ? day : null;
}
