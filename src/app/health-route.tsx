import { words } from "../core/reading/words.ts";
import { HealthPage } from "../features/health/health-page.tsx";
import { TakeAway } from "../features/take-away/take-away.tsx";
import { useTitle } from "../ui/use-title.ts";
import { LibraryNav } from "./library-nav.tsx";

/** `#/library` */
export function HealthRoute() {
  useTitle(words.checks);
  return (
    <main className="page" tabIndex={-1}>
      <LibraryNav />
      <HealthPage>
        <TakeAway />
      </HealthPage>
    </main>
  );
}
