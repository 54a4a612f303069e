import { useState } from "react";
import { counted } from "../../core/text/count.ts";
import { useBackup } from "../../data/backup.ts";
import { lastBackup } from "../../data/last-backup.ts";

/** A line, where much was noted since the last backup: a browser may empty its storage without a word. */
export function BackupReminder({ countDue }: { readonly countDue: (since: string | null) => number }) {
  const { save } = useBackup();
  const [state, setState] = useState<"due" | "busy" | "done">("due");
  const [failure, setFailure] = useState<string | null>(null);
  const last = lastBackup();
  const due = countDue(last);
  if (due === 0 && state === "due") return null;
  const run = async () => {
    setState("busy");
    try {
      await save();
      setState("done");
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setState("due");
    }
  };
  return (
    <p className="notebook__check" role="status" data-backup-due>
      {failure !== null ? `${failure} ` : ""}
      {state === "done"
        ? "Backup saved among your downloads."
        : last === null
          ? `${counted(due, "note")}, and no backup was made in this browser yet. `
          : `${counted(due, "note")} made or changed since the last backup. `}
      {state === "done" ? null : (
        <button type="button" className="link" disabled={state === "busy"} onClick={() => void run()}>
          Back it up now
        </button>
      )}
    </p>
  );
}
