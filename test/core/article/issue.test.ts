import { describe, expect, it } from "vitest";
import { toProblem } from "../../../src/core/article/issue.ts";

const issue = (start: number, end: number) => ({
  kind: "date-impossible",
  message: "The date 2023-02-30 does not exist.",
  advice: "Correct it.",
  at: { start, end },
});
const place = { seed: "a.txt", line: 1, article: "a" };

describe("toProblem", () => {
  it("gives the line, what stands on it and where the fault is", () => {
    const text = "\r\nOne.\r\rdate 2023-02-30 Two.\nThree.";
    const at = text.indexOf("02-30");
    expect(toProblem(issue(at, at + 5), text, { ...place, line: 2 })).toMatchObject({
      line: 4,
      excerpt: "date 2023-02-30 Two.",
      fault: { start: 10, end: 15 },
      seed: "a.txt",
      article: "a",
    });
  });

  it("cuts a long line to 200 signs around the fault", () => {
    const text = `${"a".repeat(1000)}FAULT${"b".repeat(1000)}`;
    const { excerpt, fault } = toProblem(issue(1000, 1005), text, place);
    expect(excerpt).toHaveLength(200);
    expect(excerpt!.slice(fault!.start, fault!.end)).toBe("FAULT");
    expect(fault!.start).toBeGreaterThan(90);
  });

  it("shows control characters as signs", () => {
    expect(toProblem(issue(5, 6), "river\0rose\tup", place)).toMatchObject({
      excerpt: "river␀rose up",
      fault: { start: 5, end: 6 },
    });
  });

  it("parts no surrogate pair", () => {
    const text = "🌊".repeat(300);
    const { excerpt } = toProblem(issue(301, 302), text, place);
    expect(excerpt).not.toMatch(/\p{Surrogate}/u);
  });

  it("has no line when the file as a whole is at fault", () => {
    expect(toProblem({ ...issue(0, 0), at: null }, "text", place)).toMatchObject({
      line: 0,
      excerpt: null,
      fault: null,
    });
  });
});
