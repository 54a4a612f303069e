import type { PdfRun } from "./load-pdf.ts";

/** A printed line. */
export interface PrintedLine {
  readonly text: string;
  readonly page: number;
  /** Where it begins, and its baseline, from the lower left. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** Runs whose baselines differ by less than this part of the letters' size are one line: raised figures, mixed fonts. */
const sameLine = 0.4;

interface OpenLine extends PrintedLine {
  /** Nothing has said that the line ends. */
  readonly isOpen: boolean;
}

/** Put the runs of a page together to lines, in the order in which the file has them, which columns need. */
export function linesOfPage(runs: readonly PdfRun[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let current: OpenLine | null = null;
  for (const { str, transform, width, height, hasEOL } of runs) {
    const size = Math.abs(height) || Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 10;
    const [left, baseline] = [transform[4] ?? 0, transform[5] ?? 0];
    const isSame: boolean =
      current !== null && Math.abs(current.baseline - baseline) < sameLine * Math.max(size, current.size);
    if (str === "" && width === 0) {
      if (hasEOL && current !== null) current = { ...(current as OpenLine), isOpen: false };
      continue;
    }
    if (
      current !== null &&
      (isSame || str.trim() === "") &&
      (current.isOpen || (isSame && left >= current.right - 1))
    ) {
      const gap = left - current.right;
      const space = gap > size * 0.18 && !/\s$/.test(current.text) && !/^\s/.test(str) ? " " : "";
      current = {
        ...current,
        text: current.text + space + str,
        right: Math.max(current.right, left + width),
        isOpen: !hasEOL,
      };
      lines[lines.length - 1] = current;
    } else {
      if (str.trim() === "") continue;
      current = { text: str, page, left, right: left + width, baseline, size, isOpen: !hasEOL };
      lines.push(current);
    }
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}
