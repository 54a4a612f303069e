import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Article } from "../../core/article/article.ts";
import { readPlace, savePlace, useReadingMarks } from "../../data/reading.ts";

interface ReadingPlaceOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly article: Article;
  readonly isPreview: boolean;
  readonly targetParagraph: number | null;
  /** The paragraph to begin at where the reader has not been here before: where what was searched first stands; null for the top. */
  readonly firstHit: number | null;
  /** Called when that paragraph is drawn. */
  readonly onFirstHit: () => void;
  /** True when `useReturnToMark` brings the reader back to a mark, which is more exact than the paragraph kept here. */
  readonly isReturning: boolean;
}

/** The end must have been in sight this long before an article counts as read: a glance past it is not reading. */
const readAfterMs = 1500;
/** Scrolling is saved when it has rested. */
const saveAfterMs = 400;
/** Where a paragraph comes to rest when the reader is sent to it, in pixels under the top edge. */
const landing = 72;

/**
 * Keep the reader's place: show progress, remember the paragraph in sight, come back to it, and count the article
 * as read once its end was seen.
 */
export function useReadingPlace(options: ReadingPlaceOptions) {
  const { scroller, article, isPreview, targetParagraph, firstHit, isReturning } = options;
  const onFirstHit = useRef(options.onFirstHit);
  onFirstHit.current = options.onFirstHit;
  const progress = useRef<HTMLDivElement>(null);
  const [neededParagraph, setNeeded] = useState(targetParagraph ?? 0);
  const { setRead, readIds } = useReadingMarks();
  const isRead = useRef(false);
  isRead.current = readIds.has(article.id);

  const paragraphInSight = useCallback(() => {
    const element = scroller.current;
    return element === null ? 0 : findParagraphAt(element, landing);
  }, [scroller]);

  const goToParagraph = useCallback(
    (paragraph: number, isTarget: boolean) => {
      const element = scroller.current?.querySelector<HTMLElement>(`p[data-paragraph="${paragraph}"]`);
      const frame = scroller.current;
      if (element === null || element === undefined || frame === null) return;
      frame.scrollTop += element.getBoundingClientRect().top - frame.getBoundingClientRect().top - landing;
      if (isTarget) element.dataset["target"] = "";
    },
    [scroller],
  );

  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [scroller, article.id]);

  useEffect(() => {
    let isStale = false;
    if (isReturning) return;
    const restore = async () => {
      const paragraph = targetParagraph ?? (isPreview ? null : await readPlace(article.id));
      const isKept =
        paragraph !== null && (paragraph > 0 || targetParagraph !== null) && paragraph < article.paragraphs.length;
      const to = isKept ? paragraph : isPreview ? null : firstHit;
      if (isStale || to === null) return;
      setNeeded(to);
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (isStale) return;
          if (isKept) goToParagraph(to, targetParagraph !== null);
          if (!isKept || targetParagraph !== null) onFirstHit.current();
        }),
      );
    };
    void restore();
    return () => {
      isStale = true;
    };
  }, [article, isPreview, targetParagraph, firstHit, isReturning, goToParagraph]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let saveTimer = 0;
    let readTimer = 0;
    const onScroll = () => {
      const room = element.scrollHeight - element.clientHeight;
      const percent = room <= 0 ? 100 : Math.round((element.scrollTop / room) * 100);
      progress.current?.style.setProperty("--read", `${percent}%`);
      progress.current?.setAttribute("aria-valuenow", String(percent));
      progress.current?.toggleAttribute("data-scrolled", element.scrollTop > 0);
      if (isPreview) return;
      clearTimeout(saveTimer);
      saveTimer = window.setTimeout(
        () => void savePlace(article.id, percent >= 99 ? 0 : findParagraphAt(element, landing)),
        saveAfterMs,
      );
      clearTimeout(readTimer);
      if (!isRead.current && isEndInSight(element))
        readTimer = window.setTimeout(() => setRead(article.id, true), readAfterMs);
    };
    onScroll();
    element.addEventListener("scroll", onScroll, { passive: true });
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", onScroll);
      observer.disconnect();
      clearTimeout(saveTimer);
      clearTimeout(readTimer);
    };
  }, [scroller, article.id, isPreview, setRead]);

  /** The offset from which stepping by mark starts when none is selected: the first or last word in sight. */
  const firstVisibleOffset = useCallback(
    (by: 1 | -1) => {
      const paragraph = article.paragraphs[paragraphInSight()];
      if (paragraph === undefined) return 0;
      return by === 1 ? paragraph.start - 1 : paragraph.end;
    },
    [article, paragraphInSight],
  );

  return useMemo(
    () => ({ progress, neededParagraph, paragraphInSight, firstVisibleOffset }),
    [neededParagraph, paragraphInSight, firstVisibleOffset],
  );
}

/** The number of the paragraph that lies `below` pixels under the scroller's top edge, found through the page's own geometry. */
function findParagraphAt(scroller: HTMLElement, below: number): number {
  const edge = scroller.getBoundingClientRect().top + below;
  const blocks = [...scroller.querySelectorAll<HTMLElement>(".prose__block")];
  const block = blocks.find((candidate) => candidate.getBoundingClientRect().bottom > edge) ?? blocks.at(-1);
  const paragraphs = [...(block?.querySelectorAll<HTMLElement>("p[data-paragraph]") ?? [])];
  const paragraph =
    paragraphs.find((candidate) => candidate.getBoundingClientRect().bottom > edge) ?? paragraphs.at(-1);
  return Number(paragraph?.dataset["paragraph"] ?? 0);
}

function isEndInSight(scroller: HTMLElement): boolean {
  const last =
    scroller.querySelector(".prose__block:last-child > p:last-child") ??
    scroller.querySelector(".article__head p[data-paragraph]");
  return last !== null && last.getBoundingClientRect().bottom <= scroller.getBoundingClientRect().bottom;
}
