// @vitest-environment happy-dom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import type { SpokenSentence } from "../../../src/core/reading/spoken-sentences.ts";
import { useSpokenMark } from "../../../src/features/listen/use-spoken-mark.ts";
import { eventually } from "../../support/use-hook.ts";

const { article } = parseArticle("date 2023-11-06\n\nThe pier fell.\n\nA ferry came.", {
  id: "pier",
  seed: "pier.txt",
  line: 1,
  nth: 1,
});
const sentenceOf = (words: string) => {
  const start = article.text.indexOf(words);
  return { start, end: start + words.length } as SpokenSentence;
};

function addParagraph(container: HTMLElement, nth: number): void {
  const { start, end } = article.paragraphs[nth]!;
  const paragraph = document.createElement("p");
  paragraph.dataset["paragraph"] = String(nth);
  paragraph.textContent = article.text.slice(start, end);
  container.append(paragraph);
}

const marked = new Map<string, { range: Range }>();
let container: HTMLElement;

beforeEach(() => {
  marked.clear();
  vi.stubGlobal("CSS", { highlights: marked });
  // A function, since it is called with `new`.
  vi.stubGlobal("Highlight", function highlight(range: Range) {
    return { range };
  });
  container = document.createElement("article");
  document.body.append(container);
  addParagraph(container, 0);
});
afterEach(() => {
  cleanup();
  container.remove();
  vi.unstubAllGlobals();
});

const speak = (sentence: SpokenSentence | null) =>
  renderHook((said: SpokenSentence | null) => useSpokenMark({ current: container }, article, said), {
    initialProps: sentence,
  });
const said = () => marked.get("spoken")?.range.toString();

describe("the sentence that is spoken", () => {
  it("is marked, and no sentence once nothing is spoken", () => {
    const { rerender } = speak(sentenceOf("The pier fell."));
    expect(said()).toBe("The pier fell.");
    rerender(null);
    expect(marked.size).toBe(0);
  });

  it("gives way to the next", () => {
    addParagraph(container, 1);
    const { rerender } = speak(sentenceOf("The pier fell."));
    rerender(sentenceOf("A ferry came."));
    expect(said()).toBe("A ferry came.");
  });

  it("is marked once its paragraph is drawn, which the end of what is drawn is brought into sight for", async () => {
    let hasScrolled = false;
    Element.prototype.scrollIntoView = () => {
      if (!hasScrolled) addParagraph(container, 1);
      hasScrolled = true;
    };
    speak(sentenceOf("A ferry came."));
    expect([hasScrolled, said()]).toEqual([true, undefined]);
    await eventually(() => expect(said()).toBe("A ferry came."));
  });

  it("is not looked for any more once the reader has gone", () => {
    Element.prototype.scrollIntoView = () => undefined;
    const { unmount } = speak(sentenceOf("A ferry came."));
    unmount();
    addParagraph(container, 1);
    expect(said()).toBeUndefined();
  });
});
