import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlock, type LineBreak } from "../../../src/core/text/line-breaks.ts";

const prose =
  "On Tuesday the envoy Ilse Bramm and her deputy Jonas Tiel of the World Trade Organization left New York for Buenos Aires, " +
  "where Sir Edgar Lowe of the Royal Quay Society waited with the mayor of San Sebastian and a clerk of the United Nations.";

function wrap(text: string, width: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

function breaksOf(text: string, offset = 0): readonly LineBreak[] {
  return readBlock(text, offset).breaks;
}

describe("readBlock", () => {
  it("lets prose flow that is wrapped at any width from 30", () => {
    for (let width = 30; width < prose.length; width += 1)
      expect({ width, breaks: new Set(breaksOf(wrap(prose, width))) }).toEqual({ width, breaks: new Set(["flow"]) });
  });

  it.each<[string, string, readonly LineBreak[]]>([
    [
      "verse set in by turns",
      "The gate is shut,\n  the bell is rung,\nThe boats lie still,\n  the nets are hung.",
      ["keep", "keep", "keep"],
    ],
    [
      "verse that pauses",
      "The tide comes in, the tide goes out,\nThe lamps are lit along the quay;\nNo ship has turned the cape about\nThat did not turn for home to thee.",
      ["keep", "keep", "keep"],
    ],
    ["verse in small letters", "old harbour\na heron steps in\nthe sound of the bell", ["keep", "keep"]],
    ["items", "Brought ashore:\n- one anchor\n- two lamps", ["part", "part"]],
    ["numbered items", "1. Minutes\n2. The gate\n3. Any other business", ["part", "part"]],
    [
      "an item that goes on",
      "- one anchor with its chain and\n  all that belongs to it\n- two lamps",
      ["flow", "part"],
    ],
    ["rows", "Name      Pence\nOster     40\nVell      22", ["part", "part"]],
    ["rows by tabs", "Name\tPence\nOster\t40", ["part"]],
    ["a quoted reply", "> Are the lamps\n> still dry?\nThey are.", ["keep", "part"]],
    [
      "a salutation",
      `Dear Sir,\n${wrap("I write to you about the lamps, which are still dry, and about the gate.", 40)}`,
      ["keep", "flow"],
    ],
    ["an address", "Ilse Bramm\n12 Quay Street\nLeeds", ["part", "part"]],
    ["lines as long as paragraphs", `${prose}\n${prose}\nThat is all.`, ["keep", "keep"]],
  ])("knows %s", (_what, text, breaks) => {
    expect(breaksOf(text)).toEqual(breaks);
  });

  it("keeps short lines between wide paragraphs", () => {
    const verse = "We went down to the water\nAnd none of us came back";
    const text = `${prose}\n\n${verse}\n\n${prose}`;
    expect(breaksOf(text, prose.length + 2)).toEqual(["keep"]);
  });

  it("reads CRLF, CR and U+2028 as it reads LF", () => {
    const text = wrap(prose, 40);
    for (const end of ["\r\n", "\r", "\u2028"]) expect(breaksOf(text.replaceAll("\n", end))).toEqual(breaksOf(text));
  });

  it("takes any string, and has a break between each two lines", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("a", "B", " ", "  ", "\n", "\r\n", "-", ">", "1.", ",", ".", "\t"),
          maxLength: 200,
        }),
        fc.nat(200),
        (text, offset) => {
          const block = readBlock(text, Math.min(offset, text.length));
          expect(block.breaks).toHaveLength(Math.max(0, block.lines.length - 1));
        },
      ),
    );
  });
});
