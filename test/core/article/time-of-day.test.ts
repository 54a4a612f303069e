import { describe, expect, it } from "vitest";
import { readTime } from "../../../src/core/article/time-of-day.ts";

describe("readTime", () => {
  it.each([
    ["T14:30", "14:30"],
    ["T14:30:05Z", "14:30:05"],
    ["T14:30:05.123+02:00 Envoys", "14:30:05"],
    [" 14:30", "14:30"],
    [" 8:05\nEnvoys", "08:05"],
    [" 14:30:00 +0200", "14:30:00"],
    [", 2:30 p.m.", "14:30"],
    [" at 12:15 am", "00:15"],
    [" 14:30 GMT", "14:30"],
    [" 07:45:10 +0000 (UTC)", "07:45:10"],
    [" 07:45:10 -0700 (PDT)", "07:45:10"],
    [", 7:45 AM ET", "07:45"],
    [" at 7:45:10 AM GMT+2", "07:45:10"],
    [" 22:10 MSK", "22:10"],
    [" 07:00:00 +0000 UTC", "07:00:00"],
    [" 14h30", "14:30"],
    [" à 22h10", "22:10"],
    [" um 14.30 Uhr", "14:30"],
    [" 14 Uhr", "14:00"],
    [" kl. 14.30", "14:30"],
    [" 下午10:56:04", "22:56:04"],
    [" ٩:١٢ م", "21:12"],
    [" 09:12-10:00>", "09:12"],
  ])("reads %s", (text, time) => {
    expect(readTime(text)?.time).toBe(time);
  });

  it.each([" 14:30 men came", " at noon", "", " 12.30", " 5", " 14:30, when"])("leaves “%s” to the text", (text) => {
    expect(readTime(text)).toBeNull();
  });

  it.each(["T24:00", "T12:60", " 13:00 pm"])("says that %s is no time", (text) => {
    expect(readTime(text)?.time).toBeNull();
  });
});
