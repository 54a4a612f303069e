import { EmptyState } from "../../ui/empty-state.tsx";
import { useTitle } from "../../ui/use-title.ts";

/** `#/add` in one page, and the list of one without articles. */
export function AddRoute() {
  useTitle("Add");
  return (
    <main className="page" tabIndex={-1}>
      <EmptyState level={1} title="This page takes nothing in">
        It is a file that holds its texts and nothing else. Add texts to the site that it was saved from, then save it
        again.
      </EmptyState>
    </main>
  );
}
