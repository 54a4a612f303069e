import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bounded, longestMs, TooLongError } from "../../../src/data/adding/bounded.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const never = new Promise<never>(() => undefined);

describe("bounded", () => {
  it("gives an answer that comes in time, and leaves no timer", async () => {
    expect(await bounded(Promise.resolve(7))).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("gives up what takes longer than a minute", async () => {
    const told = vi.fn<(error: unknown) => void>();
    bounded(never).catch(told);
    await vi.advanceTimersByTimeAsync(longestMs - 1);
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveBeenCalledWith(expect.any(TooLongError));
  });

  it("does not take a machine that slept for a file that takes long", async () => {
    const answers: ((value: string) => void)[] = [];
    const told = vi.fn<(error: unknown) => void>();
    const given = bounded(new Promise<string>((resolve) => answers.push(resolve)));
    given.catch(told);
    // It wakes hours later: the timer that was set is due, and the worker has not had its turn yet.
    vi.runOnlyPendingTimers();
    await Promise.resolve();
    expect(told).not.toHaveBeenCalled();
    answers[0]?.("read");
    expect(await given).toBe("read");
  });
});
