import { EntitiesPage } from "../features/entities/entities-page.tsx";

/** `#/entities` */
export function EntitiesRoute() {
  return <EntitiesPage />;
}
