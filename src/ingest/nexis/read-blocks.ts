import { noDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import { findWordDay } from "../dates/word-day.ts";
import type { Draft } from "../document.ts";

/** What stands centred before each document. */
export const counter =
  /^(?:\d{1,6} (?:of|von|van|de|sur|di) \d{1,6} DO[CK]UMENT(?:S|E|EN|OS?|I)?|(?:Dokument|Documento?|Document) \d{1,6} (?:of|von|van|de|sur|di) \d{1,6})$/i;

/** A label opens a line in capitals: `BYLINE: By Mira Holt`. */
export const labelForm = /^(\p{Lu}[\p{Lu}\d -]{2,30}):(?:\s|$)/u;
const bylines = new Set(["BYLINE", "AUTOR", "AUTEUR", "AUTOREN", "AUTEURS", "VON"]);
const lengths = new Set(["LENGTH", "LÄNGE", "LONGUEUR", "LENGTE", "LUNGHEZZA", "LONGITUD"]);
const headlines = new Set(["HEADLINE", "TITEL", "TITRE", "TITLE"]);
const languages = new Set(["LANGUAGE", "SPRACHE", "LANGUE", "TAAL", "LINGUA", "IDIOMA"]);
/** Labels that stand among the text and are none of it. */
const closing = new Set(
  "HIGHLIGHT LOAD-DATE UPDATE DATE-CHARGEMENT GRAPHIC GRAFIK GRAPHIQUE DATELINE PUBLICATION-TYPE DOCUMENT-TYPE JOURNAL-CODE SUBJECT ORGANIZATION COMPANY TICKER INDUSTRY PERSON CITY STATE COUNTRY GEOGRAPHIC CORRECTION-DATE CORRECTION SERIES TYPE CATEGORY ISSN NOTES COPYRIGHT ZEITUNGS-CODE ZEITUNGSTYP PUBLIKATIONSTYP ACC-NO CODE-PUBLICATION TYPE-PUBLICATION".split(
    " ",
  ),
);

/** A paragraph of a document as Nexis sets it. */
export interface Block {
  readonly lines: readonly string[];
  readonly isCentred: boolean;
  /** The words in capitals before its colon, or null. */
  readonly label: string | null;
}

/**
 * A document: centred newspaper, centred date, perhaps an edition, the headline, labelled lines to the length, the text, closing
 * labels, a centred copyright.
 */
export function readBlocks(blocks: readonly Block[], line: number): Draft {
  const dateAt = blocks
    .slice(0, 8)
    .findIndex((block) => block.label === null && block.lines.some((each) => findWordDay(each) !== null));
  if (dateAt < 0) return readUndated(blocks, line);
  const dated = blocks[dateAt]!;
  const day = dated.lines.map((each) => findWordDay(each)).find((each) => each !== null) ?? null;
  const inFront = dated.lines.findIndex((each) => findWordDay(each) !== null);
  const sourceLine = (dateAt > 0 ? blocks[0]!.lines[0] : inFront > 0 ? dated.lines[0] : undefined) ?? null;
  return readParts(blocks, dateAt + 1, {
    day: day === null ? noDay : { date: day.date, flaw: day.flaw },
    source: sourceLine?.trim() ?? null,
    line: line + 1,
  });
}

type Head = Required<Pick<Draft, "day" | "source" | "line">>;

/** A magazine's month, or a date in a form that nobody knows, is centred below the newspaper like any date; it is said. */
function readUndated(blocks: readonly Block[], line: number): Draft {
  const [source, dated] = blocks;
  const isHeaded = source?.isCentred === true && dated?.isCentred === true && /\d/.test(dated.lines[0]!);
  if (!isHeaded) return readParts(blocks, 0, { day: noDay, source: null, line: line + 1 });
  const day = readDay(dated.lines[0]!.trim());
  return readParts(blocks, 2, { day, source: source.lines[0]!.trim(), line: line + 1 });
}

function readParts(blocks: readonly Block[], from: number, head: Head): Draft {
  let at = from;
  while (at < blocks.length && blocks[at]!.isCentred) at++; // editions
  const heading: string[] = [];
  while (at < blocks.length && blocks[at]!.label === null && !blocks[at]!.isCentred && hasLabelAhead(blocks, at))
    heading.push(...blocks[at++]!.lines);
  let author: string | null = null;
  const lengthAt = blocks.findIndex((block, i) => i >= at && block.label !== null && lengths.has(block.label));
  for (; at < blocks.length; at++) {
    const block = blocks[at]!;
    if (lengthAt < 0 && (block.label === null || closing.has(block.label))) break;
    if (block.label !== null && bylines.has(block.label)) author = valueOf(block).replace(/\s*;$/, "");
    if (block.label !== null && headlines.has(block.label)) heading.push(valueOf(block));
    if (at === lengthAt) {
      at++;
      break;
    }
  }
  return {
    ...head,
    rule: "published",
    title: heading.map((each) => each.trim()).join(" "),
    author,
    paragraphs: textOf(blocks.slice(at)),
  };
}

/** A headline has labels after it; without any, what follows the date is text. */
function hasLabelAhead(blocks: readonly Block[], at: number): boolean {
  return blocks
    .slice(at + 1, at + 6)
    .some((block) => block.label !== null && !closing.has(block.label) && !languages.has(block.label));
}

function valueOf(block: Block): string {
  return joinWrapped(block.lines)
    .slice(block.label!.length + 1)
    .trim();
}

function textOf(blocks: readonly Block[]): string[] {
  const paragraphs: string[] = [];
  for (const block of blocks) {
    if (block.label !== null && languages.has(block.label)) break;
    if (
      block.isCentred &&
      /^\s*(?:copyright|©|\(c\)|all rights reserved|alle rechte|tous droits)/i.test(block.lines[0]!)
    )
      break;
    if (block.label === null || !closing.has(block.label)) paragraphs.push(joinWrapped(block.lines));
  }
  return paragraphs;
}

/** Lines are wrapped between words, or after a hyphen that belongs to the word. */
function joinWrapped(lines: readonly string[]): string {
  let joined = "";
  for (const line of lines) joined += (joined === "" || /\p{L}-$/u.test(joined.slice(-3)) ? "" : " ") + line.trim();
  return joined;
}
