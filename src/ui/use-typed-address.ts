import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";

/** Typing rests this long before the address follows. */
const restMs = 120;

interface TypedAddress {
  /** What the field shows. */
  readonly typed: string;
  /** Show other words, which are for the address not yet, or not at all. */
  readonly setTyped: (words: string) => void;
  /** Show what is typed, and send it once typing rests. */
  readonly type: (words: string) => void;
  /** To be called by whoever sends: these words are on their way into the address of that screen. */
  readonly onSend: (words: string, pathname: string) => void;
}

/**
 * A field whose words stand in the address: the address follows the field, and the field follows the address only where something else changed it (Back, a
 * link, a chip).
 *
 * The router draws an address when it can, after it has changed it. So what the field has sent comes back late on a busy machine: one by one, while more was
 * typed meanwhile, or the last alone. And whoever has left for a screen that is still being fetched is not brought back by what was typed before.
 */
export function useTypedAddress(inAddress: string, send: (words: string) => void): TypedAddress {
  const { pathname, key } = useLocation();
  const [typed, setTyped] = useState(inAddress);
  const timer = useRef(0);
  const shown = useRef(inAddress);
  const sent = useRef<readonly string[]>([]);
  useEffect(() => {
    const at = sent.current.indexOf(inAddress);
    if (at === -1 && inAddress !== shown.current) setTyped(inAddress);
    sent.current = at === -1 ? [] : sent.current.slice(at + 1);
    shown.current = inAddress;
  }, [key, inAddress]);
  const place = useRef(pathname);
  useEffect(() => {
    if (pathname === place.current) return;
    place.current = pathname;
    clearTimeout(timer.current);
    setTyped(sent.current.at(-1) ?? shown.current);
  }, [pathname]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    typed,
    setTyped,
    type(words) {
      setTyped(words);
      clearTimeout(timer.current);
      const screen = screenOf(location.hash);
      timer.current = window.setTimeout(() => screenOf(location.hash) === screen && send(words), restMs);
    },
    onSend(words, to) {
      clearTimeout(timer.current);
      sent.current = [...sent.current, words];
      place.current = to;
    },
  };
}

/** The screen that the browser's address names, drawn or not yet: `#/e/odal?from=2023` to `#/e/odal`. */
function screenOf(hash: string): string {
  return hash.split("?", 1)[0]!;
}
