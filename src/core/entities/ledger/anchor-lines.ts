import { describePassage } from "../../annotation/passage.ts";
import type { Anchor } from "./entry.ts";
import type { PreviewLine } from "./preview-correction.ts";

/** A line of a preview, with the description by which the reader can except it. */
export interface AnchoredLine extends PreviewLine {
  readonly key: string;
  readonly anchor: Anchor;
}

/** What a correction would do to one article. */
export interface PreviewGroup {
  readonly article: string;
  readonly date: string | null;
  readonly title: string;
  readonly lines: readonly AnchoredLine[];
}

/** Describe each line of an article's preview so that it is found again when the text has changed. */
export function anchorLines(
  { id, date, title, text }: Omit<PreviewGroup, "article" | "lines"> & { readonly id: string; readonly text: string },
  lines: readonly PreviewLine[],
): PreviewGroup {
  const anchored = lines.map((line) => {
    const { start, end } = line.before ?? line.after ?? { start: 0, end: 0 };
    return { ...line, key: `${id} ${start} ${end}`, anchor: { article: id, ...describePassage(text, { start, end }) } };
  });
  return { article: id, date, title, lines: anchored };
}
