import { isFirstKey } from "../core/reading/keys.ts";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import type { Span } from "../core/text/span.ts";
import type { CorrectionIntent } from "../features/corrections/correction-intent.ts";
import type { ReaderTools } from "../features/reader/reader-tools.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { HoldKeys, PlayKeys, useKeyHold } from "../ui/key-hold.tsx";
import type { OpenArticle } from "../data/open-article.ts";

const ReaderCorrections = lazy(() =>
  import("../features/corrections/reader-corrections.tsx").then(({ ReaderCorrections: component }) => ({
    default: component,
  })),
);

/** `x` and `t` begin a correction, and a second key says which; see `useCorrectionKeys`. */
function isCorrectionKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, taken: readonly string[]): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return isFirstKey(key) || (taken.length % 2 === 1 && key.length === 1);
}

/** Correcting in the reader: a button in each card, and all else over the text. `atSelection` draws more into the bar at selected words. */
export function useCorrectionTools(
  atSelection: (open: OpenArticle, span: Span) => ReactNode,
): Pick<ReaderTools, "inCard" | "overText"> {
  const [intent, setIntent] = useState<CorrectionIntent | null>(null);
  const hold = useKeyHold();
  return useMemo(
    () => ({
      inCard: ({ open, mention, closeCard }) => (
        <IconButton
          icon="pencil"
          label="Correct"
          aria-haspopup="dialog"
          onClick={() => {
            closeCard();
            setIntent({
              open,
              mention,
              span: { start: mention.start, end: mention.end },
              kind: null,
              type: null,
              to: null,
            });
          }}
        />
      ),
      overText: ({ open, container, selectedStart, closeCard }) => (
        <Suspense fallback={<HoldKeys hold={hold} isWanted={isCorrectionKey} />}>
          <ReaderCorrections
            open={open}
            container={container}
            selectedStart={selectedStart}
            closeCard={closeCard}
            intent={intent}
            onIntent={setIntent}
            atSelection={atSelection}
          />
          <PlayKeys hold={hold} />
        </Suspense>
      ),
    }),
    [intent, hold, atSelection],
  );
}
