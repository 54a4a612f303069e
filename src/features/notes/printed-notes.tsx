import { conflictOf, type Note, type NoteContent } from "../../core/notes/note.ts";
import { cutForDisplay } from "../../core/text/count.ts";
import type { PlacedNotes } from "../../data/notes-anchors.ts";
import { noteKindWords } from "./kind-words.ts";

/** The notes as footnotes under a printed text, by the numbers that stand in it. On screen they are in the margin. */
export function PrintedNotes({ notes }: { readonly notes: PlacedNotes }) {
  if (notes.found.length + notes.orphans.length === 0) return null;
  return (
    <section className="printed-notes" aria-hidden="true">
      <ol>
        {[...notes.found, ...notes.orphans].map(({ note, content, anchor }) => (
          <li key={note.id} dir="auto">
            {anchor.state === "orphan" ? `“${cutForDisplay(content.passage.quote)}” (no longer in the text): ` : ""}
            {saidIn(note, content)}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a note says; of one that was changed in two places each side, under the name of who wrote it. */
function saidIn(note: Note, content: NoteContent): string {
  const sides = conflictOf(note);
  if (sides.length === 0) return inWords(content, content.author);
  return sides
    .map(({ content: side, by = "" }) => (side === null ? `Deleted${signed(by)}` : inWords(side, by)))
    .join("; or: ");
}

function inWords({ comment, kind, tags }: NoteContent, author: string): string {
  const words = comment === "" ? noteKindWords[kind].label : comment;
  return [words, ...tags.map((tag) => `#${tag}`)].join(" ") + signed(author);
}

function signed(author: string): string {
  return author === "" ? "" : ` (${author})`;
}
