import type { Note, NoteVersion } from "../../core/notes/note.ts";
import { useNoteActions } from "../../data/notes-edit.ts";
import { noteKindWords } from "./kind-words.ts";

/** What two devices made of one note without knowing of each other: both are shown and kept until the reader chooses. */
export function NoteConflict({ note, versions }: { readonly note: Note; readonly versions: readonly NoteVersion[] }) {
  const actions = useNoteActions();
  const comments = versions.flatMap(({ content }) =>
    content === null || content.comment === "" ? [] : [content.comment],
  );
  const last = versions.findLast(({ content }) => content !== null)?.content ?? null;
  return (
    <div className="note-conflict">
      <p>
        <b>This note was changed in two places.</b> Both are kept until you choose.
      </p>
      <ul>
        {versions.map(({ id, content, when, by }) => (
          <li key={id}>
            <span className="note-conflict__when num">
              <b dir="auto">{by ?? "Somebody who gave no name"}</b>, {when.slice(0, 16).replace("T", " ")} UTC
            </span>
            {content === null ? (
              <p>Deleted there.</p>
            ) : (
              <p dir="auto">
                <span className="note-swatch" data-kind={content.kind}>
                  {noteKindWords[content.kind].label}
                </span>{" "}
                {content.comment === "" ? "No comment" : content.comment}
                {content.tags.length === 0 ? "" : ` ${content.tags.map((tag) => `#${tag}`).join(" ")}`}
              </p>
            )}
            <button type="button" className="button" onClick={() => actions.settle(note.id, content)}>
              {content === null ? "Delete it" : "Keep this one"}
            </button>
          </li>
        ))}
      </ul>
      {comments.length < 2 || last === null ? null : (
        <button
          type="button"
          className="button"
          onClick={() =>
            actions.settle(note.id, {
              ...last,
              comment: [...new Set(comments)].join("\n\n").slice(0, 100_000),
              tags: [...new Set(versions.flatMap(({ content }) => content?.tags ?? []))].toSorted(),
            })
          }
        >
          Join the comments
        </button>
      )}
    </div>
  );
}
