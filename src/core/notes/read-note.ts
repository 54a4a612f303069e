import type { Passage } from "../annotation/passage.ts";
import { mentionTypes, type MentionType } from "../ner/mention.ts";
import {
  cleanTags,
  noteKinds,
  type ArticleTag,
  type NotedName,
  type Note,
  type NoteContent,
  type NoteKind,
  type NoteVersion,
} from "./note.ts";

/** More than any hand writes; what is larger is no note, and would hold up every page that lists it. */
const most = { quote: 200_000, comment: 100_000, text: 2000, tags: 100, names: 500, heads: 64, past: 20_000 } as const;

/** Read a note from what a database or a backup holds; null when it is none. Nothing of it is run or trusted: shapes and lengths are checked. */
export function readNote(stored: unknown): Note | null {
  if (!isRecord(stored) || !isText(stored["id"], 200) || stored["id"] === "") return null;
  const stamps = stored["heads"];
  if (!Array.isArray(stamps) || stamps.length === 0 || stamps.length > most.heads) return null;
  const heads = stamps.map(readVersion);
  return heads.every((head) => head !== null) ? { id: stored["id"], heads } : null;
}

/** Read a tag on an article; null when it is none. */
export function readArticleTag(stored: unknown): ArticleTag | null {
  if (!isRecord(stored)) return null;
  const { article, tag, isOn, when } = stored;
  if (!isText(article, most.text) || !isText(tag, 200) || typeof isOn !== "boolean" || !isMoment(when)) return null;
  return cleanTags([tag])[0] === tag ? { article, tag, isOn, when } : null;
}

function readVersion(stored: unknown): NoteVersion | null {
  if (!isRecord(stored)) return null;
  const { id, past, when, by = "" } = stored;
  if (!isText(id, 64) || id === "" || !isMoment(when) || !isText(by, 200)) return null;
  if (!Array.isArray(past) || past.length > most.past || !past.every((stamp) => isText(stamp, 64))) return null;
  const written = { id, past, when, ...(by !== "" && { by }) };
  if (stored["content"] === null) return { ...written, content: null };
  const content = readContent(stored["content"]);
  return content === null ? null : { ...written, content };
}

function readContent(stored: unknown): NoteContent | null {
  if (!isRecord(stored)) return null;
  const { article, title, date, kind, comment, tags, author, created, names } = stored;
  const passage = readPassage(stored["passage"]);
  if (passage === null || !isText(article, most.text) || !isText(title, most.text)) return null;
  if (!(date === null || isText(date, 100)) || !noteKinds.includes(kind as NoteKind)) return null;
  if (!isText(comment, most.comment) || !isText(author, 200) || !isMoment(created)) return null;
  if (!Array.isArray(tags) || tags.length > most.tags || !tags.every((tag) => isText(tag, 200))) return null;
  if (!Array.isArray(names) || names.length > most.names) return null;
  const read = names.map(readName);
  if (!read.every((name) => name !== null)) return null;
  return {
    article,
    title,
    date,
    passage,
    kind: kind as NoteKind,
    comment,
    tags: cleanTags(tags),
    author,
    created,
    names: read,
  };
}

function readPassage(stored: unknown): Passage | null {
  if (!isRecord(stored)) return null;
  const { quote, prefix, suffix, start, end } = stored;
  if (!isText(quote, most.quote) || !isText(prefix, 200) || !isText(suffix, 200)) return null;
  if (!isOffset(start) || !isOffset(end) || end < start) return null;
  return { quote, prefix, suffix, start, end };
}

function readName(stored: unknown): NotedName | null {
  if (!isRecord(stored)) return null;
  const { id, name, type } = stored;
  if (!isText(id, most.text) || !isText(name, most.text) || !mentionTypes.includes(type as MentionType)) return null;
  return { id, name, type: type as MentionType };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.length <= longest;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Moments are compared as text, so they are all of one form. */
export function isMoment(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
}
