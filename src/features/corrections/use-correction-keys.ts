import { useEffect, useRef, type RefObject } from "react";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import { correctionOfKey, firstKeys, isFirstKey, typeOfKey } from "../../core/reading/keys.ts";
import type { Span } from "../../core/text/span.ts";
import { areKeysElsewhere } from "../../ui/keys-elsewhere.ts";
import { intendWithMention, intendWithSpan, type CorrectionIntent } from "./correction-intent.ts";
import { findNextWord, findSelectedSpan, moveEnd } from "./text-span.ts";
import type { OpenArticle } from "../../data/open-article.ts";

interface CorrectionKeys {
  readonly open: OpenArticle;
  readonly container: RefObject<HTMLElement | null>;
  /** Offset of the mark whose card is open, or null. */
  readonly selectedStart: number | null;
  /** Whether arrows move the selection by words. */
  readonly isPicking: boolean;
  readonly onPicking: (isPicking: boolean) => void;
  readonly onSelect: (span: Span) => void;
  readonly onIntent: (intent: CorrectionIntent) => void;
  /** Go to the bar at the selected words. */
  readonly onBar: () => void;
}

/** With the words that are selected as the key is pressed: what was drawn may be a moment behind. */
interface KeysNow extends CorrectionKeys {
  readonly span: Span | null;
}

/** After this long the first key of two is forgotten, as in `useShortcuts`. */
const sequenceMs = 1500;

/**
 * Keys that correct: `x` or `t` and a second key, on the mark that has focus or whose card is open, or on selected words.
 *
 * Shift and an arrow widen or narrow what is selected, from a mark too; `x a` begins a selection at the words in sight.
 * Listens before all other shortcuts, since the second key alone means something else (`p`: previous mark).
 */
export function useCorrectionKeys(keys: CorrectionKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let first = "";
    let firstAt = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.altKey || event.isComposing || areKeysElsewhere(event.target)) return;
      if (event.ctrlKey || event.metaKey) return;
      const second = event.timeStamp - firstAt < sequenceMs ? first : "";
      first = event.key;
      firstAt = event.timeStamp;
      const { container, open } = latest.current;
      const now = {
        ...latest.current,
        span: container.current === null ? null : findSelectedSpan(container.current, open.article),
      };
      const isTaken = second === "" ? takeOne(event, now) : takeTwo(second, event.key, now) || takeOne(event, now);
      if (!isTaken) return;
      if (!isFirstKey(event.key) || isFirstKey(second)) first = "";
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    // On the document, so before the window where `useShortcuts` listens.
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, []);
}

/** A single key: the first of two, or one that moves a selection. False when it means nothing here. */
function takeOne(event: KeyboardEvent, keys: KeysNow): boolean {
  const { span, isPicking, open } = keys;
  if (isFirstKey(event.key)) return true;
  if (event.key === "Escape" && (isPicking || span !== null)) {
    keys.onPicking(false);
    document.getSelection()?.removeAllRanges();
    return isPicking;
  }
  if (event.key === "Enter" && span !== null && !isControl(event.target)) {
    keys.onBar();
    return true;
  }
  const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
  if (by === null || isInBar(event.target)) return false;
  const from = span ?? (event.shiftKey ? activeMention(keys) : null);
  if (from === null || !(event.shiftKey || isPicking)) return false;
  const next = event.shiftKey ? moveEnd(open.article, from, "end", by) : findNextWord(open.article, from, by);
  if (next !== null) keys.onSelect({ start: next.start, end: next.end });
  return true;
}

/** Two keys in a row. False when they mean nothing here. */
function takeTwo(first: string, second: string, keys: KeysNow): boolean {
  const { open, span } = keys;
  const mention = span === null ? activeMention(keys) : null;
  if (first === firstKeys.retype) {
    const type = typeOfKey(second);
    if (type === null || (span === null && mention === null)) return false;
    keys.onIntent(
      span !== null
        ? intendWithSpan(open, span, type)
        : intendWithMention(open, mention as ResolvedMention, "retype", type),
    );
    return true;
  }
  if (first !== firstKeys.correct) return false;
  const correction = correctionOfKey(second);
  if (correction === "add") {
    const begin = span ?? firstWordInSight(keys);
    if (begin === null) return false;
    keys.onPicking(true);
    keys.onSelect(begin);
    return true;
  }
  const marked =
    mention ??
    (span === null ? null : (open.mentions.find(({ start, end }) => start < span.end && span.start < end) ?? null));
  if (correction === null || marked === null) return false;
  keys.onIntent({
    ...intendWithMention(open, marked, correction),
    ...(correction === "respan" && span !== null && { to: span }),
  });
  return true;
}

/** The mention whose mark has focus, or whose card is open. */
function activeMention({ open, container, selectedStart }: CorrectionKeys): ResolvedMention | null {
  const focused = document.activeElement?.closest<HTMLElement>(".mark[data-start]");
  const start =
    focused != null && container.current?.contains(focused) === true ? Number(focused.dataset["start"]) : selectedStart;
  return open.mentions.find((mention) => mention.start === start) ?? null;
}

function firstWordInSight({ open, container }: CorrectionKeys): Span | null {
  const paragraphs = [...(container.current?.querySelectorAll<HTMLElement>("p[data-paragraph]") ?? [])];
  const seen = paragraphs.find((paragraph) => paragraph.getBoundingClientRect().bottom > 96) ?? paragraphs[0];
  const paragraph = open.article.paragraphs[Number(seen?.dataset["paragraph"] ?? -1)];
  return paragraph === undefined
    ? null
    : findNextWord(open.article, { start: paragraph.start, end: paragraph.start }, 1);
}

function isInBar(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[role='toolbar'], [role='slider'], [role='menu']") !== null;
}

/** Whether Enter has a meaning of its own on what has focus; on a mark whose words are selected it means the selection. */
function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, input, summary, a:not(.mark)") !== null;
}
