import { useId, useRef, type KeyboardEvent } from "react";
import { toggleEntity, type EntityMatch } from "../../core/filter/entity-choice.ts";
import type { ListFilters } from "../../core/filter/list-filters.ts";
import { counted } from "../../core/text/count.ts";
import { useEntityChoices } from "../../data/entities.ts";
import { useNameCounts } from "../../data/facets.ts";
import { FilterName } from "./filter-name.tsx";

interface FoundNamesProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly filters: ListFilters;
  readonly match: EntityMatch;
  readonly onChange: (filters: ListFilters) => void;
}

/** As many names as stand under the field without scrolling on a phone. */
const most = 8;

/**
 * The field for a name that is not among the commonest, and the names that what is typed fits: Enter chooses the first, arrows go down the names
 * and back into the field. They are buttons and no options, since each has a second one beside it.
 */
export function FoundNames({ typed, onType, filters, match, onChange }: FoundNamesProps) {
  const id = useId();
  const stops = useRef<HTMLDivElement>(null);
  const isAsked = typed.trim() !== "";
  const { data, error } = useEntityChoices(typed, most);
  const found = isAsked ? (data ?? []) : [];
  const counts = useNameCounts(
    filters,
    found.map((entity) => entity.id),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = found;
    if (event.key === "Enter" && first !== undefined) onChange(toggleEntity(filters, first.id, match));
    else if (event.key === "Escape" && typed !== "") onType("");
    else return;
    event.preventDefault();
  };
  const onArrow = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { activeElement } = document;
    if (step === undefined || stops.current === null || activeElement === null || event.nativeEvent.isComposing) return;
    const all = [...stops.current.querySelectorAll<HTMLElement>("input, li > :first-child")];
    const at = all.findIndex((stop) => stop === activeElement || stop.parentElement === activeElement.parentElement);
    all[at + step]?.focus();
    event.preventDefault();
  };
  return (
    <div ref={stops} role="search" onKeyDown={onArrow}>
      <p className="filter-panel__find">
        <label htmlFor={id}>Find a name</label>
        <input
          id={id}
          className="field"
          type="text"
          role="searchbox"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </p>
      {isAsked ? (
        <p className="note" role="status">
          {error !== null
            ? error.message
            : data === undefined
              ? "Looking for it…"
              : data.length === 0
                ? `No name in this library is written “${typed.trim()}”.`
                : data.length < most
                  ? counted(data.length, "name")
                  : `The ${most} most mentioned`}
        </p>
      ) : null}
      {found.length === 0 ? null : (
        <ul className="filter-panel__group" aria-label="Names found">
          {found.map((entity) => (
            <FilterName
              key={entity.id}
              id={entity.id}
              name={entity.name}
              type={entity.type}
              count={counts.get(entity.id)}
              filters={filters}
              match={match}
              onChange={onChange}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
