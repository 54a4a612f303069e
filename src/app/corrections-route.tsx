import { CorrectionsPage } from "../features/corrections/corrections-page.tsx";

/** `#/corrections` */
export function CorrectionsRoute() {
  return (
    <main className="page" tabIndex={-1}>
      <CorrectionsPage />
    </main>
  );
}
