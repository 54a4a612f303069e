import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { counted } from "../../core/text/count.ts";
import { followLedger, useLedgerActions, type LedgerActions, type StepDone } from "../../data/corrections-edit.ts";
import { useIndexCorrections } from "../../data/corrections-index.ts";
import { useToldCorrections } from "../../data/told-corrections.ts";
import { areKeysElsewhere } from "../../ui/keys-elsewhere.ts";
import { useToast } from "../../ui/toasts.tsx";
import { describeCorrection } from "./correction-words.ts";
import type { Toast } from "../../ui/toast.ts";

/** What corrections need on every page: undo and redo by key, the index kept in line, other tabs followed. Draws nothing. */
export function CorrectionKeeper() {
  const client = useQueryClient();
  const actions = useLedgerActions();
  const toast = useToast();
  const steps = useMemo(() => makeSteps(actions, toast), [actions, toast]);
  useIndexCorrections();
  useToldCorrections();
  useEffect(() => followLedger(client), [client]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        !(event.ctrlKey || event.metaKey) ||
        event.altKey ||
        event.defaultPrevented ||
        event.key.toLowerCase() !== "z"
      )
        return;
      if (areKeysElsewhere(event.target)) return;
      if (event.shiftKey ? steps.redo() : steps.undo()) event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [steps]);
  return null;
}

/** Undo and redo that say what they did. False when there is nothing to undo or redo. */
export function makeSteps({ undoLast, redoLast }: LedgerActions, toast: (toast: Toast) => void) {
  const say = (
    what: string,
    step: StepDone | null,
    other: { readonly label: string; readonly run: () => boolean },
  ): boolean => {
    if (step === null) return false;
    toast({
      message: `${what}: ${describeStep(step)}`,
      about: "corrections",
      action: { label: other.label, run: () => void other.run() },
    });
    return true;
  };
  const undo = (): boolean => say("Undone", undoLast(), { label: "Redo", run: redo });
  const redo = (): boolean => say("Redone", redoLast(), { label: "Undo", run: undo });
  return { undo, redo };
}

/** One correction is quoted; what a file brought is counted. */
function describeStep({ corrections: [first, ...others], lines }: StepDone): string {
  return first !== undefined && others.length === 0 && lines === 1
    ? describeCorrection(first)
    : `${counted(lines, "line")} of a corrections file taken in`;
}
