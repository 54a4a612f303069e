import type { Draft, Complaint } from "../document.ts";
import { noDay, type DayReading } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import { htmlParagraphs } from "../markup/html-paragraphs.ts";
import { plainParagraphs } from "../text/plain-paragraphs.ts";
import { readColumnDays } from "./column-days.ts";
import { findRoles, type Role } from "./column-roles.ts";

/** Records of a table, whatever it was written in. */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Read records as articles by the names of their columns; without a column of text, title or address there are none, which is said. */
export async function readRecords({
  columns,
  rows,
}: Records): Promise<{ readonly drafts: readonly Draft[]; readonly complaints: readonly Complaint[] }> {
  const roles = findRoles(columns);
  if (!roles.has("text") && !roles.has("title") && !roles.has("url"))
    return { drafts: [], complaints: [unknownColumns(columns)] };
  const field = (row: readonly string[], role: Role) => (row[roles.get(role) ?? -1] ?? "").trim();
  const days = roles.has("date")
    ? readColumnDays(rows.map((row) => field(row, "date")))
    : rows.map((row) => composeDay(field(row, "year"), field(row, "month"), field(row, "day")));
  // A list whose notes are all empty is one of links.
  const isLinkList =
    !roles.has("text") ||
    (roles.has("url") && rows.every((row) => field(row, "text") === "" && field(row, "url") !== ""));
  const drafts: Draft[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.every((value) => value.trim() === "")) continue;
    const text = row[roles.get("text") ?? -1] ?? "";
    drafts.push({
      day: days[i] ?? noDay,
      rule: "published",
      title: field(row, "title"),
      source: field(row, "source"),
      author: field(row, "author"),
      url: field(row, "url"),
      language: field(row, "language"),
      paragraphs: /<(?:p|br|div)\b[^>]{0,300}>/i.test(text) ? await htmlParagraphs(text) : plainParagraphs(text),
      isLink: isLinkList,
    });
  }
  return { drafts, complaints: [] };
}

/** Year, month and day in columns of their own, as `2023.0` where a statistics program wrote them. */
function composeDay(year: string, month: string, day: string): DayReading {
  const parts = [year, month, day].map((part) => part.replace(/\.0$/, ""));
  if (parts.every((part) => part === "")) return noDay;
  return readDay(
    parts
      .filter((part) => part !== "")
      .map((part) => part.padStart(2, "0"))
      .join("-"),
  );
}

function unknownColumns(columns: readonly string[]): Complaint {
  const said = columns
    .slice(0, 6)
    .map((column) => `“${column.slice(0, 30)}”`)
    .join(", ");
  return {
    kind: "table-unknown",
    message:
      columns.length === 0
        ? "The table has no columns."
        : `The table's columns are ${said}, none of which says text, title or address.`,
    advice: "It is not listed. Name the columns text, title, date, source, author and url in its first row.",
  };
}
