import { useId } from "react";
import { typeNames } from "../../core/reading/type-names.ts";
import { mentionTypes } from "../../core/ner/mention.ts";
import { Choices, Tick } from "../../ui/choices.tsx";
import type { CorrectionChoice } from "./build-draft.ts";
import { EntityPicker } from "./entity-picker.tsx";
import type { CorrectionIntent } from "./correction-intent.ts";
import { SpanField } from "./span-field.tsx";
import "./choice-fields.css";

interface ChoiceFieldsProps {
  readonly intent: CorrectionIntent;
  readonly choice: CorrectionChoice;
  readonly onChange: (changes: Partial<CorrectionChoice>) => void;
}

/** What is to be chosen for each kind of correction: a type, a span, an entity, a name; nothing for the others. */
export function ChoiceFields({ intent, choice, onChange }: ChoiceFieldsProps) {
  const nameId = useId();
  switch (choice.kind) {
    case "retype":
    case "add":
      return (
        <Choices legend="Type">
          {mentionTypes.map((type, at) => (
            <Tick key={type}>
              <input
                type="radio"
                name="type"
                checked={choice.type === type}
                data-first={(choice.type === null && at === 0) || undefined}
                disabled={choice.kind === "retype" && type === intent.mention?.type}
                onChange={() => onChange({ type })}
              />
              <span className="type-line" data-type={type}>
                {typeNames[type].singular}
              </span>
            </Tick>
          ))}
        </Choices>
      );
    case "respan":
      return (
        <SpanField
          article={intent.open.article}
          span={choice.to}
          type={intent.mention?.type ?? "other"}
          onChange={(to) => onChange({ to })}
        />
      );
    case "same-as":
      return <EntityPicker intent={intent} picked={choice.target} onPick={(target) => onChange({ target })} />;
    case "rename":
      return (
        <p className="choice">
          <label htmlFor={nameId}>Name</label>
          <input
            id={nameId}
            className="field"
            type="text"
            dir="auto"
            value={choice.name}
            maxLength={200}
            data-first
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </p>
      );
    default:
      return null;
  }
}
