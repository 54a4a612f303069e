import { StoragePage } from "../features/storage/storage-page.tsx";
import { useTitle } from "../ui/use-title.ts";
import { LibraryNav } from "./library-nav.tsx";

/** `#/storage` */
export function StorageRoute() {
  useTitle("What this browser keeps");
  return (
    <main className="page" tabIndex={-1}>
      <LibraryNav />
      <StoragePage />
    </main>
  );
}
