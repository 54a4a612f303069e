import { HealthPage } from "../features/health/health-page.tsx";

/** `#/library` */
export function HealthRoute() {
  return (
    <main className="page" tabIndex={-1}>
      <HealthPage />
    </main>
  );
}
