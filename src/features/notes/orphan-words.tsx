import { describePassage } from "../../core/annotation/passage.ts";
import { cutForDisplay } from "../../core/text/count.ts";
import type { Span } from "../../core/text/span.ts";
import type { PlacedNote } from "../../data/notes-anchors.ts";
import { useNoteActions } from "../../data/notes-edit.ts";
import type { OpenArticle } from "../../data/open-article.ts";

interface OrphanWordsProps {
  readonly open: OpenArticle;
  readonly placed: PlacedNote;
  readonly guess: Span | null;
}

/** What is said of a note whose words are no longer in the text: it stays, and goes elsewhere only when the reader says so. */
export function OrphanWords({ open, placed, guess }: OrphanWordsProps) {
  const actions = useNoteActions();
  const { text } = open.article;
  if (guess === null) return <p className="note-item__was">Nothing in the text reads like them. The note is kept.</p>;
  return (
    <div className="note-item__was">
      <p dir="auto">Closest: “{cutForDisplay(text.slice(guess.start, guess.end))}”</p>
      <button
        type="button"
        className="link"
        onClick={() => actions.edit(placed.note.id, { passage: describePassage(text, guess) })}
      >
        Put the note there
      </button>
    </div>
  );
}
