import { useId } from "react";
import { OptionList, type Option } from "./option-list.tsx";
import { useCombobox } from "./use-combobox.ts";
import "./combobox.css";

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly options: readonly Option[];
  /** Whether the options are those of what was typed before. */
  readonly isStale?: boolean;
  readonly onPick: (id: string) => void;
  /** The option that was picked before, where the list stands on. */
  readonly pickedId?: string | null;
  /** The list stands under the field for good, and is no sheet over what is below. */
  readonly isInline?: boolean;
  /** The first field of its dialog, which gets focus. */
  readonly isFirst?: boolean;
}

/** A field that finds one of many, with its list: see `useCombobox` for its keys. */
export function Combobox(props: ComboboxProps) {
  const { label, placeholder, typed, onType, options, onPick, pickedId, isInline = false, isFirst = false } = props;
  const { isStale = false } = props;
  const fieldId = useId();
  const type = (next: string) => {
    box.onTyped(next.trim() !== "");
    onType(next);
  };
  const box = useCombobox({
    count: options.length,
    typed,
    isStale,
    isInline,
    onClear: () => type(""),
    onPick: (at) => {
      const option = options[at];
      if (option !== undefined) onPick(option.id);
    },
  });
  return (
    <div className="combobox" data-inline={isInline || undefined}>
      <label htmlFor={fieldId}>{label}</label>
      <input
        {...box.field}
        id={fieldId}
        className="field"
        placeholder={placeholder}
        value={typed}
        data-first={isFirst || undefined}
        onChange={(event) => type(event.target.value)}
      />
      <OptionList
        label={label}
        options={options}
        at={box.at}
        isOpen={box.isOpen}
        listId={box.listId}
        pickedId={pickedId}
        isInline={isInline}
        onPick={box.pick}
      />
    </div>
  );
}
