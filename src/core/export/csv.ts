import { inTextOrder } from "./exported.ts";
import type { Exported } from "./exported.ts";

/** One row of cells. */
type Cells = readonly (string | number | null)[];

/**
 * Write mentions as CSV (RFC 4180, CRLF, one header row): article, date, start, end, text, type, entity, entity name, score.
 *
 * Offsets are UTF-16 units, half-open. Begin the file with a BOM (`\uFEFF`) if it is meant for Excel.
 */
export function mentionsToCsv({ articles, entities }: Exported): string {
  const names = new Map(entities.map(({ id, name }) => [id, name] as const));
  return formatCsv([
    ["article", "date", "start", "end", "text", "type", "entity", "entity_name", "score"],
    ...articles.flatMap(({ id, date, text, mentions }) =>
      inTextOrder(mentions).map(({ start, end, type, entity, score }) => [
        id,
        date,
        start,
        end,
        text.slice(start, end),
        type,
        entity,
        names.get(entity) ?? null,
        score,
      ]),
    ),
  ]);
}

/** Write entities as CSV: id, name, type, mentions, aliases with counts ("Haniyeh (3); Mr Haniyeh (1)"), the place a nationality word is tied to. */
export function entitiesToCsv(entities: Exported["entities"]): string {
  return formatCsv([
    ["id", "name", "type", "mentions", "aliases", "nationality_of"],
    ...entities.map(({ id, name, type, aliases, nationalityOf }) => [
      id,
      name,
      type,
      aliases.reduce((sum, { mentions }) => sum + mentions, 0),
      aliases.map(({ text, mentions }) => `${text} (${mentions})`).join("; "),
      nationalityOf ?? null,
    ]),
  ]);
}

/**
 * Write rows as CSV that no spreadsheet takes for a formula.
 *
 * A text that begins with `=`, `+`, `-`, `@`, a tab or a line break gets an apostrophe before it, which spreadsheets hide (OWASP,
 * "CSV Injection"). Numbers are left as they are. Null is an empty cell.
 */
export function formatCsv(rows: readonly Cells[]): string {
  return rows.map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join("");
}

function formatCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // Full-width signs are formulas to some spreadsheets in East Asian locales.
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']/u.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
