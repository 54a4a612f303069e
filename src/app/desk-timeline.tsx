import { useLocation, useNavigate } from "react-router";
import { formatListFilters } from "../core/filter/list-filters.ts";
import { useOpenDate } from "../data/article.ts";
import { useHead } from "../data/head.ts";
import type { ListState } from "../features/list/use-list-model.ts";
import { Timeline } from "../features/timeline/timeline.tsx";

/** The timeline over the list: its brush sets the dates in the URL. A library of one day has none. */
export function DeskTimeline({ list, openId }: { readonly list: ListState; readonly openId: string | null }) {
  const head = useHead();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const openDate = useOpenDate(openId);
  if (head.days.length < 2) return null;
  return (
    <Timeline
      allDays={head.days}
      days={list.days}
      range={list.filters}
      openDate={openDate}
      onRange={(range) => void navigate({ pathname, search: formatListFilters({ ...list.filters, ...range }) }, { replace: list.filters.from !== null || list.filters.to !== null })}
    />
  );
}
