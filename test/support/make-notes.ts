import { nextVersion } from "../../src/core/notes/merge-notes.ts";
import { noteKinds, type NoteContent } from "../../src/core/notes/note.ts";
import type { NotebookNote } from "../../src/core/notes/notebook.ts";
import { createRandom } from "./random.ts";

/** Make so many notes, the same in every run: on 2,000 articles, over two years, half of them with a comment, under 50 tags, naming 300. */
export function makeNotes(count: number): readonly NotebookNote[] {
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
