import { isBlank, lineAt, type Line } from "../text/lines.ts";
import { stateEntries, type Entry } from "./front-matter.ts";
import type { HeaderDraft } from "./header-draft.ts";
import { joinItems, plainValue } from "./written-value.ts";

/** A block with more lines, or a longer one, is a text. */
const mostLines = 200;
const longestLine = 2000;
const longestJson = 20_000;

/** Read the front matter of other tools than YAML's into the draft; return where it ends, or null when none starts at `line`. */
export function readOtherMatter(text: string, line: Line, draft: HeaderDraft): number | null {
  return readToml(text, line, draft) ?? readJson(text, line, draft) ?? readPandoc(text, line, draft);
}

/** Hugo's `+++` blocks: `key = value`, dates bare, lists in brackets; tables (`[params]`) are the site's own affair. */
function readToml(text: string, line: Line, draft: HeaderDraft): number | null {
  if (!isFence(text, line)) return null;
  const entries: Entry[] = [];
  let isTable = false;
  let current = lineAt(text, line.next);
  for (let count = 0; count < mostLines && current.start < text.length; count++) {
    if (isFence(text, current)) {
      if (!stateEntries(entries, draft)) return null;
      draft.beginsAt("article");
      draft.allowRepeatedDate(true);
      return current.next;
    }
    const content = text.slice(current.start, Math.min(current.end, current.start + longestLine));
    isTable ||= /^\s*\[/u.test(content);
    const match = isTable ? null : /^\s*["']?([\p{L}_][\p{L}\p{N}_.-]*)["']?[ \t]*=[ \t]*(\S.*?)[ \t]*$/u.exec(content);
    if (match !== null) {
      const value = /^["'[]/u.test(match[2]!) ? match[2]! : match[2]!.replace(/[ \t]+#.*$/u, "");
      const start = current.start + content.indexOf(match[2]!, match[1]!.length);
      entries.push({ key: match[1]!, value: plainValue(value), at: { start, end: start + match[2]!.length } });
    }
    current = lineAt(text, current.next);
  }
  return null;
}

function isFence(text: string, { start, end }: Line): boolean {
  return end - start < 40 && /^\+\+\+[ \t]*$/u.test(text.slice(start, end));
}

/** An object of JSON before the text; a file that is nothing but JSON is a text. */
function readJson(text: string, line: Line, draft: HeaderDraft): number | null {
  if (text[line.start] !== "{") return null;
  const end = findObjectEnd(text, line.start);
  if (end === null || text.slice(end, end + longestLine).trim() === "") return null;
  const values = parseObject(text.slice(line.start, end));
  if (values === null) return null;
  const at = { start: line.start, end: Math.min(line.end, end) };
  const entries = Object.entries(values).flatMap(([key, value]) =>
    typeof value === "string" || typeof value === "number"
      ? [{ key, value: String(value).trim(), at: placeOf(text, key, line.start, end) ?? at }]
      : Array.isArray(value)
        ? [{ key, value: joinItems(value.filter((item) => typeof item === "string")), at }]
        : [],
  );
  if (!stateEntries(entries, draft)) return null;
  draft.beginsAt("article");
  draft.allowRepeatedDate(true);
  return lineAt(text, end).next;
}

function placeOf(text: string, key: string, from: number, to: number): { start: number; end: number } | null {
  const start = text.indexOf(`"${key}"`, from);
  return start < 0 || start >= to ? null : { start, end: Math.min(lineAt(text, start).end, to) };
}

function findObjectEnd(text: string, from: number): number | null {
  let [depth, isQuoted] = [0, false];
  for (let i = from; i < text.length && i < from + longestJson; i++) {
    const sign = text[i];
    if (isQuoted) {
      if (sign === "\\") i++;
      else if (sign === '"') isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === "{") depth++;
    else if (sign === "}" && --depth === 0) return i + 1;
  }
  return null;
}

function parseObject(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Pandoc's title block: up to three lines that begin with `%`, title, authors and date. */
function readPandoc(text: string, line: Line, draft: HeaderDraft): number | null {
  const lines: Line[] = [];
  let current = line;
  while (
    lines.length < 3 &&
    /^%(?:[ \t]|$)/u.test(text.slice(current.start, Math.min(current.end, current.start + 2)))
  ) {
    lines.push(current);
    current = lineAt(text, current.next);
  }
  if (lines.length < 2 || lines.some(({ start, end }) => end - start > longestLine) || !isBlank(text, current))
    return null;
  const entries = lines.map(({ start, end }, i) => {
    const value = text.slice(start + 1, end).trim();
    const from = value === "" ? end : text.indexOf(value, start);
    const said = i === 1 ? joinItems(value.split(/[ \t]*;[ \t]*/u)) : value;
    return { key: ["title", "author", "date"][i]!, value: said, at: { start: from, end: from + value.length } };
  });
  if (
    !stateEntries(
      entries.filter(({ value }) => value !== ""),
      draft,
    )
  )
    return null;
  draft.beginsAt("file");
  draft.allowRepeatedDate(false);
  return current.start;
}
