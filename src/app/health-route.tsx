import { HealthPage } from "../features/health/health-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/library` */
export function HealthRoute() {
  useTitle("Library");
  return (
    <main className="page" tabIndex={-1}>
      <HealthPage />
    </main>
  );
}
