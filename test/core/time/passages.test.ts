import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findToldTimes } from "../../../src/core/time/find-told-times.ts";

interface Passage {
  readonly source: string;
  readonly date: string;
  readonly text: string;
  /** Where each labelled time starts, and its value. */
  readonly labels: ReadonlyMap<number, string>;
}

const file = fileURLToPath(new URL("../../fixtures/told/passages.txt", import.meta.url));
const passages = readFileSync(file, "utf8").split("\n\n").slice(1).filter(Boolean).map(readPassage);

function readPassage(entry: string): Passage {
  const [head = "", marked = ""] = entry.split("\n");
  const [source = "", date = ""] = head.split(" ");
  const labels = new Map<number, string>();
  let text = "";
  for (const part of marked.split(/(\[[^\]|]+\|[^\]]+\])/)) {
    const label = /^\[([^\]|]+)\|([^\]]+)\]$/.exec(part);
    if (label !== null) labels.set(text.length, label[2]!);
    text += label?.[1] ?? part;
  }
  return { source, date, text, labels };
}

/** The share of values that are right, among those labelled and those found (VALUE F1), over the passages of a source. */
function valueF1(source: string): number {
  let right = 0;
  let all = 0;
  for (const { text, date, labels } of passages.filter((passage) => passage.source === source)) {
    const found = findToldTimes(text, { date, language: "en" });
    all += found.length + labels.size;
    right += found.filter(({ start, value }) => labels.get(start) === value).length;
  }
  return (2 * right) / all;
}

describe("told times of the labelled passages", () => {
  it("are there to be judged", () => {
    expect(passages.length).toBeGreaterThanOrEqual(30);
  });

  // Measured; what is missed: "At night" of that day, "the third Thursday of each month", "weeke".
  it.each([
    ["pepys", 0.88],
    ["digitalgov", 0.85],
  ])("of %s come out right", (source, least) => {
    expect(valueF1(source)).toBeGreaterThanOrEqual(least);
  });

  it("of the seed are the one that it has", () => {
    const seed = fileURLToPath(new URL("../../../seeds/000_4bfad9960e8f950c.txt", import.meta.url));
    const text = readFileSync(seed, "utf8").replace(/^\s*date \S+\s+/, "");
    const found = findToldTimes(text, { date: "2023-11-06", language: "en" });
    expect(found.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([["current", "PRESENT_REF"]]);
  });
});
