import { decodeSeed, type DecodedSeed } from "../text/decode.ts";
import { readColumns, type ReadColumns } from "../text/columns/read-columns.ts";
import type { Problem } from "./article.ts";
import type { Issue } from "./issue.ts";

/** A seed's bytes as the text that its articles are parts of. */
export interface SeedText extends DecodedSeed {
  /** How its columns were read; null where it has none, as nearly all. */
  readonly columns: ReadColumns | null;
}

/**
 * Decode a seed and put its columns one after the other. What this gives is the one text that is split, stored, searched, shown and
 * quoted; everybody who reads a seed's bytes reads them so.
 */
export function readSeedText(bytes: Uint8Array, encoding: string | null = null): SeedText {
  const decoded = decodeSeed(bytes, encoding);
  const columns = decoded.doubts.includes("binary") ? null : readColumns(decoded.text);
  return { ...decoded, text: columns?.text ?? decoded.text, columns };
}

/** Say where columns were read one after the other; null where there are none. */
export function describeColumns(columns: ReadColumns | null): Issue | null {
  if (columns === null) return null;
  const places = columns.regions.slice(0, 3).map(({ start, end }) => `${start} to ${end}`);
  const more = columns.regions.length > 3 ? ` and ${columns.regions.length - 3} more` : "";
  return {
    kind: "columns-read",
    message: `Columns side by side were read one after the other (lines ${places.join(", ")}${more}).`,
    advice: "If they are a table, part its cells with tabs or bars (|): then its rows stay as they are.",
    at: null,
  };
}

/** The line of a seed's file for a line of its text, both counted from 1; 0 stays. */
export function lineInFile(columns: ReadColumns | null, line: number): number {
  return columns === null ? line : (columns.lines[line - 1] ?? line);
}

/** A problem with the line that it has in the file. */
export function withLineInFile(columns: ReadColumns | null, problem: Problem): Problem {
  return columns === null ? problem : { ...problem, line: lineInFile(columns, problem.line) };
}
