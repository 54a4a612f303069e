import { counted } from "../../core/text/count.ts";
import { useNotes, type StoredNotes } from "../../data/notes.ts";

const troubleWords: Readonly<Record<NonNullable<StoredNotes["trouble"]>, string>> = {
  newer: "A newer version of Dateline keeps its notes here. Close its other tabs and reload.",
  damaged: "What this browser stored of your notes is damaged.",
  refused: "This browser does not let the page store notes: its storage is full or switched off.",
};

/** What the reader must know of where notes are stored; nothing while all is well. */
export function StorageWords() {
  const { trouble, unread } = useNotes();
  return (
    <>
      {trouble === null ? null : (
        <p className="notes-warning" role="alert">
          {troubleWords[trouble]} What you note now lasts until this page is closed. Save it under Notes first.
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
