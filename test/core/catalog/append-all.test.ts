import { expect, test } from "vitest";
import { appendAll } from "../../../src/core/catalog/append-all.ts";

test("more values than a call takes arguments are appended in order", () => {
  const list = [-1];
  appendAll(
    list,
    Array.from({ length: 1_000_000 }, (_, at) => at),
  );
  expect(list).toHaveLength(1_000_001);
  expect(list.slice(0, 3)).toEqual([-1, 0, 1]);
  expect(list.at(-1)).toBe(999_999);
});
