import { dateInWords } from "../../core/date/date-words.ts";
import { localDay } from "../../core/date/local-day.ts";
import { automaticBackup, chooseBackupFolder, useAutomaticBackup } from "../../data/folders/backup-here.ts";
import type { AutomaticBackupState } from "../../data/folders/automatic-backup.ts";
import { FolderButtons } from "../../ui/folder-buttons.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";

/** A folder into which everything is backed up after each change; nothing at all where the browser lends no folders. */
export function FolderBackup() {
  const state = useAutomaticBackup();
  const { failure, attempt } = useAttempt();
  if (state === null) return null;
  const run = (work: () => Promise<void>) => void attempt(work);
  const { phase } = state.now;
  return (
    <section aria-label="Backup into a folder" data-backup-folder={phase}>
      <h3>By itself, into a folder</h3>
      <p className="note" role="status">
        {folderWords(state)}
        {failure === null ? "" : ` ${failure}`}
      </p>
      <FolderButtons
        phase={phase}
        isBusy={phase === "writing"}
        isStoppable
        again="Write now"
        choose="Choose a folder"
        onAllow={() => run(() => automaticBackup.allow())}
        onAgain={() => run(() => automaticBackup.write())}
        onChoose={() => run(chooseBackupFolder)}
        onStop={() => run(() => automaticBackup.stop())}
      />
    </section>
  );
}

/** A line where backing up has come to a halt: the reader would else rely on what is no longer done. */
export function FolderBackupTrouble() {
  const state = useAutomaticBackup();
  if (state === null || state.note === null) return null;
  const { phase } = state.now;
  if (phase !== "asks" && phase !== "gone" && phase !== "failed") return null;
  return (
    <p className="notebook__check" role="status">
      {folderWords(state)}{" "}
      <button
        type="button"
        className="link"
        onClick={() =>
          void (phase === "gone"
            ? chooseBackupFolder()
            : phase === "asks"
              ? automaticBackup.allow()
              : automaticBackup.write())
        }
      >
        {phase === "gone" ? "Choose another" : phase === "asks" ? "Allow" : "Try again"}
      </button>
    </p>
  );
}

function folderWords({ now, note }: AutomaticBackupState): string {
  if (note === null || now.phase === "off")
    return "After each change a backup is written into a folder that you choose, perhaps one that another device shares. Earlier ones stay beside it, sixteen at most.";
  const folder = `“${note.name}”`;
  switch (now.phase) {
    case "writing":
      return `Writing into ${folder}…`;
    case "asks":
      return `The browser wants your leave again before a backup is written into ${folder}.`;
    case "gone":
      return `${folder} is no longer where it was, so nothing is backed up into it. All of it is still here.`;
    case "failed":
      return `The last backup into ${folder} was not written: ${now.reason} The next change tries again.`;
    default:
      return `Into ${folder}, after each change. ${note.at === null ? "Nothing was written yet." : `Last written ${momentInWords(note.at)}.`}`;
  }
}

/** "on 30 November 2026 at 04:00", by the reader's own clock. */
function momentInWords(iso: string): string {
  const at = new Date(iso);
  return `on ${dateInWords(localDay(at))} at ${at.toTimeString().slice(0, 5)}`;
}
