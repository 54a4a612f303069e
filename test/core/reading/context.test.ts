import { describe, expect, it } from "vitest";
import { contextOf } from "../../../src/core/reading/context.ts";

const text =
  "Instead, Hamas is determined to prevent Israel from committing\nfurther atrocities against the Gaza population.";
const all = { start: 0, end: text.length };

describe("contextOf", () => {
  it("takes whole words on either side and says where text is left out", () => {
    const at = text.indexOf("Israel");
    expect(contextOf(text, { start: at, end: at + 6 }, all, 20)).toEqual({
      before: "… determined to prevent ".replace("determined ", ""),
      text: "Israel",
      after: " from committing …",
    });
  });

  it("has no ellipsis where the text itself begins or ends", () => {
    expect(contextOf(text, { start: 9, end: 14 }, all, 40).before).toBe("Instead, ");
    const at = text.indexOf("Gaza");
    expect(contextOf(text, { start: at, end: at + 4 }, all, 40).after).toBe(" population.");
  });

  it("makes line breaks into spaces", () => {
    const at = text.indexOf("committing");
    expect(contextOf(text, { start: at, end: at + 10 }, all, 12).after).toBe(" further …");
  });

  it("refuses a span outside its bounds, naming both", () => {
    expect(() => contextOf(text, { start: 0, end: 7 }, { start: 9, end: 20 }, 5)).toThrow(
      "Span 0–7 is not within 9–20.",
    );
  });
});
