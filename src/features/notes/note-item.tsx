import type { RefObject } from "react";
import { conflictOf, type NoteContent } from "../../core/notes/note.ts";
import { cutForDisplay } from "../../core/text/count.ts";
import type { PlacedNote } from "../../data/notes-anchors.ts";
import { readAuthor, useNoteActions } from "../../data/notes-edit.ts";
import { useToast } from "../../ui/toasts.tsx";
import { goToStretch } from "./go-to-stretch.ts";
import { noteKindWords } from "./kind-words.ts";
import { NoteConflict } from "./note-conflict.tsx";
import { NoteForm } from "./note-form.tsx";
import type { NoteFocus } from "./note-state.ts";
import { OrphanWords } from "./orphan-words.tsx";
import type { OpenArticle } from "../../data/open-article.ts";

interface NoteItemProps {
  readonly open: OpenArticle;
  readonly placed: PlacedNote;
  readonly container: RefObject<HTMLElement | null>;
  readonly focus: NoteFocus;
}

/** One note beside its text: what it is on, what it says, and what can be done with it. */
export function NoteItem({ open, placed, container, focus }: NoteItemProps) {
  const { note, content, anchor } = placed;
  const actions = useNoteActions();
  const toast = useToast();
  const isAt = focus.at?.id === note.id;
  const isEditing = isAt && focus.at?.isEditing === true;
  const conflict = conflictOf(note);
  const remove = () => {
    actions.remove(note.id);
    focus.setAt(null);
    document.getElementById("reader")?.focus({ preventScroll: true });
    toast({ message: "Note deleted", action: { label: "Undo", run: () => actions.settle(note.id, content) } });
  };
  return (
    <div
      className="note-item"
      id={`note-${note.id}`}
      data-at={isAt || undefined}
      role="group"
      aria-label={labelOf(content)}
    >
      <p className="note-item__head">
        <span className="note-swatch" data-kind={content.kind}>
          {noteKindWords[content.kind].label}
        </span>
        {content.author === "" || content.author === readAuthor() ? null : <span dir="auto">{content.author}</span>}
        {anchor.state === "orphan" ? <b>Its words are gone</b> : null}
        {anchor.state === "found" && anchor.place.how === "moved" ? <span>moved</span> : null}
      </p>
      <button
        type="button"
        className="note-item__quote"
        dir="auto"
        title="Show in the text"
        disabled={anchor.state === "orphan"}
        onClick={() => {
          focus.setAt({ id: note.id, isEditing: false });
          if (anchor.state === "found") goToStretch(container.current, open, anchor.place);
        }}
      >
        {cutForDisplay(content.passage.quote)}
      </button>
      {anchor.state === "found" && anchor.place.how === "changed" ? (
        <p className="note-item__was" dir="auto">
          The text now reads: “{cutForDisplay(open.article.text.slice(anchor.place.start, anchor.place.end))}”
        </p>
      ) : null}
      {anchor.state === "orphan" ? <OrphanWords open={open} placed={placed} guess={anchor.guess} /> : null}
      {conflict.length > 0 ? (
        <NoteConflict note={note} versions={conflict} />
      ) : isEditing ? (
        <NoteForm
          key={note.id}
          id={note.id}
          content={content}
          onDone={() => focus.setAt({ id: note.id, isEditing: false })}
        />
      ) : (
        <>
          {content.comment === "" ? null : (
            <p className="note-item__comment" dir="auto">
              {content.comment}
            </p>
          )}
          {content.tags.length === 0 ? null : (
            <p className="note-item__tags">{content.tags.map((tag) => `#${tag}`).join(" ")}</p>
          )}
          <p className="note-item__acts">
            <button type="button" className="link" onClick={() => focus.setAt({ id: note.id, isEditing: true })}>
              {content.comment === "" ? "Comment" : "Edit"}
            </button>
            <button type="button" className="link" onClick={remove}>
              Delete
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function labelOf({ comment, passage }: NoteContent): string {
  return `${comment === "" ? "Highlight" : "Comment"} on “${cutForDisplay(passage.quote)}”`;
}
