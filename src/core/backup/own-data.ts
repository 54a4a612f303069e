import type { FileProblem } from "../article/file-problem.ts";
import type { RowEntity } from "../catalog/row.ts";
import { parseEdtf } from "../date/edtf.ts";
import type { ResolvedMention } from "../entities/entity.ts";
import { mentionTypes, type MentionType } from "../ner/mention.ts";

/** An own article as a backup holds it: its raw text, what its file said of it, and whom it names. */
export interface BackedUpArticle {
  readonly id: string;
  /** The file that it came from, the line there on which it begins, and which of its articles it is, both counted from 1. */
  readonly seed: string;
  readonly line: number;
  readonly nth: number;
  /** As EDTF writes it, or null. */
  readonly date: string | null;
  readonly time: string | null;
  readonly title: string;
  readonly isTitleDerived: boolean;
  readonly source: string | null;
  /** The raw text, head and all, which the article is parsed from. */
  readonly slice: string;
  /** In order of their start, in the parsed text. */
  readonly mentions: readonly ResolvedMention[];
  /** Whom the mentions name. */
  readonly entities: readonly RowEntity[];
  /** Where its second page and those after it begin, and the files that its pages are; absent where it has none. */
  readonly pageStarts?: readonly number[];
  readonly pageFiles?: readonly string[];
}

/** A file that the reader added, by the SHA-256 of its bytes. */
export interface BackedUpFile {
  readonly hash: string;
  readonly names: readonly string[];
  readonly bytes: number;
  /** When it came, as ISO 8601 has it. */
  readonly at: string;
  readonly readAs: string;
  /** Ids of its articles that are in the backup. */
  readonly articles: readonly string[];
  readonly problems: readonly FileProblem[];
  /** The files that were read as its pages, and how many bytes of its original are each one's, which stand at its end; absent where it has none. */
  readonly pages?: readonly string[];
  readonly pageBytes?: readonly number[];
  /** The version of the readers that read it; absent where they had none. */
  readonly readers?: number;
}

/** More than any file that is read holds. */
const most = { slice: 300_000_000, text: 4000, list: 200_000, mentions: 2_000_000 } as const;

/** Write one line of a file of articles or of files. */
export function formatOwnLine(line: BackedUpArticle | BackedUpFile): string {
  return `${JSON.stringify(line)}\n`;
}

/** Read an article from a line; null when it is none. Nothing of it is run or trusted: shapes, lengths and the order of spans are checked. */
export function parseOwnArticle(line: string): BackedUpArticle | null {
  const record = parseRecord(line);
  if (record === null) return null;
  const { id, seed, line: at, nth, date, time, title, isTitleDerived, source, slice } = record;
  if (typeof id !== "string" || !/^own\/[0-9a-f]{16}$/.test(id) || !isText(seed) || !isText(title)) return null;
  if (!isCount(at) || !isCount(nth) || nth === 0 || typeof isTitleDerived !== "boolean") return null;
  if (!(date === null || (isText(date) && parseEdtf(date) !== null)) || !isText(slice, most.slice)) return null;
  if (!(time === null || (typeof time === "string" && /^\d\d:\d\d(:\d\d)?$/.test(time)))) return null;
  if (!(source === null || isText(source))) return null;
  const entities = readList(record["entities"], most.list, readEntity);
  const mentions = readList(record["mentions"], most.mentions, readMention);
  if (entities === null || mentions === null) return null;
  const ids = new Set(entities.map((entity) => entity.id));
  let before = 0;
  for (const { start, end, entity } of mentions) {
    if (start < before || end > slice.length || !ids.has(entity)) return null;
    before = start;
  }
  const pageStarts = readList(record["pageStarts"] ?? [], most.list, (start) => (isCount(start) ? start : null));
  const pageFiles = readList(record["pageFiles"] ?? [], most.list, (name) => (isText(name) ? name : null));
  if (pageStarts === null || pageFiles === null) return null;
  const required = { id, seed, line: at, nth, date, time, title, isTitleDerived, source, slice, mentions, entities };
  return {
    ...required,
    ...(pageStarts.length > 0 && { pageStarts }),
    ...(pageFiles.length > 0 && { pageFiles }),
  };
}

