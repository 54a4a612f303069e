import type { RefObject } from "react";
import type { PlacedNote } from "../../data/notes-anchors.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { breakpoints, useMediaQuery } from "../../ui/use-media-query.ts";
import { NoteItem } from "./note-item.tsx";
import type { NoteFocus } from "./note-state.ts";
import type { OpenArticle } from "../../data/open-article.ts";

interface NoteDialogProps {
  readonly open: OpenArticle;
  readonly placed: PlacedNote;
  readonly container: RefObject<HTMLElement | null>;
  readonly focus: NoteFocus;
}

/** One note where there is no margin: a sheet from below on narrow screens, a drawer on others. */
export function NoteDialog({ open, placed, container, focus }: NoteDialogProps) {
  const isNarrow = useMediaQuery(breakpoints.narrow);
  return (
    <Dialog title="Note" className={isNarrow ? "dialog--sheet" : "dialog--drawer"} onClose={() => focus.setAt(null)}>
      <NoteItem open={open} placed={placed} container={container} focus={focus} />
    </Dialog>
  );
}
