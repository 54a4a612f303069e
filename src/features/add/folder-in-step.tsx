import { counted } from "../../core/text/count.ts";
import type { FolderInStepState } from "../../data/folders/folder-in-step.ts";
import { folderInStep, useFolderInStep } from "../../data/folders/articles-here.ts";
import { FolderButtons } from "../../ui/folder-buttons.tsx";
import { useAttempt } from "../../ui/use-attempt.ts";
import { FileNames } from "./file-names.tsx";

/** A folder whose files come in by themselves when they are new or have changed; nothing at all where the browser lends no folders. */
export function KeepFolderInStep() {
  const state = useFolderInStep();
  const { failure, attempt } = useAttempt();
  if (state === null) return null;
  const run = (work: () => Promise<void>) => void attempt(work);
  const { phase } = state.now;
  const isBusy = phase === "looking" || phase === "adding";
  return (
    <section aria-label="A folder kept in step" data-step-folder={phase}>
      <h2>A folder kept in step</h2>
      <p className="add__facts" role="status">
        {stepWords(state)}
        {failure === null ? "" : ` ${failure}`}
      </p>
      <FolderButtons
        phase={phase}
        isBusy={isBusy}
        isStoppable={!isBusy}
        again="Look now"
        choose="Keep a folder in step"
        onAllow={() => run(() => folderInStep.allow())}
        onAgain={() => run(() => folderInStep.look())}
        onChoose={() => run(() => folderInStep.choose())}
        onStop={() => run(() => folderInStep.stop())}
      />
      <GoneFiles
        gone={state.last?.gone ?? []}
        onSettle={(isTakenOut) => run(() => folderInStep.settleGone(isTakenOut))}
      />
    </section>
  );
}

interface GoneFilesProps {
  readonly gone: readonly string[];
  readonly onSettle: (isTakenOut: boolean) => void;
}

function GoneFiles({ gone, onSettle }: GoneFilesProps) {
  if (gone.length === 0) return null;
  return (
    <>
      <p role="status">
        {counted(gone.length, "file is", "files are")} no longer in the folder. What was read out of{" "}
        {gone.length === 1 ? "it" : "them"} is still here.
      </p>
      <FileNames names={gone} />
      <p className="button-row">
        <button type="button" className="button" onClick={() => onSettle(true)}>
          Take {gone.length === 1 ? "its articles" : "their articles"} out
        </button>
        <button type="button" className="button button--quiet" onClick={() => onSettle(false)}>
          Keep them
        </button>
      </p>
    </>
  );
}

function stepWords({ now, note, last }: FolderInStepState): string {
  if (note === null || now.phase === "off")
    return "Each time Dateline is opened, what is new in a folder of yours comes in, and what has changed is read again. The folder itself is only read.";
  const folder = `“${note.name}”`;
  switch (now.phase) {
    case "looking":
      return `Looking through ${folder}…`;
    case "adding":
      return `Reading what is new in ${folder}…`;
    case "asks":
      return `The browser wants your leave again before ${folder} is read.`;
    case "gone":
      return `${folder} is no longer where it was. What was read out of it is still here.`;
    case "failed":
      return `${folder} could not be read: ${now.reason}`;
    default:
      return last === null || last.fresh + last.changed === 0
        ? `${folder} is in step: nothing in it is new.`
        : `${folder} is in step: ${counted(last.fresh, "new file", "new files")}, ${counted(last.changed, "changed file", "changed files")}.`;
  }
}
