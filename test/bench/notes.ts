import { filterNotes, groupNotes } from "../../src/core/notes/notebook.ts";
import { makeNotes } from "../support/make-notes.ts";

type Report = (name: string, unit: string, values: readonly number[]) => void;

/** Notes of somebody who has read for years. */
const notebookSize = 10_000;

/** Measure how long a notebook of ten thousand notes takes. */
export function benchNotes(report: Report): void {
  for (const count of [10, notebookSize]) {
    const notes = makeNotes(count);
    filterNotes(notes, { q: "warm", kind: null, tag: null });
    const queries = ["harbour", "storm 17", "ünder", "nothing here", "moe pier"];
    report(
      `notes/notebook/${count}/filter`,
      "ms",
      queries.map((q) => time(() => filterNotes(notes, { q, kind: null, tag: null }))),
    );
    for (const order of ["date", "article", "entity", "tag"] as const)
      report(
        `notes/notebook/${count}/group-${order}`,
        "ms",
        [1, 2, 3].map(() => time(() => groupNotes(notes, order))),
      );
  }
}

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
