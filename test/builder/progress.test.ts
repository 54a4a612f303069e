import { describe, expect, it } from "vitest";
import { formatTime, startProgress, type ProgressOutput } from "../../src/builder/progress.ts";

function createOutput(isTty: boolean): ProgressOutput & { ms: number; readonly written: string[] } {
  const written: string[] = [];
  return {
    isTty,
    ms: 0,
    written,
    write: (text) => void written.push(text),
    now() {
      return this.ms;
    },
  };
}

describe("progress", () => {
  it("says nothing of a short job", () => {
    const output = createOutput(true);
    const progress = startProgress("Tagging", 10, output);
    output.ms = 1900;
    progress.update(9);
    progress.end();
    expect(output.written).toEqual([]);
  });

  it("rewrites one line on a terminal and takes it away", () => {
    const output = createOutput(true);
    const progress = startProgress("Tagging", 20_000, output);
    output.ms = 10_000;
    progress.update(5000);
    progress.end();
    expect(output.written).toEqual(["\r\u001B[2KTagging 5,000 of 20,000 · 30 s left", "\r\u001B[2K"]);
  });

  it("adds a line every five seconds to a log", () => {
    const output = createOutput(false);
    const progress = startProgress("Tagging", 100, output);
    for (output.ms = 1000; output.ms <= 12_000; output.ms += 1000) progress.update(output.ms / 1000);
    progress.end();
    expect(output.written).toEqual([
      "Tagging 2 of 100 · 1 min 38 s left\n",
      "Tagging 7 of 100 · 1 min 33 s left\n",
      "Tagging 12 of 100 · 1 min 28 s left\n",
    ]);
  });

  it("does not count what was done before it began when it says how long the rest takes", () => {
    const output = createOutput(false);
    const progress = startProgress("Indexing", 100, output, 50);
    output.ms = 10_000;
    progress.update(60);
    expect(output.written).toEqual(["Indexing 60 of 100 · 40 s left\n"]);
  });

  it.each([
    [0, "1 s"],
    [59_400, "59 s"],
    [100_000, "1 min 40 s"],
    [7_500_000, "2 h 5 min"],
  ])("writes %i ms as %s", (ms, text) => {
    expect(formatTime(ms)).toBe(text);
  });
});
