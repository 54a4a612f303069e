import { useEffect } from "react";
import { counted } from "../../core/text/count.ts";
import { notesTroubleWords } from "../../data/notes-trouble.ts";
import { useNotes } from "../../data/notes.ts";
import { useToast } from "../../ui/toasts.tsx";

/** What the reader must know of where notes are stored; nothing while all is well. */
export function StorageWords() {
  const { trouble, unread } = useNotes();
  return (
    <>
      {trouble === null ? null : (
        <p className="notes-warning" role="alert">
          {notesTroubleWords(trouble)} Save it under Notes first.
        </p>
      )}
      {unread === 0 ? null : (
        <p className="notes-warning">
          {counted(unread, "stored note")} could not be read by this version of Dateline and{" "}
          {unread === 1 ? "was" : "were"} left as {unread === 1 ? "it is" : "they are"}.
        </p>
      )}
    </>
  );
}

/** Say it where there is no margin to say it in, as soon as something is noted that will not last. */
export function useStorageNotice(isWide: boolean): void {
  const toast = useToast();
  const { trouble, notes } = useNotes();
  const isDue = !isWide && trouble !== null && notes.size > 0;
  useEffect(() => {
    if (isDue) toast({ message: `${notesTroubleWords(trouble)} Save it under Notes first.`, isLasting: true });
  }, [isDue, trouble, toast]);
}
