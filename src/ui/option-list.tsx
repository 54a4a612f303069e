import type { ReactNode } from "react";
import "./option-list.css";

/** Something that a field finds. */
export interface Option {
  readonly id: string;
  readonly content: ReactNode;
}

interface OptionListProps {
  readonly label: string;
  readonly options: readonly Option[];
  /** The option that Enter takes, or -1. */
  readonly at: number;
  readonly isOpen: boolean;
  /** Option `n` has `${listId}-${n}`. */
  readonly listId: string;
  /** Where one can be picked for good: which is. */
  readonly pickedId?: string | null | undefined;
  readonly isInline?: boolean;
  readonly onPick: (at: number) => void;
}

/** What a field offers. The field keeps focus, and its keys are handled there (`useCombobox`). */
export function OptionList({ label, options, at, isOpen, listId, pickedId, isInline, onPick }: OptionListProps) {
  return (
    <ul
      className="options"
      id={listId}
      role="listbox"
      aria-label={label}
      data-inline={isInline || undefined}
      hidden={!isOpen}
    >
      {options.map(({ id, content }, option) => (
        <li
          key={id}
          id={`${listId}-${option}`}
          role="option"
          className="option"
          aria-selected={pickedId === undefined ? option === at : id === pickedId}
          data-active={option === at || undefined}
          // The field would lose focus, and the list with it, before the click arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(option)}
        >
          {content}
        </li>
      ))}
    </ul>
  );
}
