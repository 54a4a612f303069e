import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { ledgerQuery } from "../data/corrections.ts";
import { HoldKeys, PlayKeys, useKeyHold, type KeyHold } from "../ui/key-hold.tsx";
import { afterAnswer } from "../data/after-answer.ts";

const CorrectionKeeper = lazy(() =>
  import("../features/corrections/correction-keeper.tsx").then(({ CorrectionKeeper: component }) => ({
    default: component,
  })),
);

/** Time after the first screen at which corrections are looked for, in milliseconds: nothing on that screen needs them. */
const restMs = 1200;

/** Undo, redo and the index in line with the ledger, on every page; fetched when the page has come to rest, or at the first undo. */
export function CorrectionMount() {
  const [isNeeded, setNeeded] = useState(false);
  const hold = useKeyHold();
  const need = useCallback(() => setNeeded(true), []);
  useEffect(() => {
    const timer = setTimeout(() => void afterAnswer().then(need), restMs);
    return () => clearTimeout(timer);
  }, [need]);
  const holding = <HoldKeys hold={hold} isWanted={isUndo} onTake={need} />;
  if (!isNeeded) return holding;
  return (
    <Suspense fallback={holding}>
      <CorrectionKeeper />
      <PlayOnceRead hold={hold} />
    </Suspense>
  );
}

/** What is to be undone is known once the stored ledger is read. */
function PlayOnceRead({ hold }: { readonly hold: KeyHold }) {
  const { isSuccess } = useQuery(ledgerQuery);
  return isSuccess ? <PlayKeys hold={hold} /> : <HoldKeys hold={hold} isWanted={isUndo} />;
}

function isUndo({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === "z";
}
