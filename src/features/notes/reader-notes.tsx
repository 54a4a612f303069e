import { byKey } from "../../core/reading/keys.ts";
import { useEffect, useRef, type RefObject } from "react";
import type { NoteKind } from "../../core/notes/note.ts";
import type { PlacedNotes } from "../../data/notes-anchors.ts";
import { useFollowedNotes } from "../../data/notes-edit.ts";
import { findSelectedStretch } from "../../ui/text-range.ts";
import { useToast } from "../../ui/toasts.tsx";
import { breakpoints, useMediaQuery } from "../../ui/use-media-query.ts";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { goToStretch } from "./go-to-stretch.ts";
import type { NoteFocus } from "./note-state.ts";
import { NoteDialog } from "./note-dialog.tsx";
import { useStorageNotice } from "./storage-words.tsx";
import { PrintedNotes } from "./printed-notes.tsx";
import { useNoteMaking } from "./use-note-making.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import "./notes.css";

interface ReaderNotesProps {
  readonly open: OpenArticle;
  readonly notes: PlacedNotes;
  readonly container: RefObject<HTMLElement | null>;
  /** The note that the address asks for, or null. */
  readonly targetNote: string | null;
  readonly focus: NoteFocus;
}

/** Notes in a text: the keys that make them, the press that opens one, and where there is no margin the sheet that shows it. */
export function ReaderNotes({ open, notes, container, targetNote, focus }: ReaderNotesProps) {
  const { at, setAt } = focus;
  const isWide = useMediaQuery(breakpoints.wide);
  useFollowedNotes();
  useStorageNotice(isWide);
  useNoteKeys(open, container, focus);
  useNotePresses(container, focus);
  useSelectedNote(container, at?.id ?? null, notes);
  useTarget(open, notes, container, targetNote, focus);
  // A note of another article is none of this one's.
  useEffect(() => () => setAt(null), [open.row.id, setAt]);
  const shown = [...notes.found, ...notes.orphans].find(({ note }) => note.id === at?.id);
  return (
    <>
      {isWide || shown === undefined || at === null ? null : (
        <NoteDialog open={open} placed={shown} container={container} focus={focus} />
      )}
      <PrintedNotes notes={notes} />
    </>
  );
}

/** `h` highlights what is selected, `1` to `4` with a kind, and `a` adds a comment. */
function useNoteKeys(open: OpenArticle, container: RefObject<HTMLElement | null>, focus: NoteFocus): void {
  const toast = useToast();
  const { highlight, comment } = useNoteMaking(open, focus);
  const selected = () =>
    container.current === null
      ? null
      : findSelectedStretch(container.current, open.article.text, open.article.paragraphs);
  const withSelected = (act: (span: { start: number; end: number }) => void) => () => {
    const span = selected();
    if (span !== null) act(span);
    else toast({ message: "Select the words first: with the pointer, or by keys with x a" });
  };
  const asKind = (kind: NoteKind) => () => {
    const span = selected();
    if (span !== null) highlight(span, kind);
  };
  useShortcuts(
    byKey({
      highlight: withSelected((span) => void highlight(span)),
      comment: withSelected(comment),
      important: asKind("important"),
      question: asKind("question"),
      doubt: asKind("doubt"),
      quote: asKind("quote"),
    }),
  );
}

/** A press on noted words opens their note: of several the innermost, which begins last. A mark's own card goes before. */
function useNotePresses(container: RefObject<HTMLElement | null>, { setAt }: NoteFocus): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const onClick = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest(".mark, .selection-bar") !== null) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const noted = event.target.closest<HTMLElement>("[data-note]")?.dataset["note"];
      if (noted !== undefined) setAt({ id: noted, isEditing: false });
    };
    element.addEventListener("click", onClick);
    return () => element.removeEventListener("click", onClick);
  }, [container, setAt]);
}

/** Frame the words of the note that the reader is at; the text is not drawn anew for it. */
function useSelectedNote(container: RefObject<HTMLElement | null>, id: string | null, notes: PlacedNotes): void {
  useEffect(() => {
    const element = container.current;
    if (element === null || id === null) return;
    const pieces = element.querySelectorAll<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
    for (const piece of pieces) piece.dataset["selected"] = "";
    return () => {
      for (const piece of pieces) delete piece.dataset["selected"];
    };
  }, [container, id, notes]);
}

/** Go to the note that the address asks for, once. */
function useTarget(
  open: OpenArticle,
  notes: PlacedNotes,
  container: RefObject<HTMLElement | null>,
  target: string | null,
  { setAt }: NoteFocus,
): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (target === null || done.current === `${open.row.id} ${target}`) return;
    const placed = [...notes.found, ...notes.orphans].find(({ note }) => note.id === target);
    if (placed === undefined) return;
    done.current = `${open.row.id} ${target}`;
    setAt({ id: target, isEditing: false });
    // After the reader has gone where it was left, which takes two frames.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (placed.anchor.state === "found") goToStretch(container.current, open, placed.anchor.place);
        }),
      ),
    );
    return () => cancelAnimationFrame(frame);
  }, [open, notes, container, target, setAt]);
}
