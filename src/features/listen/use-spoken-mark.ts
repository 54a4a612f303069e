import { useEffect, type RefObject } from "react";
import type { Article } from "../../core/article/article.ts";
import type { SpokenSentence } from "../../core/reading/spoken-sentences.ts";
import { rangeOfStretch } from "../../ui/text-range.ts";

/** Paragraphs are drawn as they are needed: a sentence further on is waited for so often, so long apart in milliseconds. */
const tries = 20;
const tryMs = 150;

/** Mark the sentence that is spoken, and keep it in sight. Whoever scrolls away is left alone until the next sentence. */
export function useSpokenMark(
  container: RefObject<HTMLElement | null>,
  article: Article,
  sentence: SpokenSentence | null,
): void {
  useEffect(() => {
    const element = container.current;
    if (element === null || sentence === null) return undefined;
    let left = tries;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const mark = () => {
      const range = rangeOfStretch(element, article.paragraphs, sentence);
      if (range === null) {
        // The end of what is drawn brings the next paragraphs.
        element.querySelector("p[data-paragraph]:last-of-type")?.scrollIntoView({ block: "end" });
        left -= 1;
        if (left > 0) timer = setTimeout(mark, tryMs);
        return;
      }
      if (typeof CSS !== "undefined" && "highlights" in CSS) CSS.highlights.set("spoken", new Highlight(range));
      keepInSight(element, range);
    };
    mark();
    return () => {
      clearTimeout(timer);
      if (typeof CSS !== "undefined" && "highlights" in CSS) CSS.highlights.delete("spoken");
    };
  }, [container, article, sentence]);
}

function keepInSight(element: HTMLElement, range: Range): void {
  const scroller = element.closest<HTMLElement>("#reader");
  if (scroller === null) return;
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = range.getBoundingClientRect();
  const isInSight = top >= frame.top + frame.height * 0.1 && bottom <= frame.bottom - frame.height * 0.25;
  if (isInSight) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollBy({ top: top - frame.top - frame.height * 0.25, behavior: isCalm ? "auto" : "smooth" });
}
