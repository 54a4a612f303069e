import type { FileProblem } from "../../core/article/file-problem.ts";

/** What became of a file. */
export interface FileReport {
  readonly path: string;
  readonly readAs: string;
  /** Articles that came in, and those that were there already. */
  readonly came: number;
  readonly already: number;
  readonly problems: readonly FileProblem[];
  /** It was kept, and was read anew. */
  readonly isAnew?: boolean;
}

/**
 * Where adding stands. `full`: the browser has no room, what came in is kept, and the rest waits. `stuck`: something else keeps it from going
 * on. `stopping`, `stopped`: the reader calls it off, and did.
 */
export type AddPhase = "idle" | "running" | "paused" | "full" | "stuck" | "stopping" | "stopped" | "done";

/** Adding, as screens show it. */
export interface AddState {
  readonly phase: AddPhase;
  /** Files in all, and those that were read. */
  readonly files: number;
  readonly done: number;
  /** Bytes in all, and those of the files that were read. */
  readonly bytes: number;
  readonly doneBytes: number;
  /** Articles that are in. */
  readonly added: number;
  /** Articles that are read and not in yet. */
  readonly waiting: number;
  readonly already: number;
  /** What is being read. */
  readonly current: string | null;
  /** Seconds that the rest will take; null while nobody can say. */
  readonly secondsLeft: number | null;
  readonly reports: readonly FileReport[];
  /** Why all of it cannot go on, in words; null while it can. */
  readonly trouble: string | null;
  /** Something was dropped, and the browser gave no file of it. */
  readonly isDropEmpty: boolean;
}

/** Whether it waits for the reader. */
export function isHeld({ phase }: AddState): boolean {
  return phase === "paused" || phase === "full" || phase === "stuck";
}

export const nothingAdded: AddState = {
  phase: "idle",
  files: 0,
  done: 0,
  bytes: 0,
  doneBytes: 0,
  added: 0,
  waiting: 0,
  already: 0,
  current: null,
  secondsLeft: null,
  reports: [],
  trouble: null,
  isDropEmpty: false,
};
