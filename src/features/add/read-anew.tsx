import { counted } from "../../core/text/count.ts";
import { useFollowedNotes } from "../../data/notes-edit.ts";
import { readAnew, undoReadingAnew, useToReadAnew } from "../../data/reading-anew.ts";
import { useAttempt } from "../../ui/use-attempt.ts";

/** What an earlier Dateline has read, and this one may read better; nothing at all where there is none. */
export function ReadAnew({ isAdding }: { readonly isAdding: boolean }) {
  const found = useToReadAnew(isAdding);
  const { failure, attempt } = useAttempt();
  // Notes follow to other articles here, and in a folder kept in step, and no other screen hears of it.
  useFollowedNotes();
  if (found === undefined || (found.kept + found.notKept === 0 && !found.canUndo)) return null;
  const { kept, notKept, canUndo } = found;
  return (
    <section aria-label="Read anew">
      {kept === 0 ? null : (
        <p className="add__facts">
          {counted(kept, "file was", "files were")} read by an earlier Dateline and {kept === 1 ? "is" : "are"} kept
          here: this one may read {kept === 1 ? "it" : "them"} better. Notes and corrections stay with their texts.
        </p>
      )}
      {notKept === 0 ? null : (
        <p className="add__facts">
          {counted(notKept, "file", "files")} that an earlier Dateline read {notKept === 1 ? "was" : "were"} not kept:
          choose {notKept === 1 ? "it" : "them"} once more to have {notKept === 1 ? "it" : "them"} read anew.
        </p>
      )}
      {canUndo ? (
        <p className="add__facts">Files were read anew. For an hour they can be as they were before.</p>
      ) : null}
      {failure === null ? null : <p role="alert">{failure}</p>}
      <p className="button-row" hidden={kept === 0 && !canUndo}>
        {kept === 0 ? null : (
          <button type="button" className="button" disabled={isAdding} onClick={() => void attempt(() => readAnew())}>
            Read {counted(kept, "file")} anew
          </button>
        )}
        {canUndo ? (
          <button
            type="button"
            className="button button--quiet"
            disabled={isAdding}
            onClick={() => void attempt(() => undoReadingAnew())}
          >
            Undo
          </button>
        ) : null}
      </p>
    </section>
  );
}
