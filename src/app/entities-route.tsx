import { EntitiesPage } from "../features/entities/entities-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/entities` */
export function EntitiesRoute() {
  useTitle("Entities");
  return <EntitiesPage />;
}
