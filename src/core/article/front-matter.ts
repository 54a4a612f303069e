import { isBlank, lineAt, skipSpace, type Line } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { HeaderDraft } from "./header-draft.ts";
import { rankDates, setField } from "./header-lines.ts";
import { isLanguageKey, readLanguageTag } from "./language-key.ts";
import { meaningOfKey } from "./key-names.ts";
import { joinItems, plainValue } from "./written-value.ts";

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

/** A key of front matter with its value as people read it, and where that stands. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly at: Span;
}

interface OpenEntry extends Entry {
  value: string;
  readonly items: string[];
}

/**
 * Read a front-matter block (`---`, lines of `key: value`, `---`) that starts at `line` into the draft; return where it ends,
 * or null when none starts there. Of YAML it knows what people write by hand: quoted values, comments, values over several
 * indented lines, lists in brackets and under each other, wiki links. A block that is never closed ends at its first blank line or at the first line that is no entry, so that the
 * text after it stays text.
 */
export function readFrontMatter(text: string, line: Line, draft: HeaderDraft): number | null {
  if (!fence.test(lineText(text, line)) || !startsWithEntry(text, line.next)) return null;
  const block = scanBlock(text, line);
  const isTelling = stateEntries(block.entries, draft);
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

/** State what the entries of a block say; of several dates the one nearest to publication. Returns whether there is a date or a title. */
export function stateEntries(entries: readonly Entry[], draft: HeaderDraft): boolean {
  const unknown: Entry[] = [];
  const dates = rankDates(entries);
  for (const entry of entries) {
    const meaning = meaningOfKey(entry.key);
    if (meaning === null) unknown.push(entry);
    else if (meaning.kind === "date") {
      if (dates.includes(entry)) {
        draft.datesUnder(entry.key);
        draft.setDate(entry.value, entry.at);
      }
    } else if (isLanguageKey(entry.key)) draft.setLanguage(readLanguageTag(entry.value));
    else if (meaning.kind !== "quiet") setField(meaning.kind, entry.value, entry.at, draft);
  }
  if (unknown.length > 0) reportUnknown(unknown, draft);
  return dates.length > 0 || entries.some(({ key }) => meaningOfKey(key)?.kind === "title");
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
  const entries: OpenEntry[] = [];
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
      entries.push({ key: key[1]!, value, at: { start, end: start + value.length }, items: [] });
    } else if (last !== undefined && last.value === "" && /^[ \t]*-[ \t]+\S/u.test(content)) {
      last.items.push(content.replace(/^[ \t]*-[ \t]+/u, "").trim());
    } else if (last !== undefined && last.items.length === 0 && /^[ \t]/u.test(content)) {
      last.value = `${last.value.replace(/^[>|][+-]?$/u, "")} ${content.trim()}`.trim();
    } else if (!continuation.test(content)) {
      if (isAfterBlank) return unclosed ?? endHere();
      unclosed ??= endHere();
      entries.push({
        key: content.trim().slice(0, longestName),
        value: "",
        at: { start: line.start, end: line.start + content.trimEnd().length },
        items: [],
      });
    }
  }
  return unclosed ?? { entries: entries.map(unquote), isClosed: false, end: text.length };
}

/** The value as people read it: quotes off, comments off, a list joined. */
function unquote({ key, value, at, items }: OpenEntry): Entry {
  if (items.length > 0) return { key, value: joinItems(items), at };
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/u.exec(value)?.[0];
  if (quoted !== undefined)
    return { key, value: plainValue(quoted), at: { start: at.start + 1, end: at.start + quoted.length - 1 } };
  const plain = value.replace(/(?:^|\s)#.*$/u, "").trim();
  return { key, value: plainValue(plain), at: { start: at.start, end: Math.min(at.end, at.start + plain.length) } };
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
