import { AddPage } from "../features/add/add-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/add` */
export function AddRoute() {
  useTitle("Add");
  return (
    <main className="page" tabIndex={-1}>
      <AddPage />
    </main>
  );
}
