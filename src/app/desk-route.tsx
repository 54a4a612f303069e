import { byKey } from "../core/reading/keys.ts";
import { lazy, Suspense, useEffect } from "react";
import { useLocation } from "react-router";
import { usePlacedRow, useRow } from "../data/rows.ts";
import { afterAnswer } from "../data/after-answer.ts";
import { DeskTimeline } from "./desk-timeline.tsx";
import { ListColumn } from "../features/list/list-column.tsx";
import { useListModel } from "../features/list/use-list-model.ts";
import { articleIdOf } from "../paths.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { breakpoints, useMediaQuery } from "../ui/use-media-query.ts";
import { useShortcuts } from "../ui/use-shortcuts.ts";
import { useTitle } from "../ui/use-title.ts";
import { useStepping } from "./use-stepping.ts";

const loadReader = () => import("./desk-reader.tsx");
const DeskReader = lazy(async () => {
  await afterAnswer();
  return { default: (await loadReader()).DeskReader };
});

/** `#/` and `#/a/<article id>`: list and reader, side by side where there is room, else one at a time. */
export function DeskRoute() {
  const { pathname, search } = useLocation();
  const isNarrow = useMediaQuery(breakpoints.narrow);
  const openId = articleIdOf(pathname);
  const list = useListModel(search);
  const openRow = usePlacedRow(openId);
  useTitle(openId === null ? "" : (openRow?.row.title ?? null));

  const step = useStepping(list.model, withoutParagraph(search));
  useShortcuts(byKey({ nextArticle: () => step(1), previousArticle: () => step(-1) }));

  // On a phone the list comes first: have the reader here before it is asked for.
  useEffect(() => void afterAnswer().then(loadReader), []);

  const isPreviewing = openId === null && !isNarrow && list.model.total > 0;
  const first = isPreviewing ? list.model.placeAt(0) : null;
  const firstRow = useRow(first);
  const shownId = openId ?? firstRow?.id ?? null;

  return (
    <div className="columns">
      {isNarrow && openId !== null ? null : (
        <ErrorBoundary what="The list" resetKey={search}>
          <ListColumn
            list={list}
            openId={shownId}
            isOpenNamed={openId !== null}
            search={withoutParagraph(search)}
            isMain={isNarrow}
            timeline={<DeskTimeline list={list} openId={shownId} />}
          />
        </ErrorBoundary>
      )}
      {isNarrow && openId === null ? null : (
        <ErrorBoundary what="This article" resetKey={shownId ?? ""}>
          <Suspense fallback={<ReaderOnItsWay />}>
            <DeskReader id={shownId} isPreview={openId === null} list={list} search={search} onStep={step} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
}

/** What stands for the reader until its code is here: named and headed, since a page without a heading is one without a way in. */
function ReaderOnItsWay() {
  return (
    <main className="reader" id="reader" tabIndex={-1} aria-busy="true">
      <h1 className="visually-hidden">Article on its way</h1>
      <div className="reader-on-its-way" aria-hidden="true">
        <span className="skeleton" />
        <span className="skeleton" />
        <span className="skeleton" />
      </div>
    </main>
  );
}

function withoutParagraph(search: string): string {
  const staying = search
    .replace(/^\?/, "")
    .split("&")
    .filter((pair) => pair !== "" && !/^(?:p|m|note)=/.test(pair));
  return staying.length === 0 ? "" : `?${staying.join("&")}`;
}
