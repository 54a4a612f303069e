import { keys } from "../core/reading/keys.ts";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { Span } from "../core/text/span.ts";
import type { NoteFocus, NoteState } from "../features/notes/note-state.ts";
import type { ReaderTools } from "../features/reader/reader-tools.ts";
import { HoldKeys, PlayKeys, useKeyHold } from "../ui/key-hold.tsx";
import type { OpenArticle } from "../data/open-article.ts";

const ReaderNotes = lazy(() =>
  import("../features/notes/reader-notes.tsx").then(({ ReaderNotes: component }) => ({ default: component })),
);
const NotesMargin = lazy(() =>
  import("../features/notes/notes-margin.tsx").then(({ NotesMargin: component }) => ({ default: component })),
);
const NotesButton = lazy(() =>
  import("../features/notes/notes-button.tsx").then(({ NotesButton: component }) => ({ default: component })),
);
const NoteBar = lazy(() =>
  import("../features/notes/note-bar.tsx").then(({ NoteBar: component }) => ({ default: component })),
);

const noteKeys: readonly string[] = [
  keys.highlight,
  keys.comment,
  keys.important,
  keys.question,
  keys.doubt,
  keys.quote,
];

/** Keys that note something, where words are selected. */
function isNoteKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && noteKeys.includes(key) && document.getSelection()?.isCollapsed === false;
}

/** What notes put into the reader, and among the buttons at selected words. */
export interface NoteTools extends Pick<ReaderTools, "inBar" | "beside" | "overText"> {
  readonly atSelection: (open: OpenArticle, span: Span) => ReactNode;
}

/** Notes in the reader: keys and elements over the text, a margin beside it, a button where there is none. */
export function useNoteTools(): NoteTools {
  const [at, setAt] = useState<NoteState | null>(null);
  const hold = useKeyHold();
  return useMemo(() => {
    const focus: NoteFocus = { at, setAt };
    return {
      inBar: (about) => (
        <Suspense fallback={null}>
          <NotesButton {...about} />
        </Suspense>
      ),
      beside: (about) => (
        <Suspense fallback={null}>
          <NotesMargin {...about} focus={focus} />
        </Suspense>
      ),
      overText: ({ open, notes, container, targetNote }) => (
        <Suspense fallback={<HoldKeys hold={hold} isWanted={isNoteKey} />}>
          <ReaderNotes open={open} notes={notes} container={container} targetNote={targetNote} focus={focus} />
          <PlayKeys hold={hold} />
        </Suspense>
      ),
      atSelection: (open, span) => <NoteBar open={open} span={span} focus={focus} />,
    };
  }, [at, hold]);
}
