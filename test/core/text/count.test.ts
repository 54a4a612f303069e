import { describe, expect, it } from "vitest";
import { cutForDisplay, counted, formatBytes } from "../../../src/core/text/count.ts";

describe("counted", () => {
  it.each([
    [0, "0 articles"],
    [1, "1 article"],
    [2143, "2,143 articles"],
  ])("writes %i with its word", (count, written) => {
    expect(counted(count, "article")).toBe(written);
  });

  it("takes a plural that is not made with s", () => {
    expect(counted(3, "entity", "entities")).toBe("3 entities");
  });
});

describe("formatBytes", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1000, "1 KB"],
    [118_400, "118 KB"],
    [999_600, "1.0 MB"],
    [4_249_000, "4.2 MB"],
    [31_000_000_000, "31 GB"],
  ])("writes %i bytes as %s", (bytes, written) => {
    expect(formatBytes(bytes)).toBe(written);
  });
});

describe("cutForDisplay", () => {
  it("leaves what is short, cuts what is long, and parts no character", () => {
    expect(cutForDisplay("2023/harbour")).toBe("2023/harbour");
    expect(cutForDisplay("x".repeat(1_000_000))).toBe(`${"x".repeat(199)}…`);
    expect(cutForDisplay(`${"x".repeat(198)}😀😀`)).toBe(`${"x".repeat(198)}…`);
  });
});
