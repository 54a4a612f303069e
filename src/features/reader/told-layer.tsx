import { lazy, Suspense, useState, type ComponentProps } from "react";
import type { ToldTime } from "../../core/time/told-time.ts";
import { ToldCard } from "./told-card.tsx";
import type { MarkSelection } from "./use-marks.ts";

const ToldCorrection = lazy(() =>
  import("./told-correction.tsx").then(({ ToldCorrection: component }) => ({ default: component })),
);

interface ToldLayerProps extends Omit<ComponentProps<typeof ToldCard>, "selection" | "onCorrect"> {
  /** The told time whose card is open; null while none is. */
  readonly selection: MarkSelection | null;
}

/** What stands over a text for its told times: the card of one, and the dialog that puts one right. */
export function ToldLayer({ selection, ...rest }: ToldLayerProps) {
  const [corrected, setCorrected] = useState<ToldTime | null>(null);
  return (
    <>
      {selection === null ? null : (
        <ToldCard
          {...rest}
          selection={selection}
          onCorrect={(time) => {
            rest.onClose();
            setCorrected(time);
          }}
        />
      )}
      {corrected === null ? null : (
        <Suspense fallback={null}>
          <ToldCorrection article={rest.article} time={corrected} onClose={() => setCorrected(null)} />
        </Suspense>
      )}
    </>
  );
}
