import { words } from "../../core/reading/words.ts";
import { lazy, Suspense, useState, type RefObject } from "react";
import { counted } from "../../core/text/count.ts";
import type { PlacedNotes } from "../../data/notes-anchors.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { breakpoints, useMediaQuery } from "../../ui/use-media-query.ts";
import type { NoteFocus } from "./note-state.ts";
import type { OpenArticle } from "../../data/open-article.ts";

const NotesMargin = lazy(() =>
  import("./notes-margin.tsx").then(({ NotesMargin: component }) => ({ default: component })),
);

interface NotesButtonProps {
  readonly open: OpenArticle;
  readonly notes: PlacedNotes;
  readonly container: RefObject<HTMLElement | null>;
}

/** The notes behind a button, where there is no room for them beside the text; nothing where they stand in the margin. */
export function NotesButton({ open, notes, container }: NotesButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState<NoteFocus["at"]>(null);
  const isWide = useMediaQuery(breakpoints.wide);
  const isNarrow = useMediaQuery(breakpoints.narrow);
  const count = notes.found.length + notes.orphans.length;
  if (isWide) return null;
  // A note that is only looked at is in the text behind the sheet, so the sheet gives way.
  const focus: NoteFocus = {
    at,
    setAt: (next) => {
      setAt(next);
      if (next !== null && !next.isEditing && at?.isEditing !== true) setOpen(false);
    },
  };
  return (
    <>
      <button
        type="button"
        className="button button--quiet num"
        aria-haspopup="dialog"
        aria-label={count === 0 ? words.notes : counted(count, "note")}
        onClick={() => setOpen(true)}
      >
        {words.notes}
        {count === 0 ? "" : ` ${count}`}
      </button>
      {isOpen ? (
        <Dialog
          title={words.notes}
          className={isNarrow ? "dialog--sheet" : "dialog--drawer"}
          onClose={() => setOpen(false)}
        >
          {count === 0 ? <p className="note">Select words in the text to highlight them or to comment.</p> : null}
          <Suspense fallback={null}>
            <NotesMargin open={open} notes={notes} container={container} focus={focus} />
          </Suspense>
        </Dialog>
      ) : null}
    </>
  );
}
