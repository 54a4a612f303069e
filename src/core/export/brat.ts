import type { MentionType } from "../ner/mention.ts";
import { inTextOrder } from "./exported.ts";
import type { ExportedArticle } from "./exported.ts";
import { countCodePoints } from "./offsets.ts";

const labels: Readonly<Record<MentionType, string>> = {
  person: "Person",
  organisation: "Organisation",
  place: "Place",
  other: "Other",
};

/** The files of one article for brat: save as `NAME.txt` and `NAME.ann` side by side. */
export interface BratFiles {
  readonly text: string;
  readonly annotations: string;
}

/**
 * Write an article's mentions as brat standoff: a `T` line for each mention, an `N` line that ties it to its entity.
 *
 * Offsets are code points. Where a mention runs over line breaks its spans are listed by line (`0 5;6 9`), as brat wants it.
 */
export function toBrat({ text, mentions }: ExportedArticle): BratFiles {
  const pointsAt = countCodePoints(text);
  const lines = inTextOrder(mentions).flatMap(({ start, end, type, entity }, i) => {
    const pieces = linesOf(text, start, end);
    const spans = pieces.map((piece) => `${pointsAt(piece.start)} ${pointsAt(piece.end)}`).join(";");
    const words = pieces
      .map((piece) => text.slice(piece.start, piece.end))
      .join(" ")
      .replace(/\t/gu, " ");
    return [
      `T${i + 1}\t${labels[type]} ${spans}\t${words}`,
      `N${i + 1}\tReference T${i + 1} Dateline:${entity}\t${words}`,
    ];
  });
  return { text, annotations: lines.map((line) => `${line}\n`).join("") };
}

/** Brat's `annotation.conf` and `tools.conf` for these files. */
export const bratConfiguration = {
  "annotation.conf": `[entities]\n${Object.values(labels).join("\n")}\n[relations]\n[events]\n[attributes]\n`,
  "tools.conf": "[normalization]\nDateline\n",
} as const;

function linesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\r\n]+/gu))
    pieces.push({ start: start + match.index, end: start + match.index + match[0].length });
  return pieces;
}
