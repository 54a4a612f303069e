import { strToU8, zipSync } from "fflate";
import { shownContent } from "../core/notes/note.ts";
import type { NotebookNote } from "../core/notes/notebook.ts";
import { notesToCsv } from "../core/notes/notes-csv.ts";
import { notesToMarkdown, notesToVault } from "../core/notes/notes-markdown.ts";
import { notesToWebAnnotations } from "../core/notes/notes-web-annotation.ts";
import { saveFile } from "../platform/save-file.ts";
import { linkTo } from "./link.ts";
import { saveText } from "./download.ts";
import type { Notes } from "./notes.ts";

/** The forms in which notes can be saved, and how they are called. */
export const noteFormats = {
  markdown: "Markdown, one file",
  vault: "Markdown, a folder for Obsidian",
  csv: "CSV, for spreadsheets",
  annotations: "W3C Web Annotation",
} as const;

export type NoteFormat = keyof typeof noteFormats;

/** Put notes into the reader's downloads, in the order given. */
export function saveNotes(notes: readonly NotebookNote[], format: NoteFormat): void {
  switch (format) {
    case "markdown":
      return saveText("notes.md", "text/markdown", notesToMarkdown(notes, link));
    case "csv":
      return saveText("notes.csv", "text/csv", `\uFEFF${notesToCsv(notes, link)}`);
    case "annotations":
      return saveText(
        "notes.jsonld",
        "application/ld+json",
        notesToWebAnnotations(notes, link, new URL(".", location.href).href),
      );
    case "vault": {
      const files = notesToVault(notes, link).map(({ path, text }) => [path, strToU8(text)] as const);
      return saveFile(
        "notes-vault.zip",
        new Blob([zipSync(Object.fromEntries(files), { level: 6 })], { type: "application/zip" }),
      );
    }
  }
}

function link({ note, content }: NotebookNote): string {
  return linkToNote(content.article, note.id);
}

/** The full address of a note. Brackets are encoded, since Markdown ends a link at one. */
export function linkToNote(article: string, note: string): string {
  return `${linkTo(article, null).replace(/[()'*!]/gu, encodeSign)}?note=${note}`;
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Notes that are not deleted. */
export function notebookNotes({ notes }: Notes): readonly NotebookNote[] {
  return [...notes.values()].flatMap((note) => {
    const content = shownContent(note);
    return content === null ? [] : [{ note, content }];
  });
}
