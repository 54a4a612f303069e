import { CorrectionsPage } from "../features/corrections/corrections-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/corrections` */
export function CorrectionsRoute() {
  useTitle("Corrections");
  return (
    <main className="page" tabIndex={-1}>
      <CorrectionsPage />
    </main>
  );
}
