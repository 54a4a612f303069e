import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import type { IconName } from "./icon.tsx";
import "./menu.css";

interface MenuProps {
  readonly label: string;
  readonly icon: IconName;
  /** Elements of role `menuitem`. */
  readonly children: ReactNode;
}

/** A button with a menu under it (ARIA APG, "Menu Button"): arrows move, Escape and Tab close, choosing closes. */
export function Menu({ label, icon, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = (giveFocusBack: boolean) => {
    setOpen(false);
    if (giveFocusBack) frame.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    itemsOf(frame.current)[0]?.focus();
    const onOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && frame.current?.contains(event.target) !== true) setOpen(false);
    };
    addEventListener("pointerdown", onOutside);
    return () => removeEventListener("pointerdown", onOutside);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    const all = itemsOf(frame.current);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) all[next % all.length]?.focus();
    else if (event.key === "Escape") close(true);
    else if (event.key === "Tab") return close(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="menu" ref={frame} onKeyDown={onKeyDown} role="presentation">
      <IconButton
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <div className="menu__list" role="menu" id={id} aria-label={label} tabIndex={-1} onClick={() => close(true)}>
          {children}
        </div>
      ) : null}
    </div>
  );
}

function itemsOf(frame: HTMLElement | null): HTMLElement[] {
  return [...(frame?.querySelectorAll<HTMLElement>("[role='menuitem']") ?? [])];
}
