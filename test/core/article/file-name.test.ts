import { describe, expect, it } from "vitest";
import { stemOf, titleOfFileName } from "../../../src/core/article/file-name.ts";

describe("stemOf", () => {
  it.each([
    ["a/b.txt", "a/b"],
    ["a.d/b", "a.d/b"],
    ["b.tar.GZ", "b.tar"],
    ["v1.2", "v1.2"],
    [".hidden", ".hidden"],
    ["a/.txt", "a/.txt"],
    ["It ended. Then what", "It ended. Then what"],
  ])("takes the ending off %s", (path, stem) => {
    expect(stemOf(path)).toBe(stem);
  });
});

describe("titleOfFileName", () => {
  it.each([
    ["floods/2023-11-06-high-water.txt", "high-water"],
    ["2023-11-06.txt", "2023-11-06"],
    ["20231106_high_water.txt", "high_water"],
  ])("reads %s", (path, title) => {
    expect(titleOfFileName(path)).toBe(title);
  });
});
