import { findParagraphs } from "../../core/article/paragraphs.ts";

/** List the paragraphs of plain text: runs of lines between blank ones, their lines kept. */
export function plainParagraphs(text: string): string[] {
  return findParagraphs(text).map(({ start, end }) => text.slice(start, end));
}

/** Split a text into lines, whatever ends them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/);
}
