import { NotebookPage } from "../features/notebook/notebook-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/notes` */
export function NotesRoute() {
  useTitle("Notes");
  return (
    <main className="page" tabIndex={-1}>
      <NotebookPage />
    </main>
  );
}
