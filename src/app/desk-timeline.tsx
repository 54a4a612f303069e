import { lazy, Suspense } from "react";
import { useLocation, useNavigate } from "react-router";
import { formatListFilters, type ListFilters } from "../core/filter/list-filters.ts";
import { useHead } from "../data/head.ts";
import { usePlacedRow } from "../data/rows.ts";
import type { ListState } from "../features/list/use-list-model.ts";
import { afterAnswer } from "../data/after-answer.ts";

const Timeline = lazy(async () => {
  await afterAnswer();
  return { default: (await import("../features/timeline/timeline.tsx")).Timeline };
});

const ToldTimeline = lazy(async () => ({
  default: (await import("../features/timeline/told-timeline.tsx")).ToldTimeline,
}));

/** The timeline over the list, of the days of printing or of those told of: its brush sets these in the URL. A library of one day has none. */
export function DeskTimeline({ list, openId }: { readonly list: ListState; readonly openId: string | null }) {
  const { newest, oldest } = useHead();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const openDate = usePlacedRow(openId)?.row.date ?? null;
  if (oldest.length === 0 || oldest[0]?.date === newest[0]?.date) return null;
  const { filters } = list;
  const show = (change: Partial<ListFilters>, isReplacing: boolean) =>
    void navigate({ pathname, search: formatListFilters({ ...filters, ...change }) }, { replace: isReplacing });
  const onMode = (isByTold: boolean) => show({ isByTold }, false);
  return (
    <Suspense fallback={<div className="timeline-space" />}>
      {filters.isByTold ? (
        <ToldTimeline
          filters={filters}
          onRange={({ from, to }) =>
            show({ toldFrom: from, toldTo: to }, filters.toldFrom !== null || filters.toldTo !== null)
          }
          onMode={onMode}
        />
      ) : (
        <Timeline
          dates={list.dates}
          range={filters}
          openDate={openDate}
          onRange={(range) => show({ ...range, isUndatedOnly: false }, filters.from !== null || filters.to !== null)}
          onMode={onMode}
        />
      )}
    </Suspense>
  );
}
