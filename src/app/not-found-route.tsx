import { paths } from "../paths.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { Link } from "../ui/link.tsx";
import { useTitle } from "../ui/use-title.ts";

/** A URL that leads nowhere. */
export function NotFoundRoute() {
  useTitle("Not found");
  return (
    <main className="page" tabIndex={-1}>
      <EmptyState
        level={1}
        title="There is nothing at this address"
        actions={
          <Link className="button" to={paths.list}>
            Go to the list
          </Link>
        }
      >
        The link may be cut short, or may belong to another library.
      </EmptyState>
    </main>
  );
}
