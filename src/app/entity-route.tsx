import { lazy, Suspense, type ReactNode } from "react";
import { useLocation } from "react-router";
import type { EntityFacts } from "../data/entities.ts";
import { DossierPage } from "../features/entities/dossier-page.tsx";
import { entityIdOf } from "../paths.ts";
import { NotFoundRoute } from "./not-found-route.tsx";

const DossierCorrections = lazy(() =>
  import("../features/corrections/dossier-corrections.tsx").then(({ DossierCorrections: component }) => ({
    default: component,
  })),
);

/** `#/e/<entity id>` */
export function EntityRoute() {
  const id = entityIdOf(useLocation().pathname);
  return id === null ? <NotFoundRoute /> : <DossierPage key={id} id={id} corrections={correctionsOf} />;
}

function correctionsOf(facts: EntityFacts): ReactNode {
  return (
    <Suspense fallback={null}>
      <DossierCorrections facts={facts} />
    </Suspense>
  );
}
