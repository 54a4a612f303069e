/** Rows in one table, at most. */
const mostRows = 100_000;

/** Read CSV (RFC 4180) with commas: rows of cells, quotes taken off. A quote that is never closed ends with the text. Linear. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length && rows.length < mostRows;) {
    let cell = "";
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const close = text.indexOf('"', at);
        cell += text.slice(at, close < 0 ? text.length : close);
        at = close < 0 ? text.length : close + 1;
        if (text[at] !== '"' || close < 0) break;
        cell += '"';
        at += 1;
      }
    }
    const rest = /[,\r\n]/gu;
    rest.lastIndex = at;
    const end = rest.exec(text)?.index ?? text.length;
    row.push(cell + text.slice(at, end));
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    if (text[end] === ",") {
      if (at >= text.length) row.push("");
      if (at < text.length) continue;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}
