import { keys } from "../../core/reading/keys.ts";
import { noteKinds } from "../../core/notes/note.ts";
import type { Span } from "../../core/text/span.ts";
import { noteKindWords } from "./kind-words.ts";
import type { NoteFocus } from "./note-state.ts";
import { useNoteMaking } from "./use-note-making.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import "./notes.css";

interface NoteBarProps {
  readonly open: OpenArticle;
  readonly span: Span;
  readonly focus: NoteFocus;
}

/** What a reader can note of selected words: four highlights, and a comment. */
export function NoteBar({ open, span, focus }: NoteBarProps) {
  const { highlight, comment } = useNoteMaking(open, focus);
  return (
    <span className="note-bar">
      {noteKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="selection-bar__button note-bar__kind"
          title={`Highlight: ${noteKindWords[kind].label} (${noteKindWords[kind].key})`}
          onClick={() => highlight(span, kind)}
        >
          <span className="note-swatch" data-kind={kind}>
            {noteKindWords[kind].label}
          </span>
        </button>
      ))}
      <button
        type="button"
        className="selection-bar__button"
        title={`Comment (${keys.comment})`}
        onClick={() => comment(span)}
      >
        Comment
      </button>
    </span>
  );
}
