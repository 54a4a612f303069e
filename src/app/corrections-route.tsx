import { CorrectionsPage } from "../features/corrections/corrections-page.tsx";
import { useTitle } from "../ui/use-title.ts";
import { LibraryNav } from "./library-nav.tsx";

/** `#/corrections` */
export function CorrectionsRoute() {
  useTitle("Corrections");
  return (
    <main className="page" tabIndex={-1}>
      <LibraryNav />
      <CorrectionsPage />
    </main>
  );
}
