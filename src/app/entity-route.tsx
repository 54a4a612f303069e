import { useLocation } from "react-router";
import { DossierPage } from "../features/entities/dossier-page.tsx";
import { entityIdOf } from "../paths.ts";
import { NotFoundRoute } from "./not-found-route.tsx";

/** `#/e/<entity id>` */
export function EntityRoute() {
  const id = entityIdOf(useLocation().pathname);
  return id === null ? <NotFoundRoute /> : <DossierPage key={id} id={id} />;
}
