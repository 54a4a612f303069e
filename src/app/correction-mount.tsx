import { lazy, Suspense, useEffect, useState } from "react";

const CorrectionKeeper = lazy(() =>
  import("../features/corrections/correction-keeper.tsx").then(({ CorrectionKeeper: component }) => ({
    default: component,
  })),
);

/** Time after the first screen at which corrections are looked for, in milliseconds: nothing on that screen needs them. */
const restMs = 1200;

/** Undo, redo and the index in line with the ledger, on every page; fetched when the page has come to rest. */
export function CorrectionMount() {
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setResting(true), restMs);
    return () => clearTimeout(timer);
  }, []);
  return isResting ? (
    <Suspense fallback={null}>
      <CorrectionKeeper />
    </Suspense>
  ) : null;
}
