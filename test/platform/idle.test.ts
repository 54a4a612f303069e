// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { whenIdle } from "../../src/platform/idle.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("runs the task when the browser says that it is idle, with a latest time", () => {
  const asked: unknown[] = [];
  vi.stubGlobal("requestIdleCallback", (task: () => void, options: unknown) => {
    asked.push(options);
    task();
    return 1;
  });
  const done: string[] = [];
  whenIdle(() => done.push("kept"), 500);
  expect(done).toEqual(["kept"]);
  expect(asked).toEqual([{ timeout: 500 }]);
});

test("runs it soon where the browser cannot say, unless it is called off", () => {
  vi.useFakeTimers();
  vi.stubGlobal("requestIdleCallback", undefined);
  const done: string[] = [];
  whenIdle(() => done.push("first"));
  const callOff = whenIdle(() => done.push("second"));
  callOff();
  vi.runAllTimers();
  expect(done).toEqual(["first"]);
});
