import { inTextOrder } from "./exported.ts";
import type { Exported } from "./exported.ts";
import { createSentenceFinder, linkToPlace } from "./sentence-at.ts";

/** One row of cells. */
type Cells = readonly (string | number | null)[];

/**
 * Write mentions as CSV (RFC 4180, CRLF, one header row): article, date, start, end, text, type, entity, entity name, score; then what a
 * reader quotes: title, source, the sentence, and a link to the place in the library that lies at `base`.
 *
 * Offsets are UTF-16 units, half-open. Begin the file with a BOM (`\uFEFF`) if it is meant for Excel.
 */
export function mentionsToCsv({ articles, entities }: Exported, base: string): string {
  const names = new Map(entities.map(({ id, name }) => [id, name] as const));
  return formatCsv([
    [
      "article",
      "date",
      "start",
      "end",
      "text",
      "type",
      "entity",
      "entity_name",
      "score",
      "title",
      "source",
      "sentence",
      "link",
    ],
    ...articles.flatMap(({ id, date, title, source = null, text, mentions }) => {
      const sentenceAt = createSentenceFinder(text);
      return inTextOrder(mentions).map(({ start, end, type, entity, score }) => [
        id,
        date,
        start,
        end,
        text.slice(start, end),
        type,
        entity,
        names.get(entity) ?? null,
        score,
        title,
        source,
        sentenceAt({ start, end }),
        linkToPlace(base, id, start),
      ]);
    }),
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
 * An apostrophe stands before every sign that would begin a formula (OWASP, "CSV Injection"): `=`, `+`, `-`, `@` and their full-width
 * forms, at the head of a cell and, since half of the world's spreadsheets part cells at `;` or at tabs and know no quotes within one,
 * behind these and behind line ends. A cell that begins with a tab or line end gets one too. Take the apostrophe off to have the text as
 * it stands: a spreadsheet shows it. Numbers are left as they are. Null is an empty cell.
 */
export function formatCsv(rows: readonly Cells[]): string {
  return rows.map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join("");
}

/** A sign that begins a formula, where a cell begins for some spreadsheet; white space and quotes before it are looked past. */
const formulaSign = /(^|[;\t\n\v\f\r\u0085\u2028\u2029])([\s"]{0,8})([=+\-@＝＋－＠])/gu;

function formatCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const guarded = cell.replace(formulaSign, "$1$2'$3");
  const safe = /^[\t\r\n]/u.test(guarded) ? `'${guarded}` : guarded;
  return /[",;\t\r\n\v\f\u0085\u2028\u2029']/u.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
