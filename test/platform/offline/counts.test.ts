import { expect, test } from "vitest";
import { countKept } from "../../../src/platform/offline/counts.ts";

test("counts articles where the packs say how many they hold", () => {
  const files = [
    { url: "health", bytes: 5 },
    { url: "pack-1", bytes: 100, articles: 12 },
    { url: "pack-2", bytes: 50, articles: 3 },
  ];
  expect(countKept(files, ({ url }) => url !== "pack-2")).toEqual({
    kept: 12,
    total: 15,
    keptBytes: 105,
    totalBytes: 155,
  });
});

test("counts files where no pack says how many articles it holds", () => {
  const files = [
    { url: "a", bytes: 1 },
    { url: "b", bytes: 2 },
  ];
  expect(countKept(files, ({ url }) => url === "a")).toEqual({ kept: 1, total: 2, keptBytes: 1, totalBytes: 3 });
});

test("an empty library is 0 of 0", () => {
  expect(countKept([], () => true)).toEqual({ kept: 0, total: 0, keptBytes: 0, totalBytes: 0 });
});
