import type { Drafts } from "../document.ts";
import { attributeOf, childrenOf, localName, named, rawText, type Element } from "../markup/element.ts";
import { readTables } from "./read-tables.ts";

/** LibreOffice's own limit of columns; and rows that are the same are told once, with their number. */
const mostColumns = 16_384;
const mostSame = 1000;

/** Read the sheets of an OpenDocument workbook. */
export function readSheets(spreadsheet: Element): Promise<Drafts> {
  return readTables(childrenOf(spreadsheet, "table").map(readRows));
}

/** The rows that hold something, each as long as its last cell that does. */
function* readRows(sheet: Element): Generator<string[]> {
  for (const row of named(sheet, "table-row")) {
    const fields: string[] = [];
    let at = 0;
    for (const cell of childrenOf(row)) {
      if (!/^(?:covered-)?table-cell$/.test(localName(cell))) continue;
      const count = timesOf(cell, "table:number-columns-repeated", mostColumns);
      const field = fieldOf(cell);
      // Sheets end in thousands of empty cells.
      if (field !== "")
        for (let i = at; i < Math.min(at + count, mostColumns); i++) {
          while (fields.length < i) fields.push("");
          fields[i] = field;
        }
      at += count;
    }
    const isFilled = fields.some((field) => field.trim() !== "");
    const count = isFilled ? timesOf(row, "table:number-rows-repeated", mostSame) : 0;
    for (let i = 0; i < count; i++) yield fields;
  }
}

function timesOf(element: Element, attribute: string, most: number): number {
  return Math.min(most, Math.max(1, Number(attributeOf(element, attribute)) || 1));
}

/** A date as it is kept, not as it is shown; a text with its paragraphs. */
function fieldOf(cell: Element): string {
  const date = attributeOf(cell, "office:date-value");
  if (date !== "") return date.slice(0, 10);
  return childrenOf(cell, "p").map(rawText).join("\n");
}
