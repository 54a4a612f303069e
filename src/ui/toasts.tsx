import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";

/** One line, and one thing to do about it. */
export interface Toast {
  readonly message: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Stay until answered: for offers that must not be missed. */
  readonly isLasting?: boolean;
}

interface ShownToast extends Toast {
  readonly key: number;
}

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Long enough to read a line and reach its button; hover and focus stop the clock. */
const shownMs = 8000;

/** Give everything below a place, bottom left, for short messages. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextKey = useRef(0);
  const show = useCallback((toast: Toast) => {
    nextKey.current += 1;
    const shown = { ...toast, key: nextKey.current };
    setToasts((before) => [...before.filter(({ message }) => message !== toast.message), shown].slice(-3));
  }, []);
  const dismiss = useCallback((key: number) => setToasts((before) => before.filter((toast) => toast.key !== key)), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <ToastLine key={toast.key} toast={toast} onDone={() => dismiss(toast.key)} />
        ))}
      </div>
    </ToastContext>
  );
}

/** The function that shows a toast. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

function ToastLine({ toast, onDone }: { readonly toast: ShownToast; readonly onDone: () => void }) {
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
