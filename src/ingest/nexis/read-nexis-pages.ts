import { noDay } from "../dates/day-reading.ts";
import { findWordDay } from "../dates/word-day.ts";
import type { Draft } from "../document.ts";

/** A paragraph of a word processor's file: `\n` where it breaks a line. */
export interface PageParagraph {
  readonly text: string;
}

const end = /^(?:End of Document|Ende des Dokuments|Dokumentende|Fin du document|Einde document)$/i;
const bodyMark = /^(?:Body|Text|Texte|Corps|Inhalt)$/;
const byline = /^(?:Byline|Autor|Auteur|Author|Verfasser|Von):\s*/i;
const headLabel = /^\p{L}[\p{L} -]{1,30}:(?:\s|$)/u;
/** What begins the part after the text; each stands after a line break inside its paragraph. */
const closing =
  /^(?:Classification|Klassifizierung|Graphics?|Grafik|Graphique|Notes|Correction|Series|Load-Date:.*|Ladedatum:.*|Date de chargement:.*|Language:.*|Sprache:.*|Langue:.*|Publication-Type:.*|Subject:.*|Copyright .*|©.*)$/is;

/** Say whether paragraphs are Nexis Uni's: a `Body` and an end mark, alone in theirs. */
export function isNexisPages(paragraphs: readonly PageParagraph[]): boolean {
  return (
    paragraphs.some(({ text }) => end.test(text.trim())) && paragraphs.some(({ text }) => bodyMark.test(text.trim()))
  );
}

/** Read the documents of a Nexis Uni delivery, one article each; the cover list before the first is passed over. */
export function readNexisPages(paragraphs: readonly PageParagraph[]): Draft[] {
  const drafts: Draft[] = [];
  let start = 0;
  paragraphs.forEach(({ text }, i) => {
    if (!end.test(text.trim())) return;
    const draft = readDocument(paragraphs.slice(start, i));
    if (draft !== null) drafts.push(draft);
    start = i + 1;
  });
  // A delivery that was cut off has no end mark after its last document.
  const last = readDocument(paragraphs.slice(start));
  return last === null ? drafts : [...drafts, last];
}

function readDocument(paragraphs: readonly PageParagraph[]): Draft | null {
  const bodyAt = paragraphs.findIndex(({ text }) => bodyMark.test(text.trim()));
  if (bodyAt < 0) return null;
  const head = paragraphs
    .slice(0, bodyAt)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "");
  const dateAt = head.findLastIndex(
    (text) =>
      !headLabel.test(text) && !/^(?:copyright|©)/i.test(text) && text.length < 160 && findWordDay(text) !== null,
  );
  const day = dateAt < 0 ? null : findWordDay(head[dateAt]!);
  const after = paragraphs.slice(bodyAt + 1);
  const text = textOf(after.map((paragraph) => paragraph.text));
  const author = head.slice(dateAt + 1).find((text) => byline.test(text));
  return {
    day: day === null ? noDay : { date: day.date, flaw: day.flaw },
    rule: "published",
    title: dateAt < 2 ? (head[0] ?? null) : head[dateAt - 2]!,
    source: dateAt < 1 ? null : head[dateAt - 1]!,
    author: author === undefined ? null : author.replace(byline, ""),
    paragraphs: text,
  };
}

/** The closing labels stand after a line break, in paragraphs of their own or below the last words; other deliveries have them without one, at the end. */
function textOf(paragraphs: readonly string[]): readonly string[] {
  const closingAt = paragraphs.findIndex((text) => /^\s*\n/.test(text) && closing.test(text.trim()));
  let end = closingAt < 0 ? paragraphs.length : closingAt;
  while (end > 0 && (paragraphs[end - 1]!.trim() === "" || isClosing(paragraphs[end - 1]!))) end--;
  const text = paragraphs.slice(0, end);
  const last = text.at(-1)?.split("\n") ?? [];
  const cut = last.findIndex((line, i) => i > 0 && /^(?:Load-Date|Ladedatum|Date de chargement):/i.test(line.trim()));
  return cut < 0 ? text : [...text.slice(0, -1), last.slice(0, cut).join("\n")];
}

function isClosing(paragraph: string): boolean {
  return !paragraph.trim().includes("\n") && closing.test(paragraph.trim());
}
