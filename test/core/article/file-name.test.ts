import { describe, expect, it } from "vitest";
import { findFileNameDate, stemOf, titleOfFileName } from "../../../src/core/article/file-name.ts";

describe("findFileNameDate", () => {
  it.each([
    ["2023-11-06-high-water.txt", "2023-11-06"],
    ["floods/high water 2023_11_06.txt", "2023-11-06"],
    ["20231106_high_water.txt", "2023-11-06"],
    ["2023.11.06.txt", "2023-11-06"],
    ["2023-11-06_2023-11-06.txt", "2023-11-06"],
  ])("finds the date in %s", (path, date) => {
    expect(findFileNameDate(path)?.date).toBe(date);
  });

  it.each([
    "00990_9adb2adf.txt",
    "2023-11-06/high-water.txt",
    "2023-11-06_2023-11-09.txt",
    "99999999.txt",
    "1202311061.txt",
    "notes.txt",
    "",
  ])("finds none in “%s”", (path) => {
    expect(findFileNameDate(path)).toBeNull();
  });

  it("says that a date in a name does not exist", () => {
    expect(findFileNameDate("a/2023-02-30.txt")).toEqual({ name: "2023-02-30.txt", date: null, start: 0, end: 10 });
  });
});

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
