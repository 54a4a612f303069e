import { words } from "../core/reading/words.ts";
import { AboutPage } from "../features/about/about-page.tsx";
import { useTitle } from "../ui/use-title.ts";
import { LibraryNav } from "./library-nav.tsx";

/** `#/about` */
export function AboutRoute() {
  useTitle(words.about);
  return (
    <main className="page" tabIndex={-1}>
      <LibraryNav />
      <AboutPage />
    </main>
  );
}
