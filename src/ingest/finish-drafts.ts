import { titleOfFileName } from "../core/article/file-name.ts";
import { findParagraphs } from "../core/article/paragraphs.ts";
import { findTitle } from "../core/article/title.ts";
import { oneLine } from "../core/article/visible-text.ts";
import { findNameDay } from "./dates/name-day.ts";
import { noDay } from "./dates/day-reading.ts";
import type { Draft, Drafts, IngestDocument, IngestProblem, Reading } from "./document.ts";
import { cleanParagraph } from "./text/clean-paragraph.ts";

/** Make documents of a reader's drafts: titles derived where none is given, addresses checked, what is missing said. */
export function finishDrafts(file: string, format: string, { drafts, complaints, pages }: Drafts): Reading {
  const problems: IngestProblem[] = complaints.map(({ line = 0, ...complaint }) => ({
    file,
    line,
    ...complaint,
    document: null,
  }));
  const documents = drafts.map((draft, index) => finishDraft(file, draft, index, problems));
  return { format, documents, problems, ...(pages !== undefined && { pages }) };
}

function finishDraft(file: string, draft: Draft, index: number, problems: IngestProblem[]): IngestDocument {
  const { line = 0, isLink = false, mayTakeNameDate = false } = draft;
  const complain = (kind: string, message: string, advice: string) =>
    problems.push({ file, line, kind, message, advice, document: index });
  const cleaned = draft.paragraphs.map(cleanParagraph);
  const paragraphs = cleaned.flat();
  const written = draft.day ?? noDay;
  if (written.flaw !== null) complain(written.flaw.kind, written.flaw.message, written.flaw.advice);
  const isSilent = written.date === null && written.flaw === null;
  const inName = isSilent && mayTakeNameDate ? findNameDay(file) : null;
  const saidTitle = oneLine(draft.title ?? "");
  const text = paragraphs.join("\n\n");
  const found = saidTitle === "" ? findTitle(text, findParagraphs(text)) : null;
  const title = saidTitle || found?.title || oneLine(titleOfFileName(file)) || "Untitled";
  if (paragraphs.length === 0 && !isLink)
    complain(
      "text-missing",
      `“${title}” has no text.`,
      "It is listed and empty. Look into the program that the file came from.",
    );
  return {
    file,
    line,
    date: written.date ?? inName,
    dateRule: written.date !== null ? (draft.rule ?? "written") : inName !== null ? "name" : null,
    title,
    isTitleDerived: saidTitle === "" && (found?.isDerived ?? true),
    source: oneLine(draft.source ?? "") || null,
    author: withoutBy(oneLine(draft.author ?? "")) || null,
    url: checkUrl(oneLine(draft.url ?? ""), complain),
    language:
      /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.exec((draft.language ?? "").trim())?.[0].replaceAll("_", "-") ?? null,
    paragraphs,
    ...(draft.pages !== undefined && { pageStarts: findPageStarts(cleaned, draft.pages) }),
  };
}

/** A page on which no paragraph begins starts where the next one does. */
function findPageStarts(cleaned: readonly (readonly string[])[], pages: readonly number[]): number[] {
  const starts: number[] = [];
  let offset = 0;
  cleaned.forEach((parts, at) => {
    while (starts.length + 1 < (pages[at] ?? 1)) starts.push(offset);
    for (const part of parts) offset += part.length + 2;
  });
  return starts;
}

/** "By Mira Holt" and "Von Jonas Brandt" name people; the word before them does not. */
function withoutBy(author: string): string {
  return author.replace(/^by[:\s]\s*(?=\S)/i, "");
}

/** Only a web address may become a link. */
function checkUrl(url: string, complain: (kind: string, message: string, advice: string) => void): string | null {
  if (url === "") return null;
  if (/^https?:\/\/[^\s\p{Cc}]+$/iu.test(url)) return url;
  const said = url.length > 80 ? `${url.slice(0, 80)}…` : url;
  complain("url-unusable", `“${said}” is not a web address.`, "The article has no link to its source.");
  return null;
}
