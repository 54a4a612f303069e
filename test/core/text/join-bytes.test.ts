import { expect, test } from "vitest";
import { joinBytes } from "../../../src/core/text/join-bytes.ts";

test("bytes are laid end to end, in pieces of any length", () => {
  const parts = [Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3).subarray(0, 1)];
  expect([...joinBytes(parts)]).toEqual([1, 2, 3]);
  expect(joinBytes([]).length).toBe(0);
});
