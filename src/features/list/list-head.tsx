import { keys } from "../../core/reading/keys.ts";
import { lazy, Suspense, useState } from "react";
import type { ListFilters } from "../../core/filter/list-filters.ts";
import { rangeLabel } from "../../core/date/calendar.ts";
import { isKeyWithin, isPlainDay, knownDaysOfKey } from "../../core/date/date-key.ts";
import { formatCount } from "../../core/text/count.ts";
import { useHead } from "../../data/head.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { ListState } from "./use-list-model.ts";

interface ListHeadProps {
  readonly list: ListState;
  readonly onFlip: () => void;
  readonly isJumping: boolean;
  readonly onJumping: (isJumping: boolean) => void;
  readonly onJump: (date: string) => void;
  readonly onFilters: (filters: ListFilters) => void;
}

const DateJump = lazy(() => import("./date-jump.tsx").then(({ DateJump: component }) => ({ default: component })));
const FilterPanel = lazy(() =>
  import("./filter-panel.tsx").then(({ FilterPanel: component }) => ({ default: component })),
);

const DateStretch = lazy(() =>
  import("./date-stretch.tsx").then(({ DateStretch: component }) => ({ default: component })),
);

/** From when to when; the words for what is no day are fetched where they are needed. */
function Stretch({ from, to }: { readonly from: string; readonly to: string }) {
  // Of many years the months are the first to go: there is little room.
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (isPlainDay(from) && isPlainDay(to) && lastYear - firstYear > 1) return `, ${firstYear} – ${lastYear}`;
  if (isPlainDay(from) && isPlainDay(to)) return `, ${rangeLabel(from, to)}`;
  return (
    <Suspense fallback={null}>
      <DateStretch from={from} to={to} />
    </Suspense>
  );
}

/** How many articles from when to when, which end comes first, and the jump to a date. */
export function ListHead({ list, onFlip, isJumping, onJumping, onJump, onFilters }: ListHeadProps) {
  const { newest, oldest, total, asOf } = useHead();
  const { model, filters } = list;
  const [isFiltering, setFiltering] = useState(false);
  const first = oldest[0]?.date ?? null;
  const newestDate = newest[0]?.date ?? null;
  const last = newestDate !== null && asOf !== undefined && asOf < newestDate ? asOf : newestDate;
  const stretch = stretchOf(list, first, last);
  return (
    <div className="list__head">
      <p className="list__count num">
        <b>{formatCount(model.total)}</b> {model.total === 1 ? "article" : "articles"}
        {stretch === null ? null : <Stretch {...stretch} />}
      </p>
      {total < 2 ? null : (
        <>
          <SortMenu list={list} onFlip={onFlip} onFilters={onFilters} />
          <IconButton icon="filter" label="Filter the list" aria-haspopup="dialog" onClick={() => setFiltering(true)} />
          <IconButton
            icon="calendar"
            label="Jump to a date"
            aria-expanded={isJumping}
            onClick={() => onJumping(!isJumping)}
          />
        </>
      )}
      {isFiltering ? (
        <Suspense fallback={null}>
          <FilterPanel filters={filters} onChange={onFilters} onClose={() => setFiltering(false)} />
        </Suspense>
      ) : null}
      {isJumping && first !== null && last !== null ? (
        <Suspense fallback={null}>
          <DateJump first={first} last={last} onJump={onJump} onClose={() => onJumping(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** What stands first: a state, and so a menu that shows it. */
function SortMenu({ list, onFlip, onFilters }: Pick<ListHeadProps, "list" | "onFlip" | "onFilters">) {
  const { order, filters } = list;
  const isRanked = filters.isRanked && filters.q !== "";
  return (
    <select
      className="sort"
      aria-label="Sort"
      title={`Change the order (${keys.order})`}
      value={isRanked ? "best" : order}
      onChange={({ target: { value } }) => {
        if ((value === "best") !== isRanked) onFilters({ ...filters, isRanked: value === "best" });
        if (value !== "best" && value !== order) onFlip();
      }}
    >
      <option value="newest">Newest</option>
      <option value="oldest">Oldest</option>
      {filters.q === "" ? null : <option value="best">Best match</option>}
    </select>
  );
}

/** From when to when what is listed is: of what was found its own days and not the library's; null where there are none. */
function stretchOf(
  { model, dates, filters: { from, to, isUndatedOnly } }: ListState,
  first: string | null,
  last: string | null,
): { readonly from: string; readonly to: string } | null {
  if (first === null || last === null || isUndatedOnly || model.total === 0) return null;
  if (dates === null) return { from: from ?? first, to: to ?? last };
  const within = dates.filter(({ key }) => isKeyWithin(key, from, to)).map(({ key }) => knownDaysOfKey(key));
  const [oldest] = within;
  if (oldest === undefined) return null;
  const end = within.reduce((latest, { last: day }) => (day > latest ? day : latest), oldest.last);
  // As of a day nothing later is listed.
  return { from: oldest.first, to: isPlainDay(last) && end > last ? last : end };
}
