import { useEffect, useId, useRef, useState } from "react";
import { cleanTags, noteKinds, type NoteContent } from "../../core/notes/note.ts";
import { useNoteActions } from "../../data/notes-edit.ts";
import { beginWriting } from "../../data/unsaved-notes.ts";
import { noteKindWords } from "./kind-words.ts";

interface NoteFormProps {
  readonly id: string;
  readonly content: NoteContent;
  readonly onDone: () => void;
}

/** What is written is stored after this pause, and whenever the form or the page goes. */
const saveAfterMs = 500;

/** Kind, comment and tags of a note. There is nothing to save by hand: what is written is stored as it is written. */
export function NoteForm({ id, content, onDone }: NoteFormProps) {
  const actions = useNoteActions();
  const fieldId = useId();
  const [comment, setComment] = useState(content.comment);
  const [tags, setTags] = useState(content.tags.join(", "));
  const written = { comment, tags: cleanTags(tags.split(/[,،、，;]/u)) };
  const latest = useRef(written);
  latest.current = written;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // After the dialog around it has opened, which takes the focus.
    queueMicrotask(() => {
      field.current?.focus();
      field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    });
    const save = () => actions.edit(id, latest.current);
    const end = beginWriting(id);
    addEventListener("pagehide", save);
    return () => {
      removeEventListener("pagehide", save);
      save();
      end();
    };
  }, [actions, id]);
  useEffect(() => {
    const written = { comment, tags: cleanTags(tags.split(/[,،、，;]/u)) };
    actions.hold(id, written);
    const timer = setTimeout(() => actions.edit(id, written), saveAfterMs);
    return () => clearTimeout(timer);
  }, [actions, id, comment, tags]);
  const done = () => {
    onDone();
    document.getElementById("reader")?.focus({ preventScroll: true });
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
        event.preventDefault();
        event.stopPropagation();
        done();
      }}
    >
      <fieldset className="note-form__kinds">
        <legend className="visually-hidden">Kind of highlight</legend>
        {noteKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${fieldId}-kind`}
              checked={content.kind === kind}
              onChange={() => actions.edit(id, { ...latest.current, kind })}
            />
            <span className="note-swatch" data-kind={kind}>
              {noteKindWords[kind].label}
            </span>
          </label>
        ))}
      </fieldset>
      <label className="label" htmlFor={`${fieldId}-comment`}>
        Comment
      </label>
      <textarea
        id={`${fieldId}-comment`}
        ref={field}
        rows={4}
        dir="auto"
        maxLength={100_000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <label className="label" htmlFor={`${fieldId}-tags`}>
        Tags, parted by commas
      </label>
      <input
        id={`${fieldId}-tags`}
        dir="auto"
        value={tags}
        maxLength={2000}
        onChange={(event) => setTags(event.target.value)}
      />
      <p className="note-item__acts">
        <button type="submit" className="button">
          Done
        </button>
      </p>
    </form>
  );
}
