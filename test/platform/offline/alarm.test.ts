import { expect, test } from "vitest";
import { createAlarm } from "../../../src/platform/offline/alarm.ts";

test("a ring ends the wait", async () => {
  const alarm = createAlarm();
  const next = alarm.next();
  alarm.ring();
  await expect(next).resolves.toBeUndefined();
});

test("a ring that nobody waited for ends the next wait, once", async () => {
  const alarm = createAlarm();
  alarm.ring();
  alarm.ring();
  await alarm.next();
  const second = await Promise.race([alarm.next().then(() => "rang"), Promise.resolve("quiet")]);
  expect(second).toBe("quiet");
});
