import { describe, expect, it } from "vitest";
import { splitAtMyLord } from "../../../../src/core/ner/marks/split-at-my-lord.ts";
import { readMarks, say } from "./read-marks.ts";

describe("at “my Lord”", () => {
  it.each([
    ["to [l:Harwell, my Lord Tarn] came", ["Harwell place", "Lord Tarn person"]],
    ["to [l:Harwell, where my Lords Tarn] sat", ["Harwell place", "Tarn person"]],
    ["the [x:Prince and my Lord of Tarn]", ["Prince other", "Lord of Tarn person"]],
    ["[x:My Lord Tarn] came", ["Lord Tarn person"]],
    ["with [p:my Lady Tarn]", ["Lady Tarn person"]],
  ])("another name begins: “%s” has %j", (marked, expected) => {
    const { text, mentions } = readMarks(marked);
    expect(say(text, splitAtMyLord(text, mentions))).toEqual(expected);
  });

  it.each([
    ["[p:Lord Tarn] and [l:Harwell]", ["Lord Tarn person", "Harwell place"]],
    ["[x:My Fair Lady]", ["My Fair Lady other"]],
    ["[x:My lord] bowed", ["My lord other"]],
    ["[o:Amy Lord Company]", ["Amy Lord Company organisation"]],
  ])("a name without it stays whole: “%s” has %j", (marked, expected) => {
    const { text, mentions } = readMarks(marked);
    expect(say(text, splitAtMyLord(text, mentions))).toEqual(expected);
  });
});
