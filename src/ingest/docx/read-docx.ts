import { takeHead } from "../dates/header-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Drafts } from "../document.ts";
import { deepComplaint } from "../markup/cut-complaint.ts";
import { lineOf, named, firstNamed, attributeOf, localName, type Markup } from "../markup/element.ts";
import { parseMarkup } from "../markup/parse-markup.ts";
import { isNexisPages, readNexisPages } from "../nexis/read-nexis-pages.ts";
import { decodeFile } from "../text/decode-file.ts";
import { partsOf, type ZipParts } from "../zip/parts-of.ts";
import { draftOfPages } from "./draft-of-pages.ts";
import { wordParagraphs, type WordParagraph } from "./docx-paragraphs.ts";

/** Read a Word file: one article, or the documents of a Nexis Uni delivery. The file's own dates say nothing of its text. */
export async function readDocx({ bytes }: FileView): Promise<Drafts> {
  const parts = partsOf(bytes);
  const main = parts === null ? undefined : parts.names.find((name) => /^word\/document\d*\.xml$/i.test(name));
  const markup = parts === null || main === undefined ? null : await readXml(parts, main);
  if (parts === null || markup === null) return { drafts: [], complaints: [damaged] };
  const body = firstNamed(markup.root, "body") ?? markup.root;
  const paragraphs = wordParagraphs(body);
  const complaints = deepComplaint(markup);
  if (isNexisPages(paragraphs)) return { drafts: readNexisPages(paragraphs), complaints };
  const notes = [
    ...(await readNotes(parts, "word/footnotes.xml", "footnote")),
    ...(await readNotes(parts, "word/endnotes.xml", "endnote")),
  ];
  const properties = await readXml(parts, "docProps/core.xml");
  const author = properties === null ? "" : lineOf(firstNamed(properties.root, "creator"));
  const headed = paragraphs.map(({ text, style }) => ({ text, isHeading: isHeading(style) }));
  return {
    drafts: [draftOfPages([...headed, ...notes.map(({ text }) => ({ text, isHeading: false }))], author, takeHead)],
    complaints,
  };
}

/** Word's own names and those of its translations: `Heading1`, `berschrift1`, `Titre1`, `Title`. */
function isHeading(style: string): boolean {
  return /^(?:title|titel|titre|t[ií]tulo|titolo|heading\s?1|(?:[üu]|)berschrift\s?1|titre\s?1|ttulo\s?1|titolo\s?1|kop\s?1)$/i.test(
    style.replace(/[^\p{L}\d]/gu, ""),
  );
}

async function readXml(parts: ZipParts, name: string): Promise<Markup | null> {
  const bytes = await parts.read(name);
  return bytes === null ? null : parseMarkup(decodeFile(bytes).text, "xml");
}

/** Separators are notes too, of a type of their own. */
async function readNotes(parts: ZipParts, name: string, element: string): Promise<WordParagraph[]> {
  const markup = await readXml(parts, name);
  if (markup === null) return [];
  const notes = named(markup.root, element).filter(
    (note) => !/separator|continuation/i.test(attributeOf(note, "w:type")),
  );
  return notes.filter((note) => localName(note) === element).flatMap(wordParagraphs);
}

const damaged: Complaint = {
  kind: "file-damaged",
  message: "The Word file is damaged: its text cannot be found in it.",
  advice: "It is not listed. Open it in Word and save it again, or copy it again from where it came from.",
};
