import { byKey } from "../core/reading/keys.ts";
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from "react";
import { useLocation, useNavigate } from "react-router";
import { readAsOf, withAsOf } from "../core/filter/as-of.ts";
import { useHead } from "../data/head.ts";
import { prepareIndex } from "../data/library-index.ts";
import { paths } from "../paths.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { LinkSearch } from "../ui/link.tsx";
import { useShortcuts } from "../ui/use-shortcuts.ts";
import { CorrectionMount } from "./correction-mount.tsx";
import { Masthead } from "./masthead.tsx";
import { useAsOf } from "./use-as-of.ts";

const ShortcutsDialog = lazy(() =>
  import("../features/shortcuts/shortcuts-dialog.tsx").then(({ ShortcutsDialog: component }) => ({
    default: component,
  })),
);

const AsOfBar = lazy(() =>
  import("../features/day/as-of-bar.tsx").then(({ AsOfBar: component }) => ({ default: component })),
);

/** What stands around every screen: masthead, keys, and a boundary that keeps a fault in its place. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { pathname, search } = useLocation();
  const head = useHead();
  useEffect(() => prepareIndex(head), [head]);
  const navigate = useNavigate();
  const asOf = useAsOf();
  // A link may name another day to read as of; each other one keeps the day, in a new tab too.
  const carryAsOf = useCallback(
    (link: string) => (asOf === null || readAsOf(link) !== null ? link : withAsOf(link, asOf)),
    [asOf],
  );
  const [isShowingKeys, setShowingKeys] = useState(false);
  const isArticle = pathname.startsWith("/a/");
  useShortcuts(
    byKey({
      shortcuts: () => setShowingKeys(true),
      list: () => navigate({ pathname: paths.list, search: isArticle ? search : "" }),
      names: () => navigate(paths.entities),
      audit: () => navigate(paths.audit),
      notes: () => navigate(paths.notes),
      checks: () => navigate(paths.health),
      search: () => document.querySelector<HTMLInputElement>("search input")?.focus(),
    }),
  );
  return (
    <LinkSearch value={carryAsOf}>
      <div className="frame" data-screen={isArticle ? "article" : pathname === "/" ? "list" : "page"}>
        <Masthead />
        {asOf === null ? null : (
          <Suspense fallback={null}>
            <AsOfBar day={asOf} />
          </Suspense>
        )}
        <ErrorBoundary what="This page" resetKey={pathname}>
          <Suspense fallback={<main className="page" aria-busy="true" />}>{children}</Suspense>
        </ErrorBoundary>
        <CorrectionMount />
        {isShowingKeys ? (
          <Suspense fallback={null}>
            <ShortcutsDialog onClose={() => setShowingKeys(false)} />
          </Suspense>
        ) : null}
      </div>
    </LinkSearch>
  );
}
