import { useEffect, useId, useState, type KeyboardEvent } from "react";

interface ComboboxQuestion {
  /** Options on offer. */
  readonly count: number;
  readonly typed: string;
  /** Whether the options are those of what was typed before: Enter then waits for the others, or it would pick what nobody meant. */
  readonly isStale?: boolean;
  /** Empties the field. */
  readonly onClear: () => void;
  readonly onPick: (at: number) => void;
  /** The list stands under the field for good: nothing opens or closes it. */
  readonly isInline?: boolean;
  /**
   * A field that searches whether or not anything of the list is chosen: it is a search field to whoever looks for one. That role has no state of
   * being open, so whoever shows it says how much is on offer.
   */
  readonly isSearch?: boolean;
  /** Before arrows are pressed no option is chosen, and Enter takes the words as typed. */
  readonly isFree?: boolean;
  /** Enter where no option is chosen. */
  readonly onEnter?: () => void;
  /** Escape where nothing is open and nothing is typed; left to the browser where it is not given. */
  readonly onLeave?: () => void;
}

/** Options that a page key passes: as many as stand in a list without scrolling. */
const page = 8;

/**
 * The keys of every field that finds something (ARIA APG, "Editable Combobox With List Autocomplete"), and what a screen reader is told of it.
 *
 * Arrows move and go round, page keys move by eight, Enter picks; one Escape closes the list, a second empties the field.
 * Home and End belong to the typed text until an arrow has gone into the list; Left and Right give them back.
 */
export function useCombobox(question: ComboboxQuestion) {
  const { count, typed, onClear, onPick, isInline = false, isSearch = false, isFree = false } = question;
  const { isStale = false } = question;
  const { onEnter, onLeave } = question;
  const listId = useId();
  const start = isFree ? -1 : 0;
  const [chosen, setChosen] = useState(start);
  const [isWithin, setWithin] = useState(false);
  const [wantsOpen, setOpen] = useState(false);
  const [isEntered, setEntered] = useState(false);
  const isOpen = (isInline || wantsOpen) && count > 0;
  const at = isOpen ? Math.min(chosen, count - 1) : -1;
  const optionId = (option: number) => `${listId}-${option}`;
  useEffect(() => {
    if (isWithin && at >= 0) document.getElementById(`${listId}-${at}`)?.scrollIntoView?.({ block: "nearest" });
  }, [listId, at, isWithin]);
  const begin = () => {
    setChosen(start);
    setWithin(false);
    setEntered(false);
  };
  const pick = (option: number) => {
    if (isInline) setChosen(option);
    else begin();
    setOpen(false);
    onPick(option);
  };
  useEffect(() => {
    if (!isEntered || isStale) return;
    setEntered(false);
    if (at >= 0) pick(at);
    // What it picks is what is on offer when it may pick.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isEntered, isStale]);
  /** Whether a key was taken. */
  const take = (key: string): boolean => {
    if (key === "Escape") {
      if (wantsOpen && !isInline) setOpen(false);
      else if (typed !== "") onClear();
      else if (onLeave !== undefined) onLeave();
      else return false;
      return true;
    }
    if (key === "Enter") {
      if (isStale && !isWithin) setEntered(true);
      else if (at >= 0) pick(at);
      else if (onEnter !== undefined) {
        setOpen(false);
        onEnter();
      } else return false;
      return true;
    }
    const next = count === 0 ? null : nextOption(key, isOpen ? at : start, count, start, isWithin);
    if (next === null) {
      if (key === "ArrowLeft" || key === "ArrowRight") setWithin(false);
      return false;
    }
    // The arrow that opens a list stands on its first option.
    setChosen(isOpen || isFree ? next : 0);
    setWithin(true);
    setOpen(true);
    return true;
  };
  return {
    at,
    isOpen,
    listId,
    optionId,
    pick,
    /** Whether the reader wants a list, whether or not there is anything in it. */
    wantsOpen,
    /** What was typed has changed: the list opens anew, or closes. */
    onTyped: (isAsking: boolean) => {
      begin();
      setOpen(isAsking);
    },
    /** For the field. */
    field: {
      type: isSearch ? "search" : "text",
      role: isSearch ? "searchbox" : "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": isSearch ? undefined : isOpen,
      "aria-controls": isOpen ? listId : undefined,
      "aria-activedescendant": at >= 0 ? optionId(at) : undefined,
      autoComplete: "off",
      spellCheck: false,
      dir: "auto",
      onBlur: () => {
        setOpen(false);
        setEntered(false);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
        // With another key held they select text, or are the browser's; while letters are composed they choose among those.
        if (ctrlKey || metaKey || altKey || shiftKey || event.nativeEvent.isComposing) return;
        // A browser would empty the field on Escape, or leave full screen.
        if (take(key)) event.preventDefault();
      },
    },
  } as const;
}

/** Where a key leads from an option; null where it means nothing to the list. */
function nextOption(key: string, at: number, count: number, start: number, isWithin: boolean): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return at === last ? start : at + 1;
    case "ArrowUp":
      return at <= start ? last : at - 1;
    case "PageDown":
      return Math.min(at + page, last);
    case "PageUp":
      return Math.max(at - page, 0);
    case "Home":
      return isWithin ? 0 : null;
    case "End":
      return isWithin ? last : null;
    default:
      return null;
  }
}
