import { typeNames } from "../reading/type-names.ts";
import type { Span } from "../text/span.ts";
import { inTextOrder } from "./exported.ts";
import type { ExportedArticle } from "./exported.ts";
import { countCodePoints, countUnixUnits } from "./offsets.ts";

/** The files of one article for brat: save as `NAME.txt` and `NAME.ann` side by side. */
export interface BratFiles {
  readonly text: string;
  readonly annotations: string;
}

/** Where a span is parted: brat's columns are cut at tabs, and Python's `splitlines` ends lines at these two and at eight of the controls. */
const breaks = /[\p{Cc}\u2028\u2029]+/u;

/**
 * Write an article's mentions as brat standoff: a `T` line for each mention, an `N` line that ties it to its entity.
 *
 * The text has LF alone as line end, since brat counts CR LF as one sign; offsets are code points of that text. A mention that runs
 * over a tab or a line end has a span for each part (`0 5;6 9`), without the white space at the part's edges; its words are the parts
 * joined by one space, which brat compares with the text. A mention of white space alone is left out.
 */
export function toBrat(article: ExportedArticle): BratFiles {
  const text = article.text.replace(/\r\n?/gu, "\n");
  const unixAt = countUnixUnits(article.text);
  const pointsAt = countCodePoints(text);
  const lines: string[] = [];
  let number = 0;
  for (const { start, end, type, entity } of inTextOrder(article.mentions)) {
    const pieces = partSpan(text, { start: unixAt(start), end: unixAt(end) });
    if (pieces.length === 0) continue;
    number += 1;
    const spans = pieces.map((piece) => `${pointsAt(piece.start)} ${pointsAt(piece.end)}`).join(";");
    const words = pieces.map((piece) => text.slice(piece.start, piece.end)).join(" ");
    lines.push(`T${number}\t${typeNames[type].brat} ${spans}\t${words}\n`);
    lines.push(`N${number}\tReference T${number} Dateline:${entity.replace(/\s+/gu, "_")}\t${words}\n`);
  }
  return { text, annotations: lines.join("") };
}

/**
 * Write brat's `annotation.conf` and `tools.conf` for these files. `base` is the address of the library, where brat's links to entities lead.
 *
 * Brat warns of every section that is missing, reads a resource as `NAME<tab><URL>:…, <URLBASE>:…%s`, and has no way to write a comma.
 */
export function bratConfiguration(base: string): Readonly<Record<"annotation.conf" | "tools.conf", string>> {
  const address = base.replaceAll(",", "%2C");
  return {
    "annotation.conf": `[entities]\n${Object.values(typeNames)
      .map(({ brat }) => brat)
      .join("\n")}\n\n[relations]\n\n[events]\n\n[attributes]\n`,
    "tools.conf":
      "[options]\nTokens\ttokenizer:whitespace\nSentences\tsplitter:newline\n\n[search]\n\n[annotators]\n\n[disambiguators]\n\n" +
      `[normalization]\nDateline\t<URL>:${address}, <URLBASE>:${address}#/e/%s\n`,
  };
}

/** The parts of a span between breaks, without white space at their edges, that are not empty. */
function partSpan(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(new RegExp(`(${breaks.source})`, "u"))) {
    // Every second part is a break, which trims to nothing.
    const words = part.trim();
    const first = from + part.indexOf(words);
    if (words !== "" && !breaks.test(words)) pieces.push({ start: first, end: first + words.length });
    from += part.length;
  }
  return pieces;
}