/** Read what is known of a file from a line; null when it is none. */
export function parseOwnFileLine(line: string): BackedUpFile | null {
  const record = parseRecord(line);
  if (record === null) return null;
  const { hash, bytes, at, readAs } = record;
  if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash) || !isCount(bytes) || !isText(at, 40)) return null;
  const names = readList(record["names"], most.list, (name) => (isText(name) ? name : null));
  const articles = readList(record["articles"], most.list, (id) => (isText(id, 100) ? id : null));
  const problems = readList(record["problems"], most.list, readProblem);
  if (!isText(readAs) || names === null || names.length === 0 || articles === null || problems === null) return null;
  const pages = readList(record["pages"] ?? [], most.list, (name) => (isText(name) ? name : null));
  const pageBytes = readList(record["pageBytes"] ?? [], most.list, (count) => (isCount(count) ? count : null));
  if (pages === null || pageBytes === null) return null;
  const required = { hash, names, bytes, at, readAs, articles, problems };
  const readers = record["readers"];
  return {
    ...required,
    ...(isCount(readers) && { readers }),
    ...(pages.length > 0 && { pages }),
    ...(pageBytes.length > 0 && { pageBytes }),
  };
}

/** Merge what two devices know of one file: all its names and articles, and when it came first. Commutative, associative, idempotent. */
export function mergeOwnFile<File extends Omit<BackedUpFile, "hash">>(a: File, b: File): File {
  const [first, second] = isBefore(a, b) ? [a, b] : [b, a];
  return {
    ...first,
    names: [...new Set([...first.names, ...second.names].toSorted())],
    articles: [...new Set([...first.articles, ...second.articles].toSorted())],
  };
}

/** The earlier of two; of two of one moment the lesser, so that the order of merging does not matter. */
function isBefore(a: Omit<BackedUpFile, "hash">, b: Omit<BackedUpFile, "hash">): boolean {
  if (a.at !== b.at) return a.at < b.at;
  const said = ({ readAs, problems, bytes, readers = 0 }: typeof a) =>
    JSON.stringify([readAs, problems, bytes, readers]);
  return said(a) <= said(b);
}

function readEntity(value: unknown): RowEntity | null {
  if (!isRecord(value)) return null;
  const { id, name, type } = value;
  return isText(id) && id !== "" && isText(name) && isMentionType(type) ? { id, name, type } : null;
}

function readMention(value: unknown): ResolvedMention | null {
  if (!isRecord(value)) return null;
  const { start, end, type, score, entity, isNationality, isRecalled } = value;
  if (!isCount(start) || !isCount(end) || end <= start || !isMentionType(type) || !isText(entity)) return null;
  if (typeof score !== "number" || !(score >= 0 && score <= 1)) return null;
  return {
    start,
    end,
    type,
    score,
    entity,
    ...(isNationality === true && { isNationality }),
    ...(isRecalled === true && { isRecalled }),
  };
}

function readProblem(value: unknown): FileProblem | null {
  if (!isRecord(value)) return null;
  const { file, line, message, advice } = value;
  return isText(file) && isCount(line) && isText(message) && isText(advice) ? { file, line, message, advice } : null;
}

/** A list all of whose values can be read; null otherwise. */
function readList<Value>(list: unknown, longest: number, read: (item: unknown) => Value | null): Value[] | null {
  if (!Array.isArray(list) || list.length > longest) return null;
  const values: Value[] = [];
  for (const item of list) {
    const value = read(item);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function parseRecord(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown, longest: number = most.text): value is string {
  return typeof value === "string" && value.length <= longest;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isMentionType(value: unknown): value is MentionType {
  return mentionTypes.includes(value as MentionType);
}
