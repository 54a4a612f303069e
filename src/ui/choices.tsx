import type { ReactNode } from "react";
import "./choices.css";

interface ChoicesProps {
  /** What is chosen, for screen readers alone. */
  readonly legend: string;
  readonly children: ReactNode;
}

/** Choices that belong together, in a row that wraps. */
export function Choices({ legend, children }: ChoicesProps) {
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{legend}</legend>
      {children}
    </fieldset>
  );
}

interface TickProps {
  readonly className?: string;
  /** The radio button or checkbox, then its words. */
  readonly children: ReactNode;
}

/** A radio button or checkbox and its words, which are clicked too. */
export function Tick({ className, children }: TickProps) {
  return <label className={className === undefined ? "tick" : `tick ${className}`}>{children}</label>;
}
