import { useNavigate } from "react-router";
import { plainDate } from "../../core/date/calendar.ts";
import {
  formatListFilters,
  hasDates,
  hasFilters,
  noFilters,
  withoutDates,
  type ListFilters,
} from "../../core/filter/list-filters.ts";
import { parseQuery } from "../../core/query/parse.ts";
import { isWordsOnly, sayQuery } from "../../core/query/say-query.ts";
import { useHead } from "../../data/head.ts";
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
  const { asOf } = useHead();
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
  const isFiltered = hasOtherFilters(filters);
  return (
    <EmptyState
      title="No article matches"
      actions={
        <>
          {isFiltered && filters.q !== "" ? (
            <button type="button" className="button" onClick={() => show({ ...noFilters, q: filters.q })}>
              Search the whole library
            </button>
          ) : isDated ? (
            <button type="button" className="button" onClick={() => show(withoutDates(filters))}>
              {filters.isUndatedOnly ? "Show dated ones too" : "Remove the dates"}
            </button>
          ) : null}
          <button
            type="button"
            className={isDated || (isFiltered && filters.q !== "") ? "button button--quiet" : "button"}
            onClick={() => show(noFilters)}
          >
            Clear the search
          </button>
        </>
      }
    >
      {reasonOf(filters)}
      {asOf === undefined ? null : ` Only what had been printed by ${plainDate(asOf)} is shown.`}
    </EmptyState>
  );
}

/** Whether more than words and dates narrow the list: names, types, a source, the reader's marks. */
function hasOtherFilters(filters: ListFilters): boolean {
  return hasFilters(withoutDates({ ...filters, q: "" }));
}

/** What was looked for and where. Of the whole library nothing is said that was only looked for in a part of it. */
function reasonOf(filters: ListFilters): string {
  const { q, from, to, isUndatedOnly } = filters;
  const { tree } = parseQuery(q);
  const what =
    q === ""
      ? "Nothing fits these filters"
      : isWordsOnly(tree)
        ? `Nothing says “${q}”`
        : `No article ${sayQuery(tree)},`;
  const where = q !== "" && hasOtherFilters(filters) ? " among the articles that the filters leave" : "";
  if (isUndatedOnly) return `${what}${where || " among the articles"} without a date.`;
  if (from !== null && to !== null) return `${what}${where} between ${plainDate(from)} and ${plainDate(to)}.`;
  if (from !== null) return `${what}${where} from ${plainDate(from)} on.`;
  if (to !== null) return `${what}${where} up to ${plainDate(to)}.`;
  return `${what}${where || " in this library"}.`.replace(/, in this library\.$/u, " in this library.");
}
