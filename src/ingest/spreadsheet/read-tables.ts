import { appendAll } from "../../core/catalog/append-all.ts";
import type { Complaint, Draft, Drafts } from "../document.ts";
import { readListTable } from "../read-later/read-list-table.ts";
import { readRecords } from "../table/read-records.ts";

/** Read the sheets of a workbook, each a table whose first row names its columns. A sheet that is none is said, unless another one is. */
export async function readTables(sheets: Iterable<readonly (readonly string[])[]>): Promise<Drafts> {
  const drafts: Draft[] = [];
  const complaints: Complaint[] = [];
  for (const [columns, ...rows] of sheets) {
    if (columns === undefined || rows.length === 0) continue;
    const table = { columns, rows, isMended: false };
    const read = (await readListTable(table)) ?? (await readRecords(table));
    appendAll(drafts, read.drafts);
    appendAll(complaints, read.complaints);
  }
  if (drafts.length > 0) return { drafts, complaints: [] };
  return { drafts, complaints: complaints.length > 0 ? complaints.slice(0, 1) : [empty] };
}

const empty: Complaint = {
  kind: "table-unknown",
  message: "No sheet of the workbook has a row below its first one.",
  advice: "It is not listed. Name the columns text, title, date, source, author and url in the first row.",
};
