import { words } from "../core/reading/words.ts";
import { NotebookPage } from "../features/notebook/notebook-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/notes` */
export function NotesRoute() {
  useTitle(words.notes);
  return (
    <main className="page" tabIndex={-1}>
      <NotebookPage />
    </main>
  );
}
