import type { CastGroup } from "../../core/reading/cast.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { Icon } from "../../ui/icon.tsx";
import { typeNames } from "../../core/reading/type-names.ts";
import "./legend.css";

interface LegendProps {
  readonly groups: readonly CastGroup[];
  readonly shownTypes: ReadonlySet<MentionType>;
  readonly onToggle: (type: MentionType) => void;
  /** How many times the text tells; null until they are counted. */
  readonly toldCount: number | null;
  readonly showsTold: boolean;
  readonly onToggleTold: () => void;
}

/** What the lines under the words mean, with a switch for each. */
export function Legend({ groups, shownTypes, onToggle, toldCount, showsTold, onToggleTold }: LegendProps) {
  return (
    <div className="legend" role="group" aria-label="Marked in the text">
      {groups.map(({ type, mentions }) => (
        <button
          key={type}
          type="button"
          className="switch"
          role="switch"
          aria-checked={shownTypes.has(type)}
          data-type={type}
          onClick={() => onToggle(type)}
        >
          <span className="switch__box">
            <Icon name="check" />
          </span>
          <span className="switch__word">{typeNames[type].plural}</span>
          <span className="num switch__count">{mentions}</span>
        </button>
      ))}
      <button
        type="button"
        className="switch switch--told"
        role="switch"
        aria-checked={showsTold}
        onClick={onToggleTold}
      >
        <span className="switch__box">
          <Icon name="check" />
        </span>
        <span className="switch__word">Times</span>
        <span className="num switch__count">{showsTold ? toldCount : null}</span>
      </button>
    </div>
  );
}
