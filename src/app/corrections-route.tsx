import { words } from "../core/reading/words.ts";
import { CorrectionsPage } from "../features/corrections/corrections-page.tsx";
import { useTitle } from "../ui/use-title.ts";
import { LibraryNav } from "./library-nav.tsx";

/** `#/corrections` */
export function CorrectionsRoute() {
  useTitle(words.corrections);
  return (
    <main className="page" tabIndex={-1}>
      <LibraryNav />
      <CorrectionsPage />
    </main>
  );
}
