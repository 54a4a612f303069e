import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from "react";
import type { Phrase } from "../../core/query/phrase.ts";
import { useRows } from "../../data/rows.ts";
import { layoutSections, scrollTopToShow, slicesWithin, stopWithin, topOfRow } from "../../ui/section-window.ts";
import type { ListModel } from "./list-model.ts";
import { ListSectionView } from "./list-section.tsx";
import { useRootFontSize } from "../../ui/use-root-font-size.ts";
import { useRowFocus } from "../../ui/use-row-focus.ts";
import { scrollStep, useScrollWindow } from "../../ui/use-scroll-window.ts";
import "./list.css";

interface ArticleListProps {
  readonly model: ListModel;
  /** The place of the open article, or -1. */
  readonly currentPlace: number;
  readonly currentId: string | null;
  /** Whether the address names the open article: the list then goes to it. One that is only previewed leaves the list where it is. */
  readonly isCurrentNamed: boolean;
  readonly readIds: ReadonlySet<string>;
  readonly starredIds: ReadonlySet<string>;
  readonly search: string;
  /** What was searched, for the excerpts. */
  readonly phrases: readonly Phrase[];
  /** Entities that the list is filtered by: the row then shows where it names them. */
  readonly sought: readonly string[];
  /** Names this list among others (order, filters): its scroll place is kept under this name while the page lives. */
  readonly listKey: string;
  /** Set to scroll a row to the top; a new object scrolls again. */
  readonly jump: { readonly index: number } | null;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
}

/** Heights in rem, as in list.css: rows are all alike, so the scrollbar is exact and any date is one step away. */
const rowRem = 7;
const headRem = 2.75;

const keptTops = new Map<string, number>();

/** The dated list: as quick for 100,000 articles as for one, since only what is in sight is drawn or fetched. */
export function ArticleList(props: ArticleListProps) {
  const { model, currentPlace, listKey, jump } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useScrollWindow(scroller);
  const rem = useRootFontSize();
  const layout = useMemo(
    () =>
      layoutSections(
        model.sections.map(({ count }) => count),
        { head: headRem * rem, row: rowRem * rem },
      ),
    [model, rem],
  );
  const slices = slicesWithin(layout, view.top - scrollStep, view.top + view.height + 2 * scrollStep);
  const places = slices.flatMap(({ section, from, to }) => {
    const first = model.sections[section]?.from ?? 0;
    return Array.from({ length: to - from }, (_, at) => model.placeAt(first + from + at));
  });
  const rowAtPlace = useRows(places);

  useKeptTop(scroller, listKey, layout.height > 0);
  const scrollToRow = useCallback(
    (index: number, where: "start" | "nearest") => {
      const element = scroller.current;
      if (element === null || index < 0) return;
      element.scrollTop =
        where === "start"
          ? topOfRow(layout, index) - layout.metrics.head
          : scrollTopToShow(layout, index, { top: element.scrollTop, height: element.clientHeight });
    },
    [layout],
  );
  useEffect(() => {
    if (jump !== null) scrollToRow(jump.index, "start");
    // Only a new jump scrolls: a new layout must not pull the reader back.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [jump]);
  const currentIndex = currentPlace < 0 ? -1 : model.indexOf(currentPlace);
  useEffect(() => {
    if (props.isCurrentNamed && currentIndex >= 0) scrollToRow(currentIndex, "nearest");
    // oxlint-disable-next-line react/exhaustive-deps
  }, [props.isCurrentNamed, currentIndex, listKey]);

  const focus = useRowFocus(scroller, {
    total: model.total,
    current: currentIndex,
    scrollToRow: (index) => scrollToRow(index, "nearest"),
  });
  const stop = stopWithin(layout, slices, focus.stop);

  return (
    <div className="list__scroll" ref={scroller} tabIndex={-1}>
      {model.total === 0 ? (
        props.empty
      ) : (
        <div
          className="list__content"
          style={{ height: layout.height }}
          role="presentation"
          onFocus={focus.onFocus}
          onKeyDown={focus.onKeyDown}
        >
          {slices.map(({ section, from, to }) => {
            const shown = model.sections[section];
            if (shown === undefined) return null;
            return (
              <ListSectionView
                key={shown.key}
                section={shown}
                model={model}
                from={from}
                to={to}
                top={layout.tops[section] ?? 0}
                height={layout.metrics.head + shown.count * layout.metrics.row}
                rowHeight={layout.metrics.row}
                rowAtPlace={rowAtPlace}
                stop={stop}
                currentId={props.currentId}
                readIds={props.readIds}
                starredIds={props.starredIds}
                search={props.search}
                phrases={props.phrases}
                sought={props.sought}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

/** Come back to where the list was left, also after a phone showed the reader in its stead. */
function useKeptTop(scroller: { readonly current: HTMLElement | null }, listKey: string, isDrawn: boolean): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || !isDrawn) return;
    // To scroll is to lay the page out, 20 ms and more. A page's first list is at its top, so it is spared that.
    if (keptTops.size > 0) element.scrollTop = keptTops.get(listKey) ?? 0;
    const keep = () => keptTops.set(listKey, element.scrollTop);
    element.addEventListener("scroll", keep, { passive: true });
    return () => element.removeEventListener("scroll", keep);
  }, [scroller, listKey, isDrawn]);
}
