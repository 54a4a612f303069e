import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, useEffect, useState, type ComponentType, type ReactNode } from "react";
import { HashRouter, useLocation } from "react-router";
import { useHead } from "../data/head.ts";
import { createQueryClient } from "../data/query-client.ts";
import { offlineActions } from "../data/offline.ts";
import { hasOwn } from "../data/own-setting.ts";
import { paths } from "../paths.ts";
import { Announcer } from "../ui/announcer.tsx";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { ToastProvider } from "../ui/toasts.tsx";
import { afterAnswer } from "../data/after-answer.ts";
import { DeskRoute } from "./desk-route.tsx";
import { Frame } from "./frame.tsx";
import "./app.css";

const EntitiesRoute = lazy(() =>
  import("./entities-route.tsx").then(({ EntitiesRoute: component }) => ({ default: component })),
);
const EntityRoute = lazy(() =>
  import("./entity-route.tsx").then(({ EntityRoute: component }) => ({ default: component })),
);
const DayRoute = lazy(() => import("./day-route.tsx").then(({ DayRoute: component }) => ({ default: component })));
const ChronologyRoute = lazy(() =>
  import("./chronology-route.tsx").then(({ ChronologyRoute: component }) => ({ default: component })),
);
const CorrectionsRoute = lazy(() =>
  import("./corrections-route.tsx").then(({ CorrectionsRoute: component }) => ({ default: component })),
);
const HealthRoute = lazy(() =>
  import("./health-route.tsx").then(({ HealthRoute: component }) => ({ default: component })),
);
const ConcordanceRoute = lazy(() =>
  import("./concordance-route.tsx").then(({ ConcordanceRoute: component }) => ({ default: component })),
);
const AddRoute = lazy(() => import("./add-route.tsx").then(({ AddRoute: component }) => ({ default: component })));
const StorageRoute = lazy(() =>
  import("./storage-route.tsx").then(({ StorageRoute: component }) => ({ default: component })),
);
const NotesRoute = lazy(() =>
  import("./notes-route.tsx").then(({ NotesRoute: component }) => ({ default: component })),
);
const AboutRoute = lazy(() =>
  import("./about-route.tsx").then(({ AboutRoute: component }) => ({ default: component })),
);
const AuditRoute = lazy(() =>
  import("./audit-route.tsx").then(({ AuditRoute: component }) => ({ default: component })),
);
const CheckRoute = lazy(() =>
  import("./check-route.tsx").then(({ CheckRoute: component }) => ({ default: component })),
);
const NotFoundRoute = lazy(() =>
  import("./not-found-route.tsx").then(({ NotFoundRoute: component }) => ({ default: component })),
);

interface AppProps {
  /** What says where the reader is; the build has no address and gives one of its own. */
  readonly router?: ComponentType<{ readonly children: ReactNode }>;
}

/** The whole app: providers, a frame, and one screen an URL. */
export function App({ router: Router = HashRouter }: AppProps) {
  const [client] = useState(createQueryClient);
  useEffect(() => {
    void afterAnswer().then(offlineActions.start);
    // Own articles are part of the answer, where there are any.
    const isOwnFirst = hasOwn();
    void (isOwnFirst ? Promise.resolve() : afterAnswer())
      .then(() => import("../data/own.ts"))
      .then(({ startOwn }) => startOwn());
  }, []);
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>
        <Announcer>
          <Router>
            <ErrorBoundary what="Dateline" resetKey="">
              <Frame>
                <Screen />
              </Frame>
            </ErrorBoundary>
          </Router>
        </Announcer>
      </ToastProvider>
    </QueryClientProvider>
  );
}

/**
 * The screen of the address.
 *
 * Not by the router's patterns, which stop at a line break: an id with one would be an address without a screen.
 */
function Screen() {
  const pathname = useLocation().pathname.replace(/(?<=.)\/+$/, "");
  const isEmpty = useHead().total === 0;
  if (isEmpty && pathname === paths.list) return <AddRoute isWelcome />;
  if (pathname === paths.list || pathname.startsWith("/a/")) return <DeskRoute />;
  if (pathname.startsWith("/e/")) return <EntityRoute />;
  if (pathname.startsWith("/d/")) return <DayRoute />;
  switch (pathname) {
    case paths.entities:
      return <EntitiesRoute />;
    case paths.health:
      return <HealthRoute />;
    case paths.corrections:
      return <CorrectionsRoute />;
    case paths.concordance:
      return <ConcordanceRoute />;
    case paths.chronology:
      return <ChronologyRoute />;
    case paths.notes:
      return <NotesRoute />;
    case paths.check:
      return <CheckRoute />;
    case paths.add:
      return <AddRoute />;
    case paths.about:
      return <AboutRoute />;
    case paths.audit:
      return <AuditRoute />;
    case paths.storage:
      return <StorageRoute />;
    default:
      return <NotFoundRoute />;
  }
}
