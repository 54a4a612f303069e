import { appendAll } from "../../core/catalog/append-all.ts";
import { formatCount } from "../../core/text/count.ts";
import type { Complaint, Draft, Drafts } from "../document.ts";
import { readListTable } from "../read-later/read-list-table.ts";
import { readRecords } from "../table/read-records.ts";

/** Cells of a workbook that are read: 80 MB in memory. A few bytes of it can say that a cell stands in a thousand rows of 16,000 columns. */
const mostCells = 10_000_000;

/**
 * Read the sheets of a workbook, each a table whose first row names its columns. A sheet that is none is said, unless another one is.
 *
 * Rows are asked for one after the other, so that those beyond `most` cells are never made; that is said.
 */
export async function readTables(sheets: Iterable<Iterable<readonly string[]>>, most = mostCells): Promise<Drafts> {
  const drafts: Draft[] = [];
  const complaints: Complaint[] = [];
  let cells = 0;
  for (const sheet of sheets) {
    const all: (readonly string[])[] = [];
    for (const row of sheet) {
      cells += row.length;
      if (cells > most) break;
      all.push(row);
    }
    const [columns, ...rows] = all;
    if (columns === undefined || rows.length === 0) continue;
    const table = { columns, rows, isMended: false };
    const read = (await readListTable(table)) ?? (await readRecords(table));
    appendAll(drafts, read.drafts);
    appendAll(complaints, read.complaints);
  }
  const cut = cells > most ? [tooLong(most)] : [];
  if (drafts.length > 0) return { drafts, complaints: cut };
  return { drafts, complaints: [...(complaints.length > 0 ? complaints.slice(0, 1) : [empty]), ...cut] };
}

const empty: Complaint = {
  kind: "table-unknown",
  message: "No sheet of the workbook has a row below its first one.",
  advice: "It is not listed. Name the columns text, title, date, source, author and url in the first row.",
};

function tooLong(most: number): Complaint {
  return {
    kind: "file-too-long",
    message: `The workbook has more than ${formatCount(most)} cells. The rows behind them were not read.`,
    advice: "Split it into several files.",
  };
}
