import { isChosen, toggleEntity, toggleExcluded, type EntityMatch } from "../../core/filter/entity-choice.ts";
import type { ListFilters } from "../../core/filter/list-filters.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { formatCount } from "../../core/text/count.ts";

interface FilterNameProps {
  readonly id: string;
  readonly name: string;
  /** Said where names of several types stand together. */
  readonly type?: MentionType;
  /** Articles it would leave; undefined while they are counted. */
  readonly count: number | undefined;
  readonly filters: ListFilters;
  readonly match: EntityMatch;
  readonly onChange: (filters: ListFilters) => void;
}

/** A name the list can be filtered by: articles that name it, or those without it. */
export function FilterName({ id, name, type, count, filters, match, onChange }: FilterNameProps) {
  return (
    <li className="filter-panel__name">
      <button
        type="button"
        aria-pressed={isChosen(filters, id)}
        onClick={() => onChange(toggleEntity(filters, id, match))}
      >
        <span className={type === undefined ? undefined : "type-line"} data-type={type} dir="auto">
          {name}
        </span>
        <span className="num">{count === undefined ? null : formatCount(count)}</span>
      </button>
      <button
        type="button"
        className="filter-panel__not"
        aria-label={`Without ${name}`}
        aria-pressed={filters.without.includes(id)}
        title={`Without ${name}`}
        onClick={() => onChange(toggleExcluded(filters, id))}
      >
        not
      </button>
    </li>
  );
}
