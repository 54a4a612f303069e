import { useEffect, useMemo, useRef, useState } from "react";
import { IconButton } from "./icon-button.tsx";
import type { Toast } from "./toast.ts";

/** Long enough to read a line and reach its button; hover and focus stop the clock. */
const shownMs = 8000;

/** One toast: its line, its action, and a way to be rid of it. */
export function ToastLine({ toast, onDone }: { readonly toast: Toast; readonly onDone: () => void }) {
  const [isHeld, setHeld] = useState(false);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (isHeld || toast.isLasting === true) return;
    const timer = setTimeout(() => done.current(), shownMs);
    return () => clearTimeout(timer);
  }, [isHeld, toast.isLasting]);
  const hold = useMemo(
    () => ({
      onMouseEnter: () => setHeld(true),
      onMouseLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <div className="toast" {...hold}>
      <span>{toast.message}</span>
      {toast.action === undefined ? null : (
        <button
          type="button"
          className="link"
          onClick={() => {
            toast.action?.run();
            onDone();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <IconButton icon="x" label="Dismiss" onClick={onDone} />
    </div>
  );
}
