import type { AddState, FileReport } from "./add-state.ts";
import { longestMs, TooLongError } from "./bounded.ts";

/** What a file took, and left to be put in. */
interface FileCost {
  readonly bytes: number;
  /** Articles of it that are not in yet. */
  readonly waiting: number;
  /** Since adding began or went on, all files together. */
  readonly spentMs: number;
}

/** No time left is told before so many milliseconds: the first files say little of the others. */
const tellsAfterMs = 2000;

/** Adding after one more file was read. */
export function reportFile(state: AddState, report: FileReport, { bytes, waiting, spentMs }: FileCost): AddState {
  const doneBytes = state.doneBytes + bytes;
  const done = state.done + 1;
  // By files and by bytes, since some cost by the one and some by the other.
  const share =
    state.bytes === 0 ? done / state.files : (done / state.files + Math.min(1, doneBytes / state.bytes)) / 2;
  return {
    ...state,
    done,
    doneBytes,
    waiting: state.waiting + waiting,
    already: state.already + report.already,
    secondsLeft: spentMs < tellsAfterMs ? null : Math.round((spentMs / share - spentMs) / 1000),
    reports: [...state.reports, report],
  };
}

/** What is said of a file that is given up. */
export function givenUp(path: string, error: unknown): FileReport {
  const message =
    error instanceof TooLongError
      ? `${path} takes longer than ${longestMs / 1000} seconds.`
      : `${path} could not be read (${error instanceof Error ? error.message : String(error)}).`;
  const problem = { file: path, line: 0, message, advice: "It was given up; the other files are read." };
  return { path, readAs: "Not read", came: 0, already: 0, problems: [problem] };
}
