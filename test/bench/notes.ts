import { nextVersion } from "../../src/core/notes/merge-notes.ts";
import { noteKinds, type NoteContent } from "../../src/core/notes/note.ts";
import { filterNotes, groupNotes, type NotebookNote } from "../../src/core/notes/notebook.ts";
import { createRandom } from "../support/random.ts";

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

function makeNotes(count: number): readonly NotebookNote[] {
  const random = createRandom(7);
  return Array.from({ length: count }, (_, at) => {
    const article = `article-${random.below(2000)}`;
    const quote = `Inga Moe closed the harbour before storm ${at}, and the pier under it stayed shut for a week.`;
    const content: NoteContent = {
      article,
      title: `What became of ${article}`,
      date: "2023-11-06",
      passage: { quote, prefix: "", suffix: "", start: at, end: at + quote.length },
      kind: random.pick(noteKinds),
      comment: random.below(2) === 0 ? "" : `Ask again, ${at}`,
      tags: [`tag-${random.below(50)}`],
      author: "Ada",
      created: new Date(Date.UTC(2023, 0, 1 + random.below(700))).toISOString(),
      names: [{ id: `e${random.below(300)}`, name: `Name ${random.below(300)}`, type: "person" }],
    };
    return { note: nextVersion({ id: `n${at}`, heads: [] }, content, content.created), content };
  });
}
