import { useState } from "react";
import { dateInWords } from "../../core/date/date-words.ts";
import { counted } from "../../core/text/count.ts";
import { useBackup, type Restored } from "../../data/backup.ts";
import { lastBackup } from "../../data/last-backup.ts";
import { FolderBackup } from "./folder-backup.tsx";

/** Save everything of the reader's as one file, and merge such a file from another device or an earlier day. */
export function BackupPanel() {
  const backup = useBackup();
  const [last, setLast] = useState(lastBackup);
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<string>) => {
    setBusy(true);
    try {
      setSaid(await work());
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    run(async () => {
      await backup.save();
      setLast(lastBackup());
      return "Backup saved among your downloads.";
    });
  const restore = (file: File | undefined) => {
    if (file !== undefined) void run(async () => restoredWords(await backup.restore(file)));
  };
  return (
    <section aria-label="Backup">
      <h2>Backup</h2>
      <p className="note">
        One file with the articles you added, your notes, tags, stars, read marks, corrections and settings. Restoring
        adds to what is here and takes nothing away.{" "}
        {last === null ? "No backup was made in this browser." : `Last made here on ${dateInWords(last.slice(0, 10))}.`}
      </p>
      <p className="button-row">
        <button type="button" className="button" disabled={isBusy} onClick={() => void save()}>
          Back up everything
        </button>
      </p>
      <p>
        <label>
          Restore from a backup{" "}
          <input
            type="file"
            accept=".zip,application/zip"
            data-restore
            disabled={isBusy}
            onChange={(event) => restore(event.target.files?.[0])}
          />
        </label>
      </p>
      <p role="status">{said}</p>
      <FolderBackup />
    </section>
  );
}

function restoredWords(restored: Restored | string): string {
  if (typeof restored === "string") return `${restored} Nothing was changed.`;
  const { articles, articleTrouble, notes, conflicts, corrections, marks, unread, trouble } = restored;
  return [
    `Restored: ${counted(articles, "article")}, ${counted(notes, "note")} new or changed, ${counted(corrections, "correction")}, ${counted(marks, "star or read mark", "stars and read marks")}.`,
    articleTrouble === null
      ? ""
      : `Not all of the articles came (${articleTrouble}). Those that came are here; make room and restore once more for the others.`,
    conflicts === 0
      ? ""
      : `${counted(conflicts, "note")} changed in two places: both sides are kept until you choose, beside the text.`,
    unread === 0 ? "" : `${counted(unread, "entry", "entries")} of the file could not be read and were left out.`,
    trouble === null
      ? ""
      : "This browser did not let the page store all of it: what is shown now lasts until the page is closed.",
  ]
    .filter((line) => line !== "")
    .join(" ");
}
