import { cutForDisplay } from "../../core/text/count.ts";
import type { PlacedNotes } from "../../data/notes-anchors.ts";
import { kindWords } from "./kind-words.ts";

/** The notes as footnotes under a printed text, by the numbers that stand in it. On screen they are in the margin. */
export function PrintedNotes({ notes }: { readonly notes: PlacedNotes }) {
  if (notes.found.length + notes.orphans.length === 0) return null;
  return (
    <section className="printed-notes" aria-hidden="true">
      <ol>
        {[...notes.found, ...notes.orphans].map(({ note, content, anchor }) => (
          <li key={note.id} dir="auto">
            {anchor.state === "orphan" ? `“${cutForDisplay(content.passage.quote)}” (no longer in the text): ` : ""}
            {content.comment === "" ? kindWords[content.kind].label : content.comment}
            {content.tags.length === 0 ? "" : ` ${content.tags.map((tag) => `#${tag}`).join(" ")}`}
            {content.author === "" ? "" : ` (${content.author})`}
          </li>
        ))}
      </ol>
    </section>
  );
}
