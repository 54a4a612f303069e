import { words } from "../core/reading/words.ts";
import { EntitiesPage } from "../features/entities/entities-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/entities` */
export function EntitiesRoute() {
  useTitle(words.names);
  return <EntitiesPage />;
}
