import type { AddState, FileReport } from "./add-state.ts";
import type { GivenFile } from "./collect-files.ts";
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

/** Adding after one more file was read, with the pages that it lists. */
export function reportFile(
  state: AddState,
  [report, ...pages]: readonly [FileReport, ...FileReport[]],
  { bytes, waiting, spentMs }: FileCost,
): AddState {
  const doneBytes = state.doneBytes + bytes;
  const done = state.done + 1 + pages.length;
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
    reports: [...state.reports, report, ...pages],
  };
}

/** What is said of a file, and of the pages that it lists. */
export function reportsOf(file: GivenFile, report: FileReport): readonly [FileReport, ...FileReport[]] {
  return [file.kept === undefined ? report : { ...report, isAnew: true }, ...reportPages(file)];
}

/** What is said of the pages that a file lists and that were read with it. */
export function reportPages({ path, pages = [] }: GivenFile): FileReport[] {
  const readAs = `A page that ${path} lists`;
  return pages.map((page) => ({ path: page.path, readAs, came: 0, already: 0, problems: [] }));
}

/** Adding after a worker took `gone` along: what was said of them is taken back, `bytes` of them are to be read again, and `lost` is said of the rest. */
export function takeBack(
  state: AddState,
  gone: readonly GivenFile[],
  { bytes, lost }: { readonly bytes: number; readonly lost: readonly FileReport[] },
): AddState {
  const paths = new Set(gone.flatMap(({ path, pages = [] }) => [path, ...pages.map((page) => page.path)]));
  const reports = [...state.reports.filter(({ path }) => !paths.has(path)), ...lost];
  return { ...state, reports, done: reports.length, doneBytes: Math.max(0, state.doneBytes - bytes), waiting: 0 };
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
