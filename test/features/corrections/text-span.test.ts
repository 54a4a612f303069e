// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { findNextWord, findSelectedSpan, moveEnd, selectSpan } from "../../../src/features/corrections/text-span.ts";

const text = "The Marlin left Odal.\n\nRuth Vance, 41, stayed.";
const article = {
  id: "pier",
  text,
  paragraphs: [
    { start: 0, end: 21 },
    { start: 23, end: text.length },
  ],
} as unknown as Article;
const wordsOf = (span: { start: number; end: number } | null) =>
  span === null ? null : text.slice(span.start, span.end);

let container: HTMLElement;
beforeEach(() => {
  container = document.createElement("article");
  for (const [number, parts] of [
    ["The ", ["Marlin"], " left ", ["Odal"], "."],
    ["Ruth Vance, 41, stayed."],
  ].entries()) {
    const paragraph = document.createElement("p");
    paragraph.dataset["paragraph"] = String(number);
    for (const part of parts) {
      const mark = document.createElement("a");
      mark.textContent = part[0] ?? "";
      paragraph.append(typeof part === "string" ? part : mark);
    }
    container.append(paragraph);
  }
  document.body.replaceChildren(container);
  document.getSelection()?.removeAllRanges();
});

describe("selected words", () => {
  it.each(["Marlin", "Marlin left", "The Marlin left Odal.", "Ruth Vance"])("are found and set again: %s", (words) => {
    const start = text.indexOf(words);
    expect(selectSpan(container, article, { start, end: start + words.length })).toBe(true);
    expect(findSelectedSpan(container, article)).toEqual({ start, end: start + words.length });
  });

  it("lose the white space at their ends", () => {
    selectSpan(container, article, { start: 3, end: 11 });
    expect(wordsOf(findSelectedSpan(container, article))).toBe("Marlin");
  });

  it("are none when nothing is selected, or pieces of two paragraphs are", () => {
    expect(findSelectedSpan(container, article)).toBeNull();
    const [first, second] = container.querySelectorAll("p");
    if (first?.firstChild == null || second?.firstChild == null) throw new Error("The paragraphs were not drawn.");
    document.getSelection()?.setBaseAndExtent(first.firstChild, 0, second.firstChild, 4);
    expect(findSelectedSpan(container, article)).toBeNull();
  });
});

describe("moving by words", () => {
  const marlin = { start: 4, end: 10 };
  it("moves either end of a span, within the paragraph, and never past the other", () => {
    expect(wordsOf(moveEnd(article, marlin, "end", 1))).toBe("Marlin left");
    expect(wordsOf(moveEnd(article, marlin, "start", -1))).toBe("The Marlin");
    expect(wordsOf(moveEnd(article, marlin, "end", -1))).toBe("Marlin");
    expect(wordsOf(moveEnd(article, marlin, "start", 1))).toBe("Marlin");
    expect(wordsOf(moveEnd(article, { start: 0, end: 21 }, "end", 1))).toBe("The Marlin left Odal.");
  });

  it("goes from word to word over punctuation and paragraphs, to the ends of the text", () => {
    const words: (string | null)[] = [];
    for (
      let span: { start: number; end: number } | null = { start: 0, end: 3 };
      span !== null;
      span = findNextWord(article, span, 1)
    )
      words.push(wordsOf(span));
    expect(words).toEqual(["The", "Marlin", "left", "Odal", "Ruth", "Vance", "41", "stayed"]);
    expect(wordsOf(findNextWord(article, { start: 23, end: 27 }, -1))).toBe("Odal");
    expect(findNextWord(article, { start: 0, end: 3 }, -1)).toBeNull();
  });
});
