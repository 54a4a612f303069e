import { useState } from "react";
import type { ListFilters } from "../../core/filter/list-filters.ts";
import { useChronology } from "../../data/chronology.ts";
import { useEntityName } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { ChronologyList } from "./chronology-list.tsx";
import { SaveChronology } from "./save-chronology.tsx";
import "./day.css";

interface ChronologyPageProps {
  readonly filters: ListFilters;
  readonly search: string;
}

/** The sentences of what the filters leave that tell of a day, by that day; those that tell it only roughly apart. */
export function ChronologyPage({ filters, search }: ChronologyPageProps) {
  const [isShowingRough, setShowingRough] = useState(false);
  const exact = useChronology(filters, false);
  const rough = useChronology(filters, true, isShowingRough);
  const [entity] = filters.entities;
  const named = useEntityName(entity ?? "");
  const isOfEntity = entity !== undefined && filters.entities.length + filters.anyOf.length === 1;
  const title = isOfEntity ? `Chronology: ${named?.name ?? entity}` : "Chronology";
  const total = exact.data?.pages[0]?.total;
  return (
    <main className="page" tabIndex={-1} aria-busy={exact.data === undefined && exact.error === null}>
      <div className="day">
        <header className="day__head">
          <h1 dir="auto">{title}</h1>
          <p className="day__facts">
            {isOfEntity
              ? "Sentences that name it and tell of a day, by the day they tell of, whenever they were printed."
              : "Sentences that tell of a day, by that day, whenever they were printed."}
          </p>
          <div className="day__beside">
            <Link className="link" to={{ pathname: paths.list, search }}>
              These articles in the list
            </Link>
            {total === undefined || total === 0 ? null : <SaveChronology filters={filters} title={title} />}
          </div>
        </header>
        <div className="day__body day__body--wide">
          {exact.error === null ? null : (
            <p role="alert">
              {exact.error.message}{" "}
              <button type="button" className="link" onClick={() => void exact.refetch()}>
                Try again
              </button>
            </p>
          )}
          {total === 0 ? (
            <EmptyState title="No sentence tells of a day">
              {filters.q === ""
                ? "These articles tell of no day that a calendar has."
                : `What says “${filters.q}” tells of no day.`}
            </EmptyState>
          ) : null}
          <ChronologyList query={exact} entity={isOfEntity ? entity : null} />
          <section className="day__part" aria-labelledby="chronology-rough">
            <h2 id="chronology-rough">Told only roughly</h2>
            {isShowingRough ? (
              <ChronologyList query={rough} entity={isOfEntity ? entity : null} />
            ) : (
              <p className="day__facts">
                Some day of a month, about a day, before or after one.{" "}
                <button type="button" className="link" onClick={() => setShowingRough(true)}>
                  Show these
                </button>
              </p>
            )}
          </section>
        </div>
      </div>
    </main>
  );
}
