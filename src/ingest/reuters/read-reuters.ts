import { readMailDay } from "../dates/read-day.ts";
import { unreadableDay } from "../dates/day-reading.ts";
import { cleanDate } from "../dates/clean-date.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Draft, Drafts } from "../document.ts";

/** Say whether a text is Reuters-21578 SGML. */
export function tellsReuters({ head }: FileView): boolean {
  return /<REUTERS [^>]{0,300}NEWID=/.test(head);
}

/** Read the stories of a file, one article each. It is SGML with bare `>` and control characters, which no XML parser takes. */
export function readReuters({ decoded }: FileView): Drafts {
  const { text } = decoded;
  const drafts: Draft[] = [];
  for (let at = text.indexOf("<REUTERS "); at >= 0;) {
    const next = text.indexOf("<REUTERS ", at + 1);
    drafts.push(readStory(text.slice(at, next < 0 ? text.length : next)));
    at = next;
  }
  return { drafts, complaints: decoded.complaints };
}

function readStory(story: string): Draft {
  const date = cleanDate(between(story, "DATE") ?? "");
  const body = between(story, "TEXT") ?? "";
  const words = between(body, "BODY") ?? withoutTags(body);
  const text = `${(between(body, "DATELINE") ?? "").trim()} ${words.replace(/^\s+/, "")}`;
  return {
    day: date === "" ? undefined : (readMailDay(date) ?? unreadableDay(date)),
    rule: "published",
    title: decode(between(body, "TITLE") ?? "").replace(/^[\s*]+/, ""),
    author: decode(between(body, "AUTHOR") ?? "").trim(),
    paragraphs: paragraphsOf(decode(text)),
  };
}

/** The content of the first element of a name; what is never closed goes on to the end of the story. */
function between(text: string, name: string): string | null {
  const open = text.indexOf(`<${name}`);
  const start = open < 0 ? -1 : text.indexOf(">", open) + 1;
  if (start <= 0) return null;
  const end = text.indexOf(`</${name}>`, start);
  return text.slice(start, end < 0 ? text.length : end);
}

/** Briefs have no body and unprocessed stories no tags at all: their text is what is left. */
function withoutTags(body: string): string {
  let rest = body;
  for (const name of ["TITLE", "AUTHOR", "DATELINE"]) {
    const open = rest.indexOf(`<${name}`);
    const close = rest.indexOf(`</${name}>`);
    if (open >= 0 && close > open) rest = rest.slice(0, open) + rest.slice(close + name.length + 3);
  }
  return rest
    .replace(/&#\d+;/g, "")
    .replace(/^[\s*]+/, "")
    .replace(/<\/REUTERS>\s*$/, "");
}

function decode(text: string): string {
  return text.replace(/&(?:lt|gt|amp|#(\d{1,4}));/g, (entity, code: string | undefined) => {
    if (code !== undefined) return Number(code) < 32 ? "" : String.fromCharCode(Number(code));
    return entity === "&lt;" ? "<" : entity === "&gt;" ? ">" : "&";
  });
}

/** A line set in by four spaces begins a paragraph; the last line signs. */
function paragraphsOf(text: string): string[] {
  const trimmed = text.trimEnd();
  const sign = /\sreuters?[\s;.]{0,10}$/i.exec(trimmed.slice(-30))?.[0].length ?? 0;
  const unsigned = trimmed.slice(0, trimmed.length - sign);
  return unsigned.split(/\r?\n(?= {3,}\S)|\r?\n\s*\r?\n/).map((paragraph) => paragraph.replace(/\s+/g, " "));
}
