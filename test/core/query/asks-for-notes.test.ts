import { expect, it } from "vitest";
import { asksForNotes } from "../../../src/core/query/asks-for-notes.ts";

it.each([
  ["has:note", true],
  ['ferry TAG:"to do"', true],
  ["-note:pier", true],
  ["notes on tags that he has", false],
  ["", false],
])("%j may ask for notes: %s", (q, asks) => {
  expect(asksForNotes(q)).toBe(asks);
});
