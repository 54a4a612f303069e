import { useId, useState, type KeyboardEvent } from "react";
import { counted } from "../../core/text/count.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { useEntityChoices } from "../../data/entities.ts";
import "./entity-picker.css";

interface EntityPickerProps {
  readonly label: string;
  /** The entity that can't be picked: the one the picker is for. */
  readonly excludedId: string;
  readonly onPick: (id: string) => void;
}

/** Choices offered at a time. */
const most = 7;

/** A field that finds an entity by name or alias (ARIA APG, "Editable Combobox With List Autocomplete"): arrows move, Enter picks, Escape closes. */
export function EntityPicker({ label, excludedId, onPick }: EntityPickerProps) {
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const { data } = useEntityChoices(typed, most + 1);
  const choices = typed.trim() === "" ? [] : (data ?? []).filter((choice) => choice.id !== excludedId).slice(0, most);
  const current = choices[Math.min(at, choices.length - 1)];
  const pick = (picked: string) => {
    setTyped("");
    setAt(0);
    onPick(picked);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" && choices.length > 0) setAt((at + 1) % choices.length);
    else if (event.key === "ArrowUp" && choices.length > 0) setAt((at - 1 + choices.length) % choices.length);
    else if (event.key === "Enter" && current !== undefined) pick(current.id);
    else if (event.key === "Escape" && typed !== "") setTyped("");
    else return;
    event.preventDefault();
  };
  return (
    <div className="compare">
      <label htmlFor={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        className="field"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current.id}`}
        placeholder="A name"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped("")}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} className="compare__list" hidden={choices.length === 0}>
        {choices.map((choice) => (
          <li
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            aria-selected={choice === current}
            // Pressing must not take focus from the field, or the list would be gone before the click.
            onPointerDown={(event) => {
              event.preventDefault();
              pick(choice.id);
            }}
          >
            <span className="type-line" data-type={choice.type} dir="auto">
              {choice.name}
            </span>{" "}
            <span className="note">
              {typeNames[choice.type].singular}, {counted(choice.articles, "article")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
