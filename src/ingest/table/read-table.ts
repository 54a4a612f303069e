import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Drafts } from "../document.ts";
import { mendedComplaints } from "../text/json-complaints.ts";
import { readListTable } from "../read-later/read-list-table.ts";
import { fieldText } from "./record-fields.ts";
import { findDelimiter, parseTable } from "./parse-table.ts";
import { findRoles } from "./column-roles.ts";
import { readRecords } from "./read-records.ts";

/** Say whether a text is a table: by its ending, or by a head row that names text or title and a date. */
export function tellsTable({ ending, head }: FileView): boolean {
  if (["csv", "tsv", "tab"].includes(ending)) return head.trim() !== "";
  if (ending !== "txt" && ending !== "") return false;
  const line = head.slice(0, /[\r\n]/.exec(head)?.index ?? head.length);
  const delimiter = findDelimiter(line);
  const columns = line.split(delimiter).map((column) => column.replace(/^"|"$/g, ""));
  const roles = findRoles(columns);
  return (
    columns.length > 2 &&
    (delimiter === "\t" || columns.length > 3) &&
    roles.has("date") &&
    (roles.has("text") || roles.has("title"))
  );
}

/** Read a table: read-later lists by their own columns, others by the names of theirs. */
export async function readTable({ decoded }: FileView): Promise<Drafts> {
  const table = await parseTable(decoded.text);
  const { drafts, complaints } = (await readListTable(table)) ?? (await readRecords(table));
  return { drafts, complaints: [...decoded.complaints, ...(table.isMended ? [unclosedQuote] : []), ...complaints] };
}

const unclosedQuote: Complaint = {
  kind: "table-quote",
  message: "A quotation mark in the table is never closed.",
  advice: "The rows from there on were read line by line. Close it, or export the table again.",
};

/** Say whether a text is JSON Lines: a JSON object a line. */
export function tellsJsonLines({ ending, head }: FileView): boolean {
  if (!/^\s*\{/.test(head)) return false;
  return ["jsonl", "ndjson", "jl"].includes(ending) || /^\s*\{[^\n]*\}\s*\n\s*\{"/.test(head);
}

/** Read JSON Lines: one article a line. Lines that are no JSON are said. */
export async function readJsonLines({ decoded }: FileView): Promise<Drafts> {
  const objects: unknown[] = [];
  const broken: number[] = [];
  decoded.text.split(/\r\n|\n|\r/).forEach((line, i) => {
    if (line.trim() === "") return;
    try {
      objects.push(JSON.parse(line));
    } catch {
      broken.push(i + 1);
    }
  });
  const { drafts, complaints } = await readObjects(objects);
  return {
    drafts,
    complaints: [...decoded.complaints, ...(broken.length > 0 ? [brokenLines(broken)] : []), ...complaints],
  };
}

function brokenLines(lines: readonly number[]): Complaint {
  const said =
    lines.length === 1 ? `Line ${lines[0]} is` : `${lines.length} lines, the first of them line ${lines[0]}, are`;
  return {
    kind: "json-line",
    message: `${said} no whole JSON.`,
    advice: "It was left out. The file may be cut off: export it again.",
    line: lines[0]!,
  };
}

/** Say whether a text is a JSON array of records. */
export function tellsJsonTable({ head, ending }: FileView): boolean {
  return /^\s*\[\s*\{/.test(head) || (ending === "json" && /^\s*[[{]/.test(head));
}

/** Read a JSON array of records, or the one array that an object holds. */
export async function readJsonTable({ json, decoded }: FileView): Promise<Drafts> {
  const list = Array.isArray(json.value) ? (json.value as readonly unknown[]) : arrayIn(json.value);
  const { drafts, complaints } = await readObjects(list);
  return { drafts, complaints: [...decoded.complaints, ...mendedComplaints(json), ...complaints] };
}

/** The longest array of objects in an object or, where interfaces wrap their answer (`{"response": {"results": […]}}`), inside it. */
function arrayIn(value: unknown, depth = 0): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  const entries: readonly unknown[] = Object.values(value);
  const arrays = entries.filter((entry): entry is unknown[] => Array.isArray(entry) && typeof entry[0] === "object");
  const longest = arrays.toSorted((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return longest;
  const inside = depth > 2 || hasText(value) ? [] : entries.map((entry) => arrayIn(entry, depth + 1));
  return inside.toSorted((a, b) => b.length - a.length).find((each) => each.length > 0) ?? (depth === 0 ? [value] : []);
}

function hasText(record: object): boolean {
  const roles = findRoles(Object.keys(record));
  return roles.has("text") || roles.has("title");
}

/** Where interfaces and databases keep the fields of a record. */
const wrappers = ["fields", "_source", "attributes", "node", "data", "article", "content"];

/** A record's own fields and those that lie one level deeper, which do not hide them. */
function flatten(record: Record<string, unknown>): Record<string, unknown> {
  const flat = new Map<string, unknown>(Object.entries(record));
  for (const wrapper of wrappers) {
    const inner = Object.hasOwn(record, wrapper) ? record[wrapper] : undefined;
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) continue;
    for (const [key, value] of Object.entries(inner)) if (!flat.has(key)) flat.set(key, value);
  }
  return Object.fromEntries(flat);
}

/** Objects that each have keys of their own are no table. */
const mostColumns = 500;

async function readObjects(values: readonly unknown[]) {
  const objects = values
    .filter(
      (value): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value),
    )
    .map(flatten);
  const columns = [...new Set(objects.flatMap((object) => Object.keys(object)))].slice(0, mostColumns);
  return readRecords({
    columns,
    rows: objects.map((object) =>
      columns.map((column) => fieldText(Object.hasOwn(object, column) ? object[column] : undefined)),
    ),
  });
}
