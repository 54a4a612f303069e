import { useLayoutEffect, useState, type KeyboardEvent, type ReactNode, type Ref, type RefObject } from "react";
import { mentionTypes, type MentionType } from "../../core/ner/mention.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import type { Span } from "../../core/text/span.ts";
import { cutForDisplay } from "../../core/text/count.ts";
import { CopyQuotation } from "./copy-quotation.tsx";
import { intendWithSpan, type CorrectionIntent } from "./correction-intent.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import "./selection-bar.css";

interface SelectionBarProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly open: OpenArticle;
  readonly passage: Span;
  /** The same where it may be a name, else null. */
  readonly name: Span | null;
  readonly container: RefObject<HTMLElement | null>;
  readonly onIntent: (intent: CorrectionIntent) => void;
  readonly onMark: (span: Span, type: MentionType) => void;
  /** What else can be done with the words. */
  readonly children: ReactNode;
}

/** Space between the words and the bar. */
const gap = 8;
/** Room that the reader's own bar takes at its top. */
const barHeight = 48;

/** A small bar at selected words: copy or share them with their source, note them, mark them as a name of a type, or make them the span of the mark they touch. Arrows move in it. */
export function SelectionBar({ ref, open, passage, name, container, onIntent, onMark, children }: SelectionBarProps) {
  const position = usePosition(container, passage);
  const words = cutForDisplay(open.article.text.slice(passage.start, passage.end));
  return (
    <div
      ref={ref}
      className="selection-bar"
      role="toolbar"
      tabIndex={-1}
      aria-label={name === null ? `With “${words}”` : `Mark “${words}” as`}
      style={position}
      onKeyDown={moveFocus}
      // A press on the bar must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
    >
      <CopyQuotation open={open} span={passage} />
      {children}
      {name === null ? null : <NameButtons open={open} span={name} onIntent={onIntent} onMark={onMark} />}
    </div>
  );
}

interface NameButtonsProps extends Pick<SelectionBarProps, "open" | "onIntent" | "onMark"> {
  readonly span: Span;
}

function NameButtons({ open, span, onIntent, onMark }: NameButtonsProps) {
  const intent = intendWithSpan(open, span);
  return (
    <>
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
        <button key={type} type="button" className="selection-bar__button" onClick={() => onMark(span, type)}>
          <span className="type-line" data-type={type}>
            {typeNames[type].singular}
          </span>
        </button>
      ))}
    </>
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

/** Where the bar stands, from the article's corner, in pixels. */
interface Position {
  readonly left: number;
  readonly top: number;
}

/** Keep the bar at the words. What is drawn into it may come later and make it higher, so its size is watched. */
function usePosition(container: RefObject<HTMLElement | null>, span: Span): Position {
  const [position, setPosition] = useState<Position>({ left: 0, top: -1000 });
  useLayoutEffect(() => {
    const article = container.current;
    const bar = article?.querySelector<HTMLElement>(".selection-bar") ?? null;
    if (article === null || bar === null) return;
    const place = () => setPosition((before) => positionOf(article, bar) ?? before);
    const observer = new ResizeObserver(place);
    observer.observe(bar);
    place();
    return () => observer.disconnect();
  }, [container, span]);
  return position;
}

/** Over the words with a mouse; under them with a finger, whose own menu stands above. Never out of the reader's sides. */
function positionOf(article: HTMLElement, bar: HTMLElement): Position | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const words = selection.getRangeAt(0).getBoundingClientRect();
  const frame = article.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = bar;
  const readerTop = article.closest(".reader")?.getBoundingClientRect().top ?? 0;
  const isBelow = matchMedia("(pointer: coarse)").matches || words.top - height - gap < readerTop + barHeight;
  const left = Math.max(
    gap,
    Math.min(words.left - frame.left + words.width / 2 - width / 2, frame.width - width - gap),
  );
  return { left, top: (isBelow ? words.bottom + gap : words.top - height - gap) - frame.top };
}
