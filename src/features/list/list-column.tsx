import { byKey } from "../../core/reading/keys.ts";
import { words } from "../../core/reading/words.ts";
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { useHead } from "../../data/head.ts";
import { usePlacedRow } from "../../data/rows.ts";
import { useReadingMarks } from "../../data/reading.ts";
import { useSettings } from "../../data/settings.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { formatListFilters } from "../../core/filter/list-filters.ts";
import { counted } from "../../core/text/count.ts";
import { ArticleList } from "./article-list.tsx";
import { findRowOfDate } from "./list-model.ts";
import { ListHead } from "./list-head.tsx";
import { ListShelves } from "./list-shelves.tsx";
import type { ListState } from "./use-list-model.ts";

const EmptyList = lazy(() => import("./empty-list.tsx").then(({ EmptyList: component }) => ({ default: component })));

const SearchNotes = lazy(() =>
  import("./search-notes.tsx").then(({ SearchNotes: component }) => ({ default: component })),
);

interface ListColumnProps {
  readonly list: ListState;
  readonly openId: string | null;
  /** Whether the address names it; else it is the newest, as a preview. */
  readonly isOpenNamed: boolean;
  readonly search: string;
  /** On narrow screens the list is the page. */
  readonly isMain: boolean;
  /** The library over time, above the rows. */
  readonly timeline: ReactNode;
}

/** The list with its head: how many articles, order, a jump to a date. */
export function ListColumn({ list, openId, isOpenNamed, search, isMain, timeline }: ListColumnProps) {
  const head = useHead();
  const [, save] = useSettings();
  const { readIds, starredIds } = useReadingMarks();
  const [jump, setJump] = useState<{ readonly index: number } | null>(null);
  const [isJumping, setJumping] = useState(false);
  const navigate = useNavigate();
  const { model, order, filters } = list;
  const currentPlace = usePlacedRow(openId)?.place ?? -1;
  const flipOrder = () => save({ order: order === "newest" ? "oldest" : "newest" });
  useShortcuts(byKey({ order: flipOrder, jumpToDate: () => setJumping(true) }));
  useAnnouncedCount(list);
  const Frame = isMain ? "main" : "section";
  return (
    <Frame className="list" aria-label={words.articles}>
      {isMain ? <h1 className="visually-hidden">{words.articles}</h1> : null}
      <ListHead
        list={list}
        onFlip={flipOrder}
        isJumping={isJumping}
        onJumping={setJumping}
        onFilters={(next) => void navigate({ search: formatListFilters(next) })}
        onJump={(date) => setJump({ index: findRowOfDate(head, model, order, date) })}
      />
      {timeline}
      {head.total < 2 ? null : <ListShelves filters={filters} starred={starredIds.size} isOpenNamed={isOpenNamed} />}
      {filters.q === "" ? null : (
        <Suspense fallback={null}>
          <SearchNotes list={list} />
        </Suspense>
      )}
      <ArticleList
        model={model}
        currentPlace={currentPlace}
        currentId={openId}
        isCurrentNamed={isOpenNamed}
        readIds={readIds}
        starredIds={starredIds}
        search={search}
        phrases={list.places.phrases}
        sought={list.sought}
        listKey={`${order} ${search}`}
        jump={jump}
        empty={
          <Suspense fallback={null}>
            <EmptyList filters={filters} isLibraryEmpty={head.total === 0} places={list.places} />
          </Suspense>
        }
      />
    </Frame>
  );
}

/** Tell screen readers how many articles a filter leaves. */
function useAnnouncedCount({ places, model }: ListState): void {
  const announce = useAnnounce();
  const isFirst = useRef(true);
  const { total } = model;
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (!places.isPending) announce(counted(total, "article"));
  }, [announce, places.isPending, total]);
}
