import { isChosen, toggleEntity, toggleExcluded, type EntityMatch } from "../../core/filter/entity-choice.ts";
import type { ListFilters } from "../../core/filter/list-filters.ts";
import { formatCount } from "../../core/text/count.ts";

interface FilterNameProps {
  readonly id: string;
  readonly name: string;
  /** Articles it would leave; undefined while they are counted. */
  readonly count: number | undefined;
  readonly filters: ListFilters;
  readonly match: EntityMatch;
  readonly onChange: (filters: ListFilters) => void;
}

/** A name the list can be filtered by: articles that name it, or those without it. */
export function FilterName({ id, name, count, filters, match, onChange }: FilterNameProps) {
  return (
    <li className="filter-panel__name">
      <button
        type="button"
        aria-pressed={isChosen(filters, id)}
        onClick={() => onChange(toggleEntity(filters, id, match))}
      >
        <span dir="auto">{name}</span>
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
