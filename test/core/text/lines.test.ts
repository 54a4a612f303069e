import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLines, isSpace, lineAround, lineAt, skipSpace } from "../../../src/core/text/lines.ts";

const text = "one\r\ntwo\rthree\n\nfive\u2028six";

describe("lineAt", () => {
  it("walks through lines of every kind of end", () => {
    const lines: string[] = [];
    for (let line = lineAt(text, 0); line.start < text.length; line = lineAt(text, line.next))
      lines.push(text.slice(line.start, line.end));
    expect(lines).toEqual(["one", "two", "three", "", "five", "six"]);
  });

  it("is empty at the end of the text", () => {
    expect(lineAt("abc", 3)).toEqual({ start: 3, end: 3, next: 3 });
  });
});

describe("lineAround", () => {
  it("finds the line that holds an offset", () => {
    const { start, end } = lineAround(text, text.indexOf("hree"));
    expect(text.slice(start, end)).toBe("three");
  });
});

describe("countLines", () => {
  it("counts as editors do: CRLF once, Unicode's separators not", () => {
    expect(countLines(text, 0, text.length)).toBe(4);
    expect(countLines(text, 0, text.indexOf("three"))).toBe(2);
  });
});

describe("isSpace", () => {
  it("agrees with \\s for every UTF-16 unit", () => {
    const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
    expect(units.filter(isSpace)).toEqual(units.filter((unit) => /\s/u.test(String.fromCharCode(unit))));
  });
});

describe("skipSpace", () => {
  it("stops at the first visible character or at the limit", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(" ", "\n", "\u3000", "a") }), (text) => {
        expect(skipSpace(text, 0, text.length)).toBe(text.length - text.trimStart().length);
      }),
    );
  });
});
