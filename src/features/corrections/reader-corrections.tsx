import { Suspense, useRef, useState, type ReactNode, type RefObject } from "react";
import type { Span } from "../../core/text/span.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import { intendWithSpan, type CorrectionIntent } from "./correction-intent.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { nameSpan, selectSpan } from "./text-span.ts";
import { useCorrectionKeys } from "./use-correction-keys.ts";
import { useSelectedSpan } from "./use-selected-span.ts";
import type { OpenArticle } from "../../data/open-article.ts";

interface ReaderCorrectionsProps {
  readonly open: OpenArticle;
  readonly container: RefObject<HTMLElement | null>;
  /** Offset of the mark whose card is open, or null. */
  readonly selectedStart: number | null;
  readonly closeCard: () => void;
  /** What the card's button asked for, or null. */
  readonly intent: CorrectionIntent | null;
  readonly onIntent: (intent: CorrectionIntent | null) => void;
  /** What else can be done with selected words, drawn into the bar. */
  readonly atSelection: (open: OpenArticle, span: Span) => ReactNode;
}

/** Correcting in a text: keys on a mark, a bar at selected words, and the dialog that both lead to. */
export function ReaderCorrections({
  open,
  container,
  selectedStart,
  closeCard,
  intent,
  onIntent,
  atSelection,
}: ReaderCorrectionsProps) {
  const announce = useAnnounce();
  const bar = useRef<HTMLDivElement>(null);
  const [isPicking, setPicking] = useState(false);
  const passage = useSelectedSpan(container, open.article);
  const begin = (next: CorrectionIntent) => {
    closeCard();
    onIntent(next);
  };
  const select = (next: { readonly start: number; readonly end: number }) => {
    if (container.current === null || !selectSpan(container.current, open.article, next)) return;
    announce(`“${open.article.text.slice(next.start, next.end)}” selected`);
  };
  useCorrectionKeys({
    open,
    container,
    selectedStart,
    isPicking,
    onPicking: setPicking,
    onSelect: select,
    onIntent: begin,
    onBar: () => bar.current?.querySelector("button")?.focus(),
  });
  const close = () => {
    const at = intent?.span.start ?? null;
    onIntent(null);
    // The dialog gives focus back by itself, unless the mark that had it is gone.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      (
        container.current?.querySelector<HTMLElement>(`.mark[data-start="${at}"]`) ?? document.getElementById("reader")
      )?.focus({ preventScroll: true });
    });
  };
  return (
    <>
      {passage === null || intent !== null ? null : (
        // Whole or not at all: a bar that grew under the pointer would be pressed in the wrong place.
        <Suspense fallback={null}>
          <SelectionBar
            ref={bar}
            open={open}
            passage={passage}
            name={nameSpan(open.article, passage)}
            container={container}
            onIntent={begin}
            onMark={(span, type) => begin(intendWithSpan(open, span, type))}
          >
            {atSelection(open, passage)}
          </SelectionBar>
        </Suspense>
      )}
      {intent === null ? null : <CorrectionDialog intent={intent} onClose={close} />}
    </>
  );
}
