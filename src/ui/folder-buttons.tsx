interface FolderButtonsProps {
  /** `off` while no folder is lent, `asks` while the browser wants the reader's word again, `gone` when it is not there; in any other it can be done again. */
  readonly phase: string;
  readonly isBusy: boolean;
  /** Whether what is under way may be stopped. */
  readonly isStoppable: boolean;
  readonly again: string;
  readonly choose: string;
  readonly onAllow: () => void;
  readonly onAgain: () => void;
  readonly onChoose: () => void;
  readonly onStop: () => void;
}

/** What can be done with a folder that the reader lends: allow it again, go on now, choose one, stop. */
export function FolderButtons(props: FolderButtonsProps) {
  const { phase, isBusy, isStoppable } = props;
  return (
    <p className="button-row">
      {phase === "asks" ? (
        <button type="button" className="button" onClick={props.onAllow}>
          Allow
        </button>
      ) : null}
      {["off", "asks", "gone"].includes(phase) ? null : (
        <button type="button" className="button" disabled={isBusy} onClick={props.onAgain}>
          {props.again}
        </button>
      )}
      <button type="button" className="button" disabled={isBusy} onClick={props.onChoose}>
        {phase === "off" ? props.choose : "Another folder"}
      </button>
      {phase === "off" ? null : (
        <button type="button" className="button button--quiet" disabled={!isStoppable} onClick={props.onStop}>
          Stop
        </button>
      )}
    </p>
  );
}
