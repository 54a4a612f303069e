/** A table as text: a record a row, by the names of its columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** True when a quote was never closed and the rest was read line by line. */
  readonly isMended: boolean;
}

const delimiters = [",", ";", "\t", "|"] as const;

/**
 * Parse CSV or TSV. The delimiter is the commonest of four in the head row, outside quotes: papaparse's own guess refuses `;` in short
 * tables of two columns. A quote that is never closed would swallow the rest: from its row on, lines are read without quotes.
 */
export async function parseTable(whole: string): Promise<Table> {
  const { default: papaparse } = await import("papaparse");
  // Excel is told the delimiter in a first line of its own, and writes it so.
  const said = /^\uFEFF?"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(whole);
  const text = said === null ? whole : whole.slice(said[0].length);
  const delimiter = said?.[1] ?? findDelimiter(text);
  const { data, errors } = papaparse.parse(text, { delimiter, skipEmptyLines: "greedy" });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  const [columns = [], ...rows] = data;
  if (open === undefined || data.length === 0) return { columns, rows, isMended: false };
  const last = data.at(-1) ?? [];
  const lost = findLost(text, last);
  const rest = papaparse.parse(lost, { delimiter, quoteChar: "\0", skipEmptyLines: "greedy" }).data;
  const unquoted = rest.map((row) => row.map((field) => field.replace(/^"|"$/g, "").replaceAll('""', '"')));
  return { columns, rows: [...rows.slice(0, -1), ...unquoted], isMended: true };
}

/** The lines that the last, swallowing row is made of: it ends the text, so that its length tells where it begins. */
function findLost(text: string, row: readonly string[]): string {
  const swallowed = (row.at(-1) ?? "").trimEnd();
  const tail = swallowed.slice(0, 40);
  const at = tail === "" ? -1 : text.lastIndexOf(tail, text.length - Math.min(text.length, swallowed.length));
  if (at < 0) return "";
  return text.slice(Math.max(text.lastIndexOf("\n", at), text.lastIndexOf("\r", at)) + 1);
}

/** Choose the delimiter of a table by its first row. */
export function findDelimiter(text: string): string {
  const counts = new Map<string, number>(delimiters.map((each) => [each, 0]));
  let isQuoted = false;
  for (let i = 0; i < text.length && i < 20_000; i++) {
    const unit = text[i]!;
    if (unit === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if ((unit === "\n" || unit === "\r") && i > 0) break;
    else if (counts.has(unit)) counts.set(unit, counts.get(unit)! + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] === 0 ? "," : best[0];
}
