import { AddPage } from "../features/add/add-page.tsx";
import { useTitle } from "../ui/use-title.ts";

/** `#/add`, and the list of a library without articles. */
export function AddRoute({ isWelcome = false }: { readonly isWelcome?: boolean }) {
  useTitle(isWelcome ? "" : "Add");
  return (
    <main className="page" tabIndex={-1}>
      <AddPage isWelcome={isWelcome} />
    </main>
  );
}
