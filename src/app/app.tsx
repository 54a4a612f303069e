import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, useEffect, useState } from "react";
import { HashRouter, Route, Routes } from "react-router";
import { createQueryClient } from "../data/query-client.ts";
import { offlineActions } from "../data/offline.ts";
import { Announcer } from "../ui/announcer.tsx";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { ToastProvider } from "../ui/toasts.tsx";
import { DeskRoute } from "./desk-route.tsx";
import { Frame } from "./frame.tsx";
import "./app.css";

const EntitiesRoute = lazy(() =>
  import("./entities-route.tsx").then(({ EntitiesRoute: component }) => ({ default: component })),
);
const EntityRoute = lazy(() =>
  import("./entity-route.tsx").then(({ EntityRoute: component }) => ({ default: component })),
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
const NotFoundRoute = lazy(() =>
  import("./not-found-route.tsx").then(({ NotFoundRoute: component }) => ({ default: component })),
);

/** The whole app: providers, then one route an URL. */
export function App() {
  const [client] = useState(createQueryClient);
  useEffect(() => {
    void offlineActions.start();
  }, []);
  return (
    <QueryClientProvider client={client}>
      <ToastProvider>
        <Announcer>
          <HashRouter>
            <ErrorBoundary what="Dateline" resetKey="">
              <Routes>
                <Route element={<Frame />}>
                  <Route index element={<DeskRoute />} />
                  <Route path="a/*" element={<DeskRoute />} />
                  <Route path="entities" element={<EntitiesRoute />} />
                  <Route path="e/*" element={<EntityRoute />} />
                  <Route path="library" element={<HealthRoute />} />
                  <Route path="corrections" element={<CorrectionsRoute />} />
                  <Route path="concordance" element={<ConcordanceRoute />} />
                  <Route path="*" element={<NotFoundRoute />} />
                </Route>
              </Routes>
            </ErrorBoundary>
          </HashRouter>
        </Announcer>
      </ToastProvider>
    </QueryClientProvider>
  );
}
