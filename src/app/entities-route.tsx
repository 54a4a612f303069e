import { lazy, Suspense, type ReactNode } from "react";
import { isFirstKey, keys } from "../core/reading/keys.ts";
import { words } from "../core/reading/words.ts";
import { EntitiesPage } from "../features/entities/entities-page.tsx";
import { HoldKeys, PlayKeys, useKeyHold, type KeyHold } from "../ui/key-hold.tsx";
import { useTitle } from "../ui/use-title.ts";

const NamesCorrections = lazy(() =>
  import("../features/corrections/names-corrections.tsx").then(({ NamesCorrections: component }) => ({
    default: component,
  })),
);

/** `#/entities` */
export function EntitiesRoute() {
  useTitle(words.names);
  const hold = useKeyHold();
  return <EntitiesPage corrections={(asked, onDone) => corrections(asked, onDone, hold)} />;
}

function corrections(asked: string | null, onDone: () => void, hold: KeyHold): ReactNode {
  return (
    <Suspense fallback={<HoldKeys hold={hold} isWanted={isCorrectionKey} />}>
      <NamesCorrections asked={asked} onDone={onDone} />
      <PlayKeys hold={hold} />
    </Suspense>
  );
}

/** On a row: `c`, or the first of two keys and the second. */
function isCorrectionKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent, taken: readonly string[]): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  if (!(target instanceof Element) || target.closest("[data-entity-id]") === null) return false;
  return key === keys.correctName || isFirstKey(key) || (isFirstKey(taken.at(-1) ?? "") && key.length === 1);
}
