import { lazy, Suspense } from "react";
import { useLocation, useNavigate } from "react-router";
import { formatListFilters } from "../core/filter/list-filters.ts";
import { useHead } from "../data/head.ts";
import { usePlacedRow } from "../data/rows.ts";
import type { ListState } from "../features/list/use-list-model.ts";
import { afterCommit } from "../ui/after-commit.ts";

const Timeline = lazy(async () => {
  await afterCommit();
  return { default: (await import("../features/timeline/timeline.tsx")).Timeline };
});

/** The timeline over the list: its brush sets the dates in the URL. A library of one day has none. */
export function DeskTimeline({ list, openId }: { readonly list: ListState; readonly openId: string | null }) {
  const { newest, oldest } = useHead();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const openDate = usePlacedRow(openId)?.row.date ?? null;
  if (oldest.length === 0 || oldest[0]?.date === newest[0]?.date) return null;
  return (
    <Suspense fallback={<div className="timeline-space" />}>
      <Timeline
        dates={list.dates}
        range={list.filters}
        openDate={openDate}
        onRange={(range) =>
          void navigate(
            { pathname, search: formatListFilters({ ...list.filters, ...range, isUndatedOnly: false }) },
            { replace: list.filters.from !== null || list.filters.to !== null },
          )
        }
      />
    </Suspense>
  );
}
