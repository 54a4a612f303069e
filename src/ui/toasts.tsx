import { createContext, lazy, Suspense, useCallback, useContext, useRef, useState, type ReactNode } from "react";
import type { Toast } from "./toast.ts";

/** Nothing is said on the first screen. */
const ToastLine = lazy(() => import("./toast-line.tsx").then(({ ToastLine: component }) => ({ default: component })));

interface ShownToast extends Toast {
  readonly key: number;
}

const ToastContext = createContext<(toast: Toast) => void>(() => {});

/** Give everything below a place, bottom left, for short messages. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextKey = useRef(0);
  const show = useCallback((toast: Toast) => {
    nextKey.current += 1;
    const shown = { ...toast, key: nextKey.current };
    const isStale = ({ message, about }: Toast) =>
      message === toast.message || (about !== undefined && about === toast.about);
    setToasts((before) => [...before.filter((other) => !isStale(other)), shown].slice(-3));
  }, []);
  const dismiss = useCallback((key: number) => setToasts((before) => before.filter((toast) => toast.key !== key)), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status">
        {toasts.map((toast) => (
          <Suspense key={toast.key} fallback={null}>
            <ToastLine toast={toast} onDone={() => dismiss(toast.key)} />
          </Suspense>
        ))}
      </div>
    </ToastContext>
  );
}

/** The function that shows a toast. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
