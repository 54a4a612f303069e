import { takeHead } from "../dates/header-day.ts";
import { startsWithBytes, type FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { draftOfPages } from "../docx/draft-of-pages.ts";
import { bytesAsText } from "../mail/parse-mime.ts";
import { isNexisPages, readNexisPages } from "../nexis/read-nexis-pages.ts";
import { isFactivaLines, readFactivaLines } from "../factiva/read-factiva-lines.ts";
import { parseRtf } from "./parse-rtf.ts";

/** Say whether a file is RTF. */
export function tellsRtf({ bytes }: FileView): boolean {
  return startsWithBytes(bytes, "{\\rtf");
}

/** Read an RTF file: one article, or the documents of a delivery of Nexis or Factiva. */
export function readRtf({ bytes }: FileView): Drafts {
  const { title, author, paragraphs } = parseRtf(bytesAsText(bytes));
  const pages = paragraphs.map((text) => ({ text }));
  if (isNexisPages(pages)) return { drafts: readNexisPages(pages), complaints: [] };
  const lines = paragraphs.flatMap((paragraph) => paragraph.split("\n"));
  if (isFactivaLines(lines)) return { drafts: readFactivaLines(lines), complaints: [] };
  const draft = draftOfPages(
    paragraphs.map((text) => ({ text, isHeading: title !== "" && text.trim().toLowerCase() === title.toLowerCase() })),
    author,
    takeHead,
  );
  return { drafts: [{ ...draft, title: draft.title || title }], complaints: [] };
}
