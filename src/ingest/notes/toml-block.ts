import { unquote, type NoteValue } from "./yaml-block.ts";

/** Read the lines of a front-matter block as TOML: `key = value` before the first table and in Hugo's `[params]` (Zola's `[extra]`, `[taxonomies]`); dates are bare values. Keys are in small letters. */
export function readTomlBlock(lines: readonly string[]): ReadonlyMap<string, NoteValue> {
  const values = new Map<string, NoteValue>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (/^\s*\[/.test(line) && !/^\s*\[(?:params|extra|taxonomies)\]\s*$/i.test(line)) break;
    const match = /^\s*["']?([\w.-]{1,60})["']?\s*=\s*(.*)$/.exec(line);
    if (match === null) continue;
    let written = match[2]!.trim();
    for (const quotes of ['"""', "'''"]) {
      if (!written.startsWith(quotes)) continue;
      while (!written.slice(3).includes(quotes) && i + 1 < lines.length) written += `\n${lines[++i]}`;
      written = JSON.stringify(written.slice(3).split(quotes)[0]!.trim());
    }
    while (written.startsWith("[") && !written.includes("]") && i + 1 < lines.length)
      written += ` ${lines[++i]!.trim()}`;
    const key = match[1]!.toLowerCase();
    if (!values.has(key)) values.set(key, written.startsWith("[") ? listOf(written) : plainValue(written));
  }
  return values;
}

function listOf(written: string): string[] {
  return [...written.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((match) =>
    match[1] === undefined ? (match[2] ?? "") : unquote(`"${match[1]}"`),
  );
}

function plainValue(written: string): string {
  return /^["']/.test(written) ? unquote(written) : written.replace(/[ \t]#.*$/, "").trimEnd();
}
