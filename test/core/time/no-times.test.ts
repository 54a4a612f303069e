import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { findToldTimes } from "../../../src/core/time/find-told-times.ts";

const file = fileURLToPath(new URL("../../fixtures/told/no-times.txt", import.meta.url));
const texts = readFileSync(file, "utf8").trim().split("\n\n").slice(1);

/** The words taken for times that are none. */
function falseMarks(marked: string): readonly string[] {
  const labels: { start: number; end: number }[] = [];
  let text = "";
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const words = part.startsWith("[") ? part.slice(1, -1) : part;
    if (part.startsWith("[")) labels.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return findToldTimes(text, { date: "2023-11-06", language: "en" })
    .filter((time) => !labels.some(({ start, end }) => start < time.end && time.start < end))
    .map(({ start, end }) => `${text.slice(Math.max(0, start - 20), start)}[${text.slice(start, end)}]`);
}

it("a page of fiction or a table of sport has few words taken for times that are none: these", () => {
  expect(texts.flatMap((text) => falseMarks(text.split("\n")[1] ?? ""))).toEqual([
    "tience of her kind. [A minute]",
    "ime at all she was. [The spring]",
    "id June Harker, and [winter]",
    "ak of. The old man, [now]",
    "ow past caring, had [his day]",
    "d 3s. to the smith. [Friday]",
    "in his 40s and read [the Sunday]",
    "L: Price (9-11), S: [May]",
  ]);
});
