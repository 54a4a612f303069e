import { useState } from "react";
import { counted } from "../../core/text/count.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { useEntityChoices } from "../../data/entities.ts";
import { Combobox } from "../../ui/combobox.tsx";

interface EntityPickerProps {
  readonly label: string;
  /** The entity that can't be picked: the one the picker is for. */
  readonly excludedId: string;
  readonly onPick: (id: string) => void;
}

/** Choices offered at a time. */
const most = 7;

/** A field that finds an entity by name or alias. */
export function EntityPicker({ label, excludedId, onPick }: EntityPickerProps) {
  const [typed, setTyped] = useState("");
  const { data, isPlaceholderData } = useEntityChoices(typed, most + 1);
  const choices = typed.trim() === "" ? [] : (data ?? []).filter((choice) => choice.id !== excludedId).slice(0, most);
  return (
    <Combobox
      label={label}
      placeholder="A name"
      typed={typed}
      onType={setTyped}
      isStale={isPlaceholderData}
      options={choices.map(({ id, name, type, articles }) => ({
        id,
        content: (
          <>
            <span className="type-line" data-type={type} dir="auto">
              {name}
            </span>
            <span className="option__note num">
              {typeNames[type].singular}, {counted(articles, "article")}
            </span>
          </>
        ),
      }))}
      onPick={(id) => {
        setTyped("");
        onPick(id);
      }}
    />
  );
}
