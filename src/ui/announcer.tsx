import { createContext, useCallback, useContext, useState, type ReactNode } from "react";

const AnnounceContext = createContext<(message: string) => void>(() => {});

/** Give everything below a way to tell screen readers something without moving focus. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState("");
  const announce = useCallback((next: string) => {
    // The same sentence twice would not be read again: an invisible character makes it new.
    setMessage((before) => (before === next ? `${next}\u200b` : next));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <p className="visually-hidden" aria-live="polite" data-announcer>
        {message}
      </p>
    </AnnounceContext>
  );
}

/** The function that tells screen readers a sentence. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnounceContext);
}
