import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Drafts } from "../document.ts";
import { attributeOf, childrenOf, firstNamed, named, rawText, type Element } from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { decodeFile } from "../text/decode-file.ts";
import { partsOf, type ZipParts } from "../zip/parts-of.ts";
import { readTables } from "./read-tables.ts";
import { findDateStyles, serialDate } from "./serial-dates.ts";

/** What cells are read by. */
interface Book {
  readonly strings: readonly string[];
  /** Numbers of the cell styles that show a number as a date. */
  readonly dateStyles: ReadonlySet<string>;
  /** Days are counted from 1904, as Excel for the Mac did. */
  readonly isFrom1904: boolean;
}

/** Read a workbook of Excel. */
export async function readXlsx({ bytes }: FileView): Promise<Drafts> {
  const parts = partsOf(bytes);
  const workbook = parts === null ? null : await readXml(parts, "xl/workbook.xml");
  if (parts === null || workbook === null) return { drafts: [], complaints: [damaged] };
  const book = await readBook(parts, workbook);
  const sheets: Iterable<string[]>[] = [];
  for (const file of await listSheets(parts, workbook)) {
    const sheet = await readXml(parts, file);
    if (sheet !== null) sheets.push(readRows(sheet, book));
  }
  return readTables(sheets);
}

async function readXml(parts: ZipParts, name: string): Promise<Element | null> {
  const bytes = await parts.read(name);
  return bytes === null ? null : (await parseMarkup(decodeFile(bytes).text, "xml")).root;
}

async function readBook(parts: ZipParts, workbook: Element): Promise<Book> {
  const strings = await readXml(parts, "xl/sharedStrings.xml");
  const styles = await readXml(parts, "xl/styles.xml");
  const properties = firstNamed(workbook, "workbookpr");
  return {
    strings: strings === null ? [] : named(strings, "si").map(stringOf),
    dateStyles: styles === null ? new Set() : findDateStyles(styles),
    isFrom1904: properties !== null && /^(?:1|true)$/.test(attributeOf(properties, "date1904")),
  };
}

/** The sheets' files in the order of their tabs; where the workbook does not tell them, by their numbers. */
async function listSheets(parts: ZipParts, workbook: Element): Promise<string[]> {
  const relations = await readXml(parts, "xl/_rels/workbook.xml.rels");
  const targets = new Map(
    (relations === null ? [] : named(relations, "relationship")).map((relation) => [
      attributeOf(relation, "id"),
      attributeOf(relation, "target").replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  );
  const told = named(workbook, "sheet").flatMap((sheet) => targets.get(attributeOf(sheet, "r:id")) ?? []);
  if (told.length > 0) return told;
  return parts.names
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .toSorted((a, b) => numberIn(a) - numberIn(b));
}

function numberIn(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

/** Excel's own limit of columns; a cell that says it lies beyond is damaged. */
const mostColumns = 16_384;

/** The rows that hold something, each as long as its last cell. */
function* readRows(sheet: Element, book: Book): Generator<string[]> {
  for (const row of named(sheet, "row")) {
    const fields: string[] = [];
    for (const cell of childrenOf(row, "c")) {
      const letters = /^[A-Z]{1,3}/.exec(attributeOf(cell, "r"))?.[0];
      const at = letters === undefined ? fields.length : numberOfColumn(letters);
      if (at >= mostColumns) continue;
      while (fields.length < at) fields.push("");
      fields[at] = fieldOf(cell, book);
    }
    if (fields.some((field) => field.trim() !== "")) yield fields;
  }
}

function numberOfColumn(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function fieldOf(cell: Element, { strings, dateStyles, isFrom1904 }: Book): string {
  const type = attributeOf(cell, "t");
  const inline = firstNamed(cell, "is");
  if (inline !== null) return stringOf(inline);
  const value = firstNamed(cell, "v");
  const text = value === null ? "" : rawText(value);
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "e") return "";
  if (type === "b") return text === "1" ? "true" : "false";
  if (type === "str" || type === "d") return unescape(text);
  return (dateStyles.has(attributeOf(cell, "s") || "0") ? serialDate(text, isFrom1904) : null) ?? text;
}

/** Runs of a string of several fonts, joined; how its signs are read aloud is no part of it. */
function stringOf(element: Element): string {
  const runs = childrenOf(element).filter(({ name }) => /(?:^|:)(?:t|r)$/.test(name));
  return unescape(
    runs
      .flatMap((run) => (run.name.endsWith("r") ? named(run, "t") : [run]))
      .map(rawText)
      .join(""),
  );
}

/** Excel writes controls as `_x000D_`. */
function unescape(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const damaged: Complaint = {
  kind: "file-damaged",
  message: "The workbook is damaged: its sheets cannot be found in it.",
  advice: "It is not listed. Open it and save it again, or save it as .csv.",
};
