import type { ReactNode } from "react";
import { rangeInWords } from "../../core/date/range-words.ts";
import type { ListFilters } from "../../core/filter/list-filters.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { cutForDisplay, formatCount } from "../../core/text/count.ts";
import { useEntityName } from "../../data/entities.ts";
import { Icon } from "../../ui/icon.tsx";

interface FilterChipsProps {
  readonly filters: ListFilters;
  readonly onChange: (filters: ListFilters) => void;
}

/** Every filter in force, each with a way to remove it. */
export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const { from, to, toldFrom, toldTo } = filters;
  return (
    <>
      {from === null && to === null ? null : (
        <Chip label="the date range" onRemove={() => onChange({ ...filters, from: null, to: null })}>
          <span className="num">{rangeInWords(from, to)}</span>
        </Chip>
      )}
      {toldFrom === null && toldTo === null ? null : (
        <Chip label="the days told of" onRemove={() => onChange({ ...filters, toldFrom: null, toldTo: null })}>
          tells of <span className="num">{rangeInWords(toldFrom, toldTo)}</span>
        </Chip>
      )}
      {filters.isUndatedOnly ? (
        <Chip label="undated" onRemove={() => onChange({ ...filters, isUndatedOnly: false })}>
          undated
        </Chip>
      ) : null}
      {filters.entities.slice(0, mostChips).map((id) => (
        <span key={id} className="chip">
          <ChosenEntity id={id} onRemove={() => onChange({ ...filters, entities: allBut(filters.entities, id) })} />
        </span>
      ))}
      <Others count={filters.entities.length - mostChips} />
      {filters.anyOf.length === 0 ? null : (
        <span className="chip chip--group" role="group" aria-label="Any of these">
          {filters.anyOf.slice(0, mostChips).map((id, at) => (
            <span key={id} className="chip__part">
              {at === 0 ? null : <span className="chip__or">or</span>}
              <ChosenEntity id={id} onRemove={() => onChange({ ...filters, anyOf: allBut(filters.anyOf, id) })} />
            </span>
          ))}
          <Others count={filters.anyOf.length - mostChips} />
        </span>
      )}
      {filters.without.slice(0, mostChips).map((id) => (
        <span key={id} className="chip">
          <ChosenEntity
            id={id}
            isExcluded
            onRemove={() => onChange({ ...filters, without: allBut(filters.without, id) })}
          />
        </span>
      ))}
      <Others count={filters.without.length - mostChips} />
      {filters.types.map((type) => (
        <Chip
          key={type}
          label={typeNames[type].plural}
          onRemove={() => onChange({ ...filters, types: allBut(filters.types, type) })}
        >
          naming{" "}
          <span className="type-line" data-type={type}>
            {typeNames[type].plural.toLowerCase()}
          </span>
        </Chip>
      ))}
      {filters.source === null ? null : (
        <Chip
          label={`the source ${cutForDisplay(filters.source)}`}
          onRemove={() => onChange({ ...filters, source: null })}
        >
          <span dir="auto">{cutForDisplay(filters.source)}</span>
        </Chip>
      )}
      {filters.isUnreadOnly ? (
        <Chip label="unread" onRemove={() => onChange({ ...filters, isUnreadOnly: false })}>
          unread
        </Chip>
      ) : null}
      {filters.isStarredOnly ? (
        <Chip label="starred" onRemove={() => onChange({ ...filters, isStarredOnly: false })}>
          starred
        </Chip>
      ) : null}
      {filters.isOwnOnly ? (
        <Chip label="my articles" onRemove={() => onChange({ ...filters, isOwnOnly: false })}>
          my articles
        </Chip>
      ) : null}
    </>
  );
}

/** Names of one kind that have a chip each: nobody chose more by hand, and an address may hold ten thousand. */
const mostChips = 50;

function Others({ count }: { readonly count: number }) {
  return count <= 0 ? null : <span className="num">and {formatCount(count)} more</span>;
}

interface ChosenEntityProps {
  readonly id: string;
  readonly isExcluded?: boolean;
  readonly onRemove: () => void;
}

function ChosenEntity({ id, isExcluded = false, onRemove }: ChosenEntityProps) {
  const entity = useEntityName(id);
  const name = entity?.name ?? cutForDisplay(id);
  return (
    <>
      <span>
        {isExcluded ? "not " : null}
        <span className={entity === null ? undefined : "type-line"} data-type={entity?.type} dir="auto">
          {name}
        </span>
      </span>
      <RemoveButton label={isExcluded ? `not ${name}` : name} onRemove={onRemove} />
    </>
  );
}

interface ChipProps {
  readonly label: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Chip({ label, onRemove, children }: ChipProps) {
  return (
    <span className="chip">
      <span>{children}</span>
      <RemoveButton label={label} onRemove={onRemove} />
    </span>
  );
}

function RemoveButton({ label, onRemove }: Omit<ChipProps, "children">) {
  return (
    <button
      type="button"
      className="chip__remove"
      aria-label={`Remove ${label}`}
      title={`Remove ${label}`}
      onClick={onRemove}
    >
      <Icon name="x" />
    </button>
  );
}

function allBut<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.filter((other) => other !== item);
}
