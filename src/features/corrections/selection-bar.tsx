import { useLayoutEffect, useState, type KeyboardEvent, type Ref, type RefObject } from "react";
import { mentionTypes, type MentionType } from "../../core/ner/mention.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import type { Span } from "../../core/text/span.ts";
import type { OpenArticle } from "../../data/article.ts";
import { intendWithSpan, type CorrectionIntent } from "./correction-intent.ts";
import "./corrections.css";

interface SelectionBarProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly open: OpenArticle;
  readonly span: Span;
  readonly container: RefObject<HTMLElement | null>;
  readonly onIntent: (intent: CorrectionIntent) => void;
  readonly onMark: (type: MentionType) => void;
}

/** Space between the words and the bar. */
const gap = 8;
/** Room that the reader's own bar takes at its top. */
const barHeight = 48;

/** A small bar at selected words: mark them as a name of a type, or make them the span of the mark they touch. Arrows move in it. */
export function SelectionBar({ ref, open, span, container, onIntent, onMark }: SelectionBarProps) {
  const position = usePosition(container, span);
  const intent = intendWithSpan(open, span);
  const words = open.article.text.slice(span.start, span.end);
  return (
    <div
      ref={ref}
      className="selection-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={`Mark “${words}” as`}
      style={position}
      onKeyDown={moveFocus}
      // A press on the bar must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
    >
      {intent.kind === "respan" ? (
        <button type="button" className="selection-bar__button" onClick={() => onIntent(intent)}>
          This is the name
        </button>
      ) : null}
      {intent.kind === null ? (
        <button type="button" className="selection-bar__button" onClick={() => onIntent(intent)}>
          Correct
        </button>
      ) : null}
      <span className="selection-bar__label note" aria-hidden="true">
        Mark as
      </span>
      {mentionTypes.map((type) => (
        <button key={type} type="button" className="selection-bar__button" onClick={() => onMark(type)}>
          <span className="type-line" data-type={type}>
            {typeNames[type].singular}
          </span>
        </button>
      ))}
    </div>
  );
}

/** Arrows go from button to button (ARIA APG, "Toolbar"). */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  buttons[
    (buttons.indexOf(document.activeElement as HTMLButtonElement) + by + buttons.length) % buttons.length
  ]?.focus();
  event.preventDefault();
}

/** Over the words with a mouse; under them with a finger, whose own menu stands above. Never out of the reader's sides. */
function usePosition(container: RefObject<HTMLElement | null>, span: Span) {
  const [position, setPosition] = useState<{ readonly left: number; readonly top: number }>({ left: 0, top: -1000 });
  useLayoutEffect(() => {
    const article = container.current;
    const selection = document.getSelection();
    if (article === null || selection === null || selection.rangeCount === 0) return;
    const words = selection.getRangeAt(0).getBoundingClientRect();
    const frame = article.getBoundingClientRect();
    const bar = article.querySelector<HTMLElement>(".selection-bar");
    const width = bar?.offsetWidth ?? 0;
    const height = bar?.offsetHeight ?? 0;
    const isBelow =
      matchMedia("(pointer: coarse)").matches ||
      words.top - height - gap < (article.closest(".reader")?.getBoundingClientRect().top ?? 0) + barHeight;
    const left = Math.max(
      gap,
      Math.min(words.left - frame.left + words.width / 2 - width / 2, frame.width - width - gap),
    );
    setPosition({ left, top: (isBelow ? words.bottom + gap : words.top - height - gap) - frame.top });
  }, [container, span]);
  return position;
}
