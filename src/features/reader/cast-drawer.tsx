import { words } from "../../core/reading/words.ts";
import { useState, type ReactNode } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import "./cast.css";

interface CastDrawerProps {
  readonly count: number;
  /** A sheet from below on narrow screens, a drawer from the side on others. */
  readonly isSheet: boolean;
  readonly children: ReactNode;
}

/** The cast behind a button, where there is no room for it beside the text. Choosing a name closes it. */
export function CastDrawer({ count, isSheet, children }: CastDrawerProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button button--quiet num" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {words.names} {count}
      </button>
      {isOpen ? (
        <Dialog
          title={words.names}
          className={isSheet ? "dialog--sheet" : "dialog--drawer"}
          onClose={() => setOpen(false)}
        >
          <div
            className="cast cast--inside"
            onClick={(event) => {
              if ((event.target as Element).closest("a") !== null) setOpen(false);
            }}
            role="presentation"
          >
            {children}
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
