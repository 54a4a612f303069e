import { useCallback, useMemo } from "react";
import type { NoteKind } from "../../core/notes/note.ts";
import type { Span } from "../../core/text/span.ts";
import { useNoteActions } from "../../data/notes-edit.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { draftNote } from "../../data/draft-note.ts";
import { noteKindWords } from "./kind-words.ts";
import type { NoteFocus } from "./note-state.ts";
import type { OpenArticle } from "../../data/open-article.ts";

/** The kind that was chosen last, for the key that asks for none. */
let lastKind: NoteKind = "important";

/** Make highlights and comments of a passage of the open article. */
export function useNoteMaking(open: OpenArticle, { setAt }: NoteFocus) {
  const actions = useNoteActions();
  const announce = useAnnounce();
  const highlight = useCallback(
    (span: Span, kind: NoteKind = lastKind) => {
      lastKind = kind;
      const note = actions.add(draftNote(open, span, kind));
      document.getSelection()?.removeAllRanges();
      announce(`Highlighted: ${noteKindWords[kind].label}`);
      return note;
    },
    [actions, announce, open],
  );
  const comment = useCallback((span: Span) => setAt({ id: highlight(span).id, isEditing: true }), [highlight, setAt]);
  return useMemo(() => ({ highlight, comment }), [highlight, comment]);
}
