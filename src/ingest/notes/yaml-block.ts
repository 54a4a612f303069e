/** A value of front matter: text, or a list of texts. */
export type NoteValue = string | readonly string[];

/**
 * Read the lines of a front-matter block as YAML that people and note programs write: `key: value`, quoted values, lists in brackets
 * or with dashes, text over several lines (`>` and `|`), comments. Deeper maps are passed over; keys are in small letters.
 */
export function readYamlBlock(lines: readonly string[]): ReadonlyMap<string, NoteValue> {
  const values = new Map<string, NoteValue>();
  for (let i = 0; i < lines.length; i++) {
    const match = /^["']?([\p{L}_][\p{L}\p{N}_ .-]{0,60}?)["']?[ \t]*:(?:[ \t]+(.*))?$/u.exec(lines[i]!);
    if (match === null) continue;
    const key = match[1]!.toLowerCase();
    const written = withoutComment(match[2] ?? "");
    const further: string[] = [];
    while (i + 1 < lines.length && /^(?:[ \t]|-(?:[ \t]|$)|$)/.test(lines[i + 1]!)) further.push(lines[++i]!);
    if (!values.has(key)) values.set(key, valueOf(written, further));
  }
  return values;
}

function valueOf(written: string, further: readonly string[]): NoteValue {
  if (/^[>|][+-]?\d?$/.test(written))
    return further
      .map((line) => line.trim())
      .join(written.startsWith("|") ? "\n" : " ")
      .trim();
  const shown = further.filter((line) => line.trim() !== "");
  if (written === "" && shown.length > 0 && shown.every((line) => /^\s*-(?:\s|$)/.test(line) || /^\s{2,}/.test(line))) {
    return shown
      .filter((line) => /^\s*-(?:\s|$)/.test(line))
      .map((line) => unquote(withoutComment(line.replace(/^\s*-\s*/, ""))))
      .filter((each) => each !== "");
  }
  if (written.startsWith("[") && !written.startsWith("[["))
    return splitList([written, ...shown.map((line) => line.trim())].join(" "));
  return unquote([written, ...shown.map((line) => line.trim())].join(" ").trim());
}

function splitList(written: string): string[] {
  const inner = written.replace(/^\[/, "").replace(/\]\s*$/, "");
  return [...inner.matchAll(/\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+)\s*(?:,|$)/g)]
    .map((match) => unquote(match[1]!.trim()))
    .filter((each) => each !== "");
}

/** A comment begins at a sharp after white space; inside quotes it is text. */
function withoutComment(written: string): string {
  const text = written.trim();
  if (/^["']/.test(text)) return text;
  return text.startsWith("#") ? "" : text.replace(/\s#.*$/, "").trimEnd();
}

/** Take the quotes off a value, as YAML has them; a value without any stays as it is. */
export function unquote(written: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"/s.exec(written);
  if (double !== null)
    return double[1]!.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, escape: string) => unescape(escape));
  const single = /^'((?:[^']|'')*)'/s.exec(written);
  if (single !== null) return single[1]!.replaceAll("''", "'");
  return /^(?:null|~)$/i.test(written) ? "" : written;
}

function unescape(escape: string): string {
  if (escape.startsWith("u")) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return escape === "n" ? "\n" : escape === "t" ? "\t" : escape;
}
