import { isStep, runSteps, type Steps } from "../../text/steps.ts";
import type { Entry } from "./entry.ts";
import { compareEntries } from "./entry.ts";
import { canonical } from "./entry-id.ts";

/** Write entries as JSON lines in the order in which they are replayed; equal ledgers give equal bytes. "" for none. */
export function formatLedger(entries: readonly Entry[]): string {
  return runSteps(stepToText(entries)).join("");
}

/** As `formatLedger`, in steps; gives the pieces of the text. */
export function* stepToText(entries: readonly Entry[]): Steps<string[]> {
  const lines: string[] = [];
  for (const [at, entry] of entries.toSorted(compareEntries).entries()) {
    lines.push(`${formatEntry(entry)}\n`);
    if (isStep(at)) yield;
  }
  return lines;
}

/** Write one entry as a line, without the line break: `v`, `kind`, `id` and `when` first, for those who read the file. */
export function formatEntry(entry: Entry): string {
  const { v, kind, id, when, ...rest } = entry;
  return JSON.stringify({ v, kind, id, when, ...(canonical(rest) as object) });
}
