import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from "react";
import { useLocation, useNavigate, type NavigateOptions } from "react-router";
import { useRows } from "../data/catalog.ts";
import { fetchRowAt } from "../data/rows.ts";
import { useCorrectionTools } from "./correction-tools.tsx";
import { DeskTimeline } from "./desk-timeline.tsx";
import { useHead } from "../data/head.ts";
import { ListColumn } from "../features/list/list-column.tsx";
import { useListModel } from "../features/list/use-list-model.ts";
import { articleIdOf, paths } from "../paths.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { breakpoints, useMediaQuery } from "../ui/use-media-query.ts";
import { useShortcuts } from "../ui/use-shortcuts.ts";

const loadReader = () => import("../features/reader/reader-column.tsx");
const ReaderColumn = lazy(() => loadReader().then(({ ReaderColumn: component }) => ({ default: component })));

/** `#/` and `#/a/<article id>`: list and reader, side by side where there is room, else one at a time. */
export function DeskRoute() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const head = useHead();
  const isNarrow = useMediaQuery(breakpoints.narrow);
  const openId = articleIdOf(pathname);
  const list = useListModel(search);
  const tools = useCorrectionTools();
  const place = useRef(-1);

  const goToRow = useCallback(
    async (index: number, options: NavigateOptions) => {
      if (index < 0 || index >= list.model.total) return;
      // Known before the article is here, so that keys pressed in quick succession each count.
      place.current = list.model.placeAt(index);
      const row = await fetchRowAt(client, head, list.model.placeAt(index));
      if (row !== null) await navigate({ pathname: paths.article(row.id), search: withoutParagraph(search) }, options);
    },
    [client, head, list.model, navigate, search],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const at = openId === null ? -1 : list.model.indexOf(place.current);
      // Stepping replaces, so that Back leads to the list and not through every article passed on the way.
      void goToRow(openId === null && by === 1 ? 0 : at + by, { replace: openId !== null });
    },
    [goToRow, list.model, openId],
  );
  useShortcuts({ j: () => step(1), k: () => step(-1) });

  // On a phone the list comes first: have the reader here before it is asked for.
  useEffect(() => void loadReader(), []);

  const isPreviewing = openId === null && !isNarrow && list.model.total > 0;
  const first = isPreviewing ? list.model.placeAt(0) : null;
  const rowAtPlace = useRows(useMemo(() => (first === null ? [] : [first]), [first]));
  const shownId = openId ?? (first === null ? null : (rowAtPlace(first)?.id ?? null));
  const onPlace = useCallback((at: number) => {
    place.current = at;
  }, []);

  return (
    <div className="columns">
      {isNarrow && openId !== null ? null : (
        <ErrorBoundary what="The list" resetKey={search}>
          <ListColumn list={list} openId={shownId} search={withoutParagraph(search)} isMain={isNarrow} timeline={<DeskTimeline list={list} openId={shownId} />} />
        </ErrorBoundary>
      )}
      {isNarrow && openId === null ? null : (
        <ErrorBoundary what="This article" resetKey={shownId ?? ""}>
          <Suspense fallback={<main className="reader" id="reader" tabIndex={-1} aria-busy="true" aria-label="Article on its way" />}>
            <ReaderColumn id={shownId} isPreview={openId === null} list={list} search={search} tools={tools} onStep={step} onPlace={onPlace} />
          </Suspense>
        </ErrorBoundary>
      )}
      <TitleOf isOpen={openId !== null} />
    </div>
  );
}

/** The list's own address bears no article's name. */
function TitleOf({ isOpen }: { readonly isOpen: boolean }) {
  useEffect(() => {
    if (!isOpen) document.title = "Dateline";
  }, [isOpen]);
  return null;
}

function withoutParagraph(search: string): string {
  const kept = search
    .replace(/^\?/, "")
    .split("&")
    .filter((pair) => pair !== "" && !pair.startsWith("p="));
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}
