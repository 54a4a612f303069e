import { findParagraphs } from "../../core/article/paragraphs.ts";

/** List the paragraphs of plain text: runs of lines between blank ones, their lines kept. */
export function plainParagraphs(text: string): string[] {
  return findParagraphs(text).map(({ start, end }) => text.slice(start, end));
}

/** Take each line that shows something as a paragraph of its own. */
export function lineParagraphs(text: string): string[] {
  return linesOf(text)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Split a text into lines, whatever ends them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}
