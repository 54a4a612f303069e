import { words } from "../core/reading/words.ts";
import { StoragePage } from "../features/storage/storage-page.tsx";
import { useTitle } from "../ui/use-title.ts";
import { LibraryNav } from "./library-nav.tsx";

/** `#/storage` */
export function StorageRoute() {
  useTitle(words.kept);
  return (
    <main className="page" tabIndex={-1}>
      <LibraryNav />
      <StoragePage />
    </main>
  );
}
