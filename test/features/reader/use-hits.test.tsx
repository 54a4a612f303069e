// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { findHits } from "../../../src/core/query/hits.ts";
import { findPhrases } from "../../../src/core/query/phrase.ts";
import { parseQuery } from "../../../src/core/query/parse.ts";
import { useHits } from "../../../src/features/reader/use-hits.ts";
import { eventually } from "../../support/use-hook.ts";

const { article } = parseArticle("date 2023-11-06\n\nThe pier fell.\n\nA pier was built, a pier of oak.", {
  id: "pier",
  seed: "pier.txt",
  line: 1,
  nth: 1,
});
const hits = findHits(article.text, findPhrases(parseQuery("pier").tree));

/** The article's first paragraphs, as the reader draws them. */
function draw(count: number): HTMLElement {
  const container = document.createElement("article");
  for (let nth = 0; nth < count; nth += 1) addParagraph(container, nth);
  document.body.append(container);
  return container;
}

function addParagraph(container: HTMLElement, nth: number): void {
  const { start, end } = article.paragraphs[nth]!;
  const paragraph = document.createElement("p");
  paragraph.dataset["paragraph"] = String(nth);
  paragraph.textContent = article.text.slice(start, end);
  container.append(paragraph);
}

const washed = new Map<string, { ranges: Range[] }>();
const wordsOf = (name: string) => washed.get(name)?.ranges.map(String);

beforeEach(() => {
  washed.clear();
  vi.stubGlobal("CSS", { highlights: washed });
  // A function, since it is called with `new`.
  vi.stubGlobal("Highlight", function highlight(...ranges: Range[]) {
    return { ranges };
  });
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const open = (container: HTMLElement) => renderHook(() => useHits({ current: container }, article, hits));

describe("what was sought in a text", () => {
  it("is washed wherever it stands, none of it first, and no longer once the text goes", () => {
    const { result, unmount } = open(draw(2));
    expect(result.current).toMatchObject({ count: 3, current: -1 });
    expect([wordsOf("hit"), wordsOf("hit-current")]).toEqual([["pier", "pier", "pier"], []]);
    unmount();
    expect(washed.size).toBe(0);
  });

  it("is gone through from one to the next and round, both ways", () => {
    const { result } = open(draw(2));
    const steps = ([1, 1, 1, 1, -1] as const).map((by) => {
      act(() => result.current.step(by));
      return result.current.current;
    });
    expect(steps).toEqual([0, 1, 2, 0, 2]);
    expect(wordsOf("hit-current")).toEqual(["pier"]);
  });

  it("begins at its last where the first step is back", () => {
    const { result } = open(draw(2));
    act(() => result.current.step(-1));
    expect(result.current.current).toBe(2);
  });

  it("is washed in paragraphs that are drawn later too", async () => {
    const container = draw(1);
    open(container);
    expect(wordsOf("hit")).toEqual(["pier"]);
    addParagraph(container, 1);
    await eventually(() => expect(wordsOf("hit")).toHaveLength(3));
  });

  it("is gone through where the browser washes nothing", () => {
    vi.stubGlobal("CSS", {});
    const { result } = open(draw(2));
    act(() => result.current.step(1));
    expect(result.current.current).toBe(0);
  });
});
