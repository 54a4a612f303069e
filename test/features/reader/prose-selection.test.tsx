// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { mentionTypes } from "../../../src/core/ner/mention.ts";
import type { NotedSpan } from "../../../src/core/reading/noted-pieces.ts";
import { findToldTimes } from "../../../src/core/time/find-told-times.ts";
import type { ToldTime } from "../../../src/core/time/told-time.ts";
import { Prose } from "../../../src/features/reader/prose.tsx";
import { findSelectedStretch, selectStretch } from "../../../src/ui/text-range.ts";

afterEach(cleanup);

const { article } = parseArticle(
  "date 2023-11-06\n\nThe emir came last Tuesday to Doha, and left it three days later.\n\nNobody saw him off.",
  { id: "a", seed: "a.txt", line: 1, nth: 1 },
);
const told = findToldTimes(article.text, { date: article.date, language: "en" });

function prose(times: readonly ToldTime[], notes: readonly NotedSpan[] = []) {
  return (
    <article>
      <Prose
        article={article}
        mentions={[]}
        told={times}
        shownTypes={new Set(mentionTypes)}
        notes={notes}
        neededParagraph={0}
        from={0}
        languages={new Map()}
      />
    </article>
  );
}

/** Draw the text, select words of it, and draw it again otherwise; what is selected then. */
function selectedAfter(words: string, later: Parameters<typeof prose>, isBackwards = false): string {
  const { container, rerender } = render(prose([]));
  const start = article.text.indexOf(words);
  selectStretch(container, article.paragraphs, { start, end: start + words.length }, isBackwards);
  rerender(prose(...later));
  const stretch = findSelectedStretch(container, article.text, article.paragraphs);
  return stretch === null ? "" : article.text.slice(stretch.start, stretch.end);
}

describe("what is selected in a text", () => {
  const longSelections = ["came last", "last Tuesday", "Tuesday to Doha", "three days later.\n\nNobody saw"];

  for (const words of longSelections) {
    it(`stays when told times come into it: ${JSON.stringify(words)}`, () => {
      expect(told.length).toBeGreaterThan(0);
      expect(selectedAfter(words, [told])).toBe(words);
    });
  }

  it("stays when a note comes into it", () => {
    const start = article.text.indexOf("Tuesday");
    const note: NotedSpan = { id: "n", kind: "doubt", number: 1, start, end: start + 10 };
    expect(selectedAfter("last Tuesday", [[], [note]])).toBe("last Tuesday");
  });

  it("grows on at the end at which it grew", () => {
    expect(selectedAfter("came last Tuesday", [told], true)).toBe("came last Tuesday");
    const selection = document.getSelection();
    const range = selection?.getRangeAt(0);
    expect([selection?.focusNode, selection?.focusOffset]).toEqual([range?.startContainer, range?.startOffset]);
  });

  it("is none where none was", () => {
    const { rerender } = render(prose([]));
    document.getSelection()?.removeAllRanges();
    rerender(prose(told));
    expect(document.getSelection()?.toString() ?? "").toBe("");
  });
});
