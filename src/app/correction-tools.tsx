import { lazy, Suspense, useMemo, useState } from "react";
import type { CorrectionIntent } from "../features/corrections/correction-intent.ts";
import type { ReaderTools } from "../features/reader/reader-tools.ts";
import { IconButton } from "../ui/icon-button.tsx";

const ReaderCorrections = lazy(() =>
  import("../features/corrections/reader-corrections.tsx").then(({ ReaderCorrections: component }) => ({
    default: component,
  })),
);

/** Correcting in the reader: a button in each card, and all else over the text. */
export function useCorrectionTools(): ReaderTools {
  const [intent, setIntent] = useState<CorrectionIntent | null>(null);
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
        <Suspense fallback={null}>
          <ReaderCorrections
            open={open}
            container={container}
            selectedStart={selectedStart}
            closeCard={closeCard}
            intent={intent}
            onIntent={setIntent}
          />
        </Suspense>
      ),
    }),
    [intent],
  );
}
