import { useLayoutEffect, useState, type RefObject } from "react";
import { findMark, type MarkSelection } from "./use-marks.ts";

interface CardPosition {
  readonly left: number;
  readonly top: number;
}

/** Space between mark and card. */
const gap = 8;

/** Hang the card under its mark, or over it where there is no room below; in pixels within the article. */
export function useCardPosition(
  card: RefObject<HTMLElement | null>,
  container: RefObject<HTMLElement | null>,
  { start, kind }: Pick<MarkSelection, "start" | "kind">,
  isSheet: boolean,
): CardPosition {
  const [position, setPosition] = useState<CardPosition>({ left: 0, top: 0 });
  useLayoutEffect(() => {
    const article = container.current;
    const element = card.current;
    if (isSheet || article === null || element === null) return;
    const place = () => {
      const mark = findMark(article, start, kind)?.getClientRects()[0];
      const frame = element.offsetParent?.getBoundingClientRect();
      const scroller = article.closest(".reader")?.getBoundingClientRect();
      if (mark === undefined || frame === undefined || scroller === undefined) return;
      const isRoomBelow = mark.bottom + gap + element.offsetHeight <= scroller.bottom;
      const isRoomAbove = mark.top - gap - element.offsetHeight >= scroller.top;
      const top = isRoomBelow || !isRoomAbove ? mark.bottom + gap : mark.top - gap - element.offsetHeight;
      const left = Math.max(scroller.left + gap, Math.min(mark.left, scroller.right - element.offsetWidth - 2 * gap));
      setPosition({ left: left - frame.left, top: top - frame.top });
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    observer.observe(article);
    return () => observer.disconnect();
  }, [card, container, start, kind, isSheet]);
  return position;
}
