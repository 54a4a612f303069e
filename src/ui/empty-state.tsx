import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly title: string;
  /** One sentence of explanation. */
  readonly children?: ReactNode;
  /** At most two buttons: the ways on. */
  readonly actions?: ReactNode;
  /** Announce at once: for errors, not for empty lists. */
  readonly isAlert?: boolean;
  readonly level?: 1 | 2;
}

/** Say that there is nothing here, why, and how to go on. */
export function EmptyState({ title, children, actions, isAlert = false, level = 2 }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="empty-state" role={isAlert ? "alert" : undefined}>
      <Heading>{title}</Heading>
      {children === undefined ? null : <p>{children}</p>}
      {actions === undefined ? null : <div className="button-row">{actions}</div>}
    </div>
  );
}
