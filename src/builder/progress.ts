/** Says how far a long job is. */
export interface Progress {
  /** Report that `done` of the job's parts are done. */
  update(done: number): void;
  /** Take the line away again. */
  end(): void;
}

/** Where progress is written: standard error, or a list in tests. */
export interface ProgressOutput {
  readonly isTty: boolean;
  write(text: string): void;
  now(): number;
}

/** The terminal that the build runs in. */
export const terminal: ProgressOutput = {
  isTty: process.stderr.isTTY === true,
  write: (text) => void process.stderr.write(text),
  now: () => Date.now(),
};

/** A screen may be rewritten often; a log should stay readable. */
const msBetween = { screen: 200, log: 5000 };

/** Jobs shorter than this say nothing. */
const quietMs = 2000;

/**
 * Start to say how far a job of `total` parts is, with the time left: `Tagging 8,210 of 20,000 · 1 min 40 s left`. Parts that were
 * `done` before say nothing of how long the others take.
 * On a terminal one line is rewritten; elsewhere a line is added every five seconds.
 */
export function startProgress(job: string, total: number, output: ProgressOutput = terminal, doneBefore = 0): Progress {
  const started = output.now();
  let lastMs = started + quietMs - msBetween[output.isTty ? "screen" : "log"];
  let isShown = false;
  return {
    update(done) {
      const now = output.now();
      if (done >= total || now - lastMs < msBetween[output.isTty ? "screen" : "log"] || now - started < quietMs) return;
      lastMs = now;
      isShown = true;
      const tagged = done - doneBefore;
      const left = tagged <= 0 ? "" : ` · ${formatTime(((now - started) / tagged) * (total - done))} left`;
      const line = `${job} ${count(done)} of ${count(total)}${left}`;
      output.write(output.isTty ? `\r\u001B[2K${line}` : `${line}\n`);
    },
    end() {
      if (isShown && output.isTty) output.write("\r\u001B[2K");
    },
  };
}

function count(number: number): string {
  return number.toLocaleString("en");
}

/** A time for people: `12 s`, `1 min 40 s`, `2 h 5 min`. */
export function formatTime(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
