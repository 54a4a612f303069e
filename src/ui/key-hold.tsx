import { useEffect, useState } from "react";
import { areKeysElsewhere } from "./keys-elsewhere.ts";

/** Keys pressed before the code that they are for is there. */
export interface KeyHold {
  /** Keep a key press, which then does nothing else. */
  readonly take: (event: KeyboardEvent) => void;
  /** Press the kept keys again, where they were pressed; those older than `heldMs` are forgotten. */
  readonly play: () => void;
}

/** Who pressed a key so long ago has gone on to something else: a slow line's chunk must not act behind their back. */
const heldMs = 10_000;

/** Make a hold that is empty. */
export function createKeyHold(): KeyHold {
  let held: readonly KeyboardEvent[] = [];
  return {
    take(event) {
      held = [...held, event];
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    play() {
      const keys = held;
      held = [];
      for (const { key, code, ctrlKey, metaKey, shiftKey, target, timeStamp } of keys) {
        if (performance.now() - timeStamp > heldMs) continue;
        const again = { key, code, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true };
        const element = target instanceof Element && target.isConnected ? target : document.body;
        element.dispatchEvent(new KeyboardEvent("keydown", again));
      }
    },
  };
}

/** A hold that lasts as long as the component. */
export function useKeyHold(): KeyHold {
  return useState(createKeyHold)[0];
}

interface HoldKeysProps {
  readonly hold: KeyHold;
  /** Whether the code on its way means something by a key; a function outside the component, since it is bound once. */
  readonly isWanted: (event: KeyboardEvent, taken: readonly string[]) => boolean;
  readonly onTake?: () => void;
}

/** Keep the keys that are wanted as long as this is drawn: in place of what is on its way. Before all other listeners. */
export function HoldKeys({ hold, isWanted, onTake }: HoldKeysProps) {
  useEffect(() => {
    const taken: string[] = [];
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || areKeysElsewhere(event.target) || !isWanted(event, taken)) return;
      taken.push(event.key);
      hold.take(event);
      onTake?.();
    };
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [hold, isWanted, onTake]);
  return null;
}

/** Play what is held; to be drawn after the component that takes it, whose listeners are bound then. */
export function PlayKeys({ hold }: { readonly hold: KeyHold }) {
  useEffect(() => hold.play(), [hold]);
  return null;
}
