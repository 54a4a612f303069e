import { takeHead } from "../dates/header-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Complaint, Drafts } from "../document.ts";
import { loadPdf } from "./load-pdf.ts";
import { linesOfPage } from "./page-lines.ts";
import { printParagraphs } from "./print-paragraphs.ts";
import { withoutFurniture } from "./print-furniture.ts";

/** Read a PDF: one article, dated by a date line at its top, else by its name; the day it was made says nothing of its text. */
export async function readPdf({ bytes }: FileView): Promise<Drafts> {
  const pdf = await loadPdf(bytes);
  if (typeof pdf === "string") return { drafts: [], complaints: [pdf === "encrypted" ? encrypted : damaged] };
  const pages = pdf.pages.map(linesOfPage);
  const letters = pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) return { drafts: [], complaints: [scan(pdf.pages.length)] };
  const printed = printParagraphs(withoutFurniture(pages));
  const { paragraphs, ...head } = takeHead(printed.map(({ text }) => text));
  const title = isFileName(pdf.title) || isNobody(pdf.title) ? null : pdf.title;
  const [first] = paragraphs;
  const repeats = title !== null && title !== "" && first?.toLowerCase() === title.toLowerCase();
  const body = repeats && paragraphs.length > 1 ? paragraphs.slice(1) : paragraphs;
  const draft = {
    day: head.day,
    rule: "header" as const,
    title: title || head.title,
    source: head.source,
    author: head.author ?? (isNobody(pdf.author) ? null : pdf.author),
    url: head.url,
    language: pdf.language,
    paragraphs: body,
    // What is no text of the article stands before it.
    pages: printed.slice(-body.length).map(({ page }) => page + 1),
    mayTakeNameDate: true,
  };
  const empty = pages.filter((lines) => lines.length === 0).length;
  return {
    drafts: [draft],
    complaints: [
      ...(pdf.pagesLeftOut > 0 ? [tooLong(pdf.pagesLeftOut)] : []),
      ...(empty * 2 > pages.length ? [mostlyScanned(empty, pages.length)] : []),
    ],
  };
}

/** Programs put the file's name where the title belongs. */
function isFileName(title: string): boolean {
  return /^(?:microsoft word|untitled|slide 1|powerpoint presentation|document\d*$)|\.(?:docx?|pdf|indd|qxd|qxp|pmd|rtf|odt|tex|dvi|pages|xlsx?|pptx?)$/i.test(
    title,
  );
}

/** What programs write who were told neither title nor author: `(anonymous)`, `(unspecified)`. */
function isNobody(name: string): boolean {
  return /^\s*\(?(?:anonymous|unspecified|unknown|none)\)?\s*$/i.test(name);
}

const encrypted: Complaint = {
  kind: "file-encrypted",
  message: "The PDF is protected by a password.",
  advice: "It is not listed. Open it with its password, print it to a new PDF, and add that.",
};

const damaged: Complaint = {
  kind: "file-damaged",
  message: "The PDF is damaged and cannot be opened.",
  advice:
    "It is not listed. Copy it again from where it came from, or open it in another program and print it to a new PDF.",
};

function scan(pages: number): Complaint {
  const said = pages === 1 ? "The PDF's page is a picture" : `The PDF's ${pages} pages are pictures`;
  return {
    kind: "text-layer-missing",
    message: `${said}: there is no text in it.`,
    advice: "It is not listed. Have its text recognised (OCR) and add the PDF that comes out of it.",
  };
}

function mostlyScanned(empty: number, all: number): Complaint {
  return {
    kind: "text-layer-partial",
    message: `${empty} of the PDF's ${all} pages are pictures without text.`,
    advice: "The others were read. Have its text recognised (OCR) for the rest.",
  };
}

function tooLong(left: number): Complaint {
  return {
    kind: "file-too-long",
    message: `The PDF has ${left} pages more than are read.`,
    advice: "Split it into several files.",
  };
}
