import { useNavigate } from "react-router";
import { plainDate } from "../../core/date/calendar.ts";
import {
  formatListFilters,
  hasDates,
  noFilters,
  withoutDates,
  type ListFilters,
} from "../../core/filter/list-filters.ts";
import type { Places } from "../../data/search.ts";
import { EmptyState } from "../../ui/empty-state.tsx";

interface EmptyListProps {
  readonly filters: ListFilters;
  readonly isLibraryEmpty: boolean;
  readonly places: Places;
}

/** Why the list is empty, and the ways on. */
export function EmptyList({ filters, isLibraryEmpty, places }: EmptyListProps) {
  const navigate = useNavigate();
  const show = (next: ListFilters) => void navigate({ search: formatListFilters(next) });
  if (isLibraryEmpty) {
    return (
      <EmptyState title="Add your first article">
        Put a text file that begins with a line such as <b>date 2023-11-06</b> into the folder <b>seeds</b>, and build
        again.
      </EmptyState>
    );
  }
  if (places.error !== null) {
    return (
      <EmptyState
        isAlert
        title="The search did not answer"
        actions={
          <button type="button" className="button" onClick={places.retry}>
            Try again
          </button>
        }
      >
        {places.error}
      </EmptyState>
    );
  }
  const isDated = hasDates(filters);
  return (
    <EmptyState
      title="No article matches"
      actions={
        <>
          {isDated ? (
            <button type="button" className="button" onClick={() => show(withoutDates(filters))}>
              {filters.isUndatedOnly ? "Show dated ones too" : "Remove the dates"}
            </button>
          ) : null}
          <button type="button" className={isDated ? "button button--quiet" : "button"} onClick={() => show(noFilters)}>
            Clear the search
          </button>
        </>
      }
    >
      {reasonOf(filters)}
    </EmptyState>
  );
}

function reasonOf({ q, from, to, isUndatedOnly }: ListFilters): string {
  const what = q === "" ? "Nothing fits these filters" : `Nothing says “${q}”`;
  if (isUndatedOnly) return `${what} among the articles without a date.`;
  if (from !== null && to !== null) return `${what} between ${plainDate(from)} and ${plainDate(to)}.`;
  if (from !== null) return `${what} from ${plainDate(from)} on.`;
  if (to !== null) return `${what} up to ${plainDate(to)}.`;
  return `${what} in this library.`;
}
