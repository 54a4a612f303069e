import { expect, it } from "vitest";
import { describeUnread } from "../../../src/features/corrections/import-words.ts";

it.each([
  [
    { from: 200_001, tooMany: "entries" },
    "That is as much as is read at once: nothing from line 200,001 on was read. Take these in, then a file with the lines from there on.",
  ],
  [{ from: 10_001, tooMany: "problems" }, "So many are no corrections that nothing from line 10,001 on was read."],
] as const)("a file that was not read to its end is said to be so: %j", (unread, words) => {
  expect(describeUnread(unread)).toBe(words);
});
