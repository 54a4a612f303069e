import { isBlank, lineAt, skipSpace, type Line } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Field, HeaderDraft } from "./header-draft.ts";

const fence = /^---[ \t]*$/u;
const closingFence = /^(?:---|\.\.\.)[ \t]*$/u;
const entry = /^([\p{L}_][\p{L}\p{N}_ -]{0,40}?)[ \t]*:(?:[ \t]+|$)/u;
const continuation = /^(?:[ \t]|- |-$|#)/u;

/** A longer line is cut before it is looked at: no key or fence is that long, and a value beyond is no title. */
const longestLine = 4000;

/** No more names than fit in a sentence. */
const namedKeys = 5;
const longestName = 40;
const mostComments = 20;

interface Entry {
  readonly key: string;
  value: string;
  readonly at: Span;
}

/**
 * Read a front-matter block (`---`, lines of `key: value`, `---`) that starts at `line` into the draft; return where it ends,
 * or null when none starts there. Of YAML it knows what people write by hand: quoted values, comments, values over several
 * indented lines. A block that is never closed ends at its first blank line or at the first line that is no entry, so that the
 * text after it stays text.
 */
export function readFrontMatter(text: string, line: Line, draft: HeaderDraft): number | null {
  if (!fence.test(lineText(text, line)) || !startsWithEntry(text, line.next)) return null;
  const block = scanBlock(text, line);
  const entries = block.entries;
  const unknown: Entry[] = [];
  let isTelling = false;
  for (const { key, value, at } of entries) {
    const name = key.toLowerCase();
    if (name === "date") draft.setDate(value, at);
    else if (name === "title" || name === "source" || name === "author" || name === "url")
      draft.set(name satisfies Field, value, at);
    else unknown.push({ key, value, at });
    isTelling ||= name === "date" || name === "title";
  }
  if (unknown.length > 0) reportUnknown(unknown, draft);
  if (block.isClosed && isTelling) draft.beginsAt("article");
  if (!block.isClosed) {
    const at = { start: line.start, end: line.end };
    draft.report({
      kind: "front-matter-unclosed",
      message: "The front matter is never closed.",
      advice: "Its first lines were read as the header. Write --- on a line of its own after them.",
      at,
    });
  }
  draft.allowRepeatedDate(true);
  return block.end;
}

/** A rule of dashes in prose has no key after it; comments before the first key are let pass. */
function startsWithEntry(text: string, from: number): boolean {
  let line = lineAt(text, from);
  for (let i = 0; i < mostComments && text[line.start] === "#"; i++) line = lineAt(text, line.next);
  return entry.test(lineText(text, line));
}

interface Block {
  readonly entries: readonly Entry[];
  readonly isClosed: boolean;
  readonly end: number;
}

function scanBlock(text: string, opening: Line): Block {
  const entries: Entry[] = [];
  let unclosed: Block | null = null; // what the header is if no closing fence turns up
  let isAfterBlank = false;
  for (let line = lineAt(text, opening.next); line.start < text.length; line = lineAt(text, line.next)) {
    const content = lineText(text, line);
    const endHere = (): Block => ({ entries: entries.map(unquote), isClosed: false, end: line.start });
    if (closingFence.test(content)) return { entries: entries.map(unquote), isClosed: true, end: line.next };
    if (isBlank(text, line)) {
      if (unclosed !== null && !isAfterBlank) return unclosed;
      isAfterBlank = true;
      unclosed ??= endHere();
      continue;
    }
    const key = entry.exec(content);
    const last = entries.at(-1);
    if (key !== null) {
      const start = skipSpace(text, line.start + key[0].length, line.end);
      const value = content.slice(start - line.start).trimEnd();
      entries.push({ key: key[1]!, value, at: { start, end: start + value.length } });
    } else if (last !== undefined && /^[ \t]/u.test(content)) {
      last.value = `${last.value.replace(/^[>|][+-]?$/u, "")} ${content.trim()}`.trim();
    } else if (!continuation.test(content)) {
      if (isAfterBlank) return unclosed ?? endHere();
      unclosed ??= endHere();
      entries.push({
        key: content.trim().slice(0, longestName),
        value: "",
        at: { start: line.start, end: line.start + content.trimEnd().length },
      });
    }
  }
  return unclosed ?? { entries: entries.map(unquote), isClosed: false, end: text.length };
}

function unquote({ key, value, at }: Entry): Entry {
  const double = /^"((?:[^"\\]|\\.)*)"/u.exec(value);
  if (double !== null)
    return { key, value: double[1]!.replace(/\\(["\\/])/gu, "$1").trim(), at: inQuotes(at, double[1]!) };
  const single = /^'((?:[^']|'')*)'/u.exec(value);
  if (single !== null) return { key, value: single[1]!.replaceAll("''", "'").trim(), at: inQuotes(at, single[1]!) };
  const plain = value.replace(/(?:^|\s)#.*$/u, "").trim();
  return { key, value: plain, at: { start: at.start, end: Math.min(at.end, at.start + plain.length) } };
}

function inQuotes(at: Span, inner: string): Span {
  return { start: at.start + 1, end: at.start + 1 + inner.length };
}

function reportUnknown(unknown: readonly Entry[], draft: HeaderDraft): void {
  const names = unknown
    .slice(0, namedKeys)
    .map(({ key }) => key)
    .join(", ");
  const more = unknown.length > namedKeys ? ` and ${unknown.length - namedKeys} more` : "";
  const message =
    unknown.length === 1
      ? `The front matter says “${names}”, which is not used.`
      : `The front matter says ${names}${more}, which are not used.`;
  draft.report({
    kind: "front-matter-unknown",
    message,
    advice: "The text is not affected. Used are date, title, source, author and url.",
    at:
      unknown[0]!.at.start < unknown[0]!.at.end
        ? unknown[0]!.at
        : { start: unknown[0]!.at.start, end: unknown[0]!.at.start },
  });
}

function lineText(text: string, { start, end }: Line): string {
  return text.slice(start, Math.min(end, start + longestLine));
}
