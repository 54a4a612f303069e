import { useEffect, useState } from "react";
import { entityMatchOf, matchEntities, type EntityMatch } from "../../core/filter/entity-choice.ts";
import type { ListFilters } from "../../core/filter/list-filters.ts";
import { mentionTypes } from "../../core/ner/mention.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { formatCount } from "../../core/text/count.ts";
import { useFacets } from "../../data/facets.ts";
import { useHead } from "../../data/head.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FilterName } from "./filter-name.tsx";
import { FoundNames } from "./found-names.tsx";
import "./filter-panel.css";

interface FilterPanelProps {
  readonly filters: ListFilters;
  readonly onChange: (filters: ListFilters) => void;
  readonly onClose: () => void;
}

/** Everything the list can be narrowed by, with how many articles each would leave; the counts follow the query. */
export function FilterPanel({ filters: asked, onChange: onGiven, onClose }: FilterPanelProps) {
  const { undated, own } = useHead();
  const { data, error } = useFacets(asked);
  // The address follows a moment later; a tick must show at once.
  const [filters, setFilters] = useState(asked);
  useEffect(() => setFilters(asked), [asked]);
  const [match, setMatch] = useState(() => entityMatchOf(asked));
  const [typed, setTyped] = useState("");
  const onChange = (next: ListFilters) => {
    setFilters(next);
    onGiven(next);
  };
  return (
    <Dialog title="Filter the list" className="dialog--corner filter-panel" onClose={onClose}>
      <fieldset className="filter-panel__marks">
        <legend className="visually-hidden">Read, starred, mine and undated</legend>
        <label>
          <input
            type="checkbox"
            checked={filters.isUnreadOnly}
            onChange={(event) => onChange({ ...filters, isUnreadOnly: event.target.checked })}
          />{" "}
          Unread only
        </label>
        <label>
          <input
            type="checkbox"
            checked={filters.isStarredOnly}
            onChange={(event) => onChange({ ...filters, isStarredOnly: event.target.checked })}
          />{" "}
          Starred only
        </label>
        {own === undefined && !filters.isOwnOnly ? null : (
          <label>
            <input
              type="checkbox"
              checked={filters.isOwnOnly}
              onChange={(event) => onChange({ ...filters, isOwnOnly: event.target.checked })}
            />{" "}
            My articles only
          </label>
        )}
        {undated === 0 ? null : (
          <label>
            <input
              type="checkbox"
              checked={filters.isUndatedOnly}
              onChange={(event) => onChange({ ...filters, from: null, to: null, isUndatedOnly: event.target.checked })}
            />{" "}
            Undated only
          </label>
        )}
      </fieldset>
      {error === null ? null : <p className="note">{error.message}</p>}
      {data === undefined ? null : (
        <>
          <MatchSwitch
            match={match}
            onMatch={(next) => {
              setMatch(next);
              // With nothing chosen the list stays as it is, and so must the address.
              if (filters.entities.length + filters.anyOf.length > 0) onChange(matchEntities(filters, next));
            }}
          />
          <FoundNames typed={typed} onType={setTyped} filters={filters} match={match} onChange={onChange} />
          {mentionTypes.map((type) =>
            typed.trim() !== "" || (data.types[type] === 0 && data.entities[type].length === 0) ? null : (
              <section key={type} className="filter-panel__group">
                <h3>
                  <label>
                    <input
                      type="checkbox"
                      checked={filters.types.includes(type)}
                      onChange={(event) =>
                        onChange({
                          ...filters,
                          types: event.target.checked
                            ? [...filters.types, type]
                            : filters.types.filter((other) => other !== type),
                        })
                      }
                    />{" "}
                    <span className="type-line" data-type={type}>
                      {typeNames[type].heading}
                    </span>
                  </label>
                  <span className="num">{formatCount(data.types[type])}</span>
                </h3>
                <ul>
                  {data.entities[type].map((entity) => (
                    <FilterName key={entity.id} {...entity} filters={filters} match={match} onChange={onChange} />
                  ))}
                </ul>
              </section>
            ),
          )}
          {typed.trim() !== "" || data.sources.every(({ source }) => source === null) ? null : (
            <section className="filter-panel__group">
              <h3>Sources</h3>
              <ul>
                {data.sources.slice(0, 12).map(({ source, articles }) =>
                  source === null ? null : (
                    <li key={source} className="filter-panel__name">
                      <button
                        type="button"
                        aria-pressed={filters.source === source}
                        onClick={() => onChange({ ...filters, source: filters.source === source ? null : source })}
                      >
                        <span dir="auto">{source}</span>
                        <span className="num">{formatCount(articles)}</span>
                      </button>
                    </li>
                  ),
                )}
              </ul>
            </section>
          )}
        </>
      )}
    </Dialog>
  );
}

interface MatchSwitchProps {
  readonly match: EntityMatch;
  readonly onMatch: (match: EntityMatch) => void;
}

/** Whether an article must name all of the names chosen below it, or any of them. */
function MatchSwitch({ match, onMatch }: MatchSwitchProps) {
  return (
    <fieldset className="filter-panel__match">
      <legend>Names chosen</legend>
      {(["all", "any"] as const).map((choice) => (
        <label key={choice}>
          <input type="radio" name="filter-match" checked={match === choice} onChange={() => onMatch(choice)} />{" "}
          {choice} of them
        </label>
      ))}
      {match === "all" ? null : <p className="note">Each name is counted by itself.</p>}
    </fieldset>
  );
}
