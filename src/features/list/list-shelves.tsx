import { lazy, Suspense } from "react";
import { formatListFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { formatCount } from "../../core/text/count.ts";
import { afterAnswer } from "../../data/after-answer.ts";
import { Link } from "../../ui/link.tsx";
import "./list-shelves.css";

const GoOn = lazy(async () => {
  await afterAnswer();
  return { default: (await import("./go-on.tsx")).GoOn };
});

interface ListShelvesProps {
  readonly filters: ListFilters;
  readonly starred: number;
  /** An article that was chosen is what one goes on reading. */
  readonly isOpenNamed: boolean;
}

/** All articles, the unread ones, the starred ones, and the one that was left unfinished: one tap each. Always there, so that no row moves. */
export function ListShelves({ filters, starred, isOpenNamed }: ListShelvesProps) {
  const { isUnreadOnly, isStarredOnly } = filters;
  const to = (marks: Pick<ListFilters, "isUnreadOnly" | "isStarredOnly">) => ({
    search: formatListFilters({ ...filters, ...marks }),
  });
  return (
    <nav className="list__shelves" aria-label="Read and starred">
      <Link
        to={to({ isUnreadOnly: false, isStarredOnly: false })}
        aria-current={isUnreadOnly || isStarredOnly ? undefined : "true"}
      >
        All
      </Link>
      <Link to={to({ isUnreadOnly: true, isStarredOnly: false })} aria-current={isUnreadOnly ? "true" : undefined}>
        Unread
      </Link>
      <Link to={to({ isUnreadOnly: false, isStarredOnly: true })} aria-current={isStarredOnly ? "true" : undefined}>
        Starred {starred === 0 ? null : <span className="num">{formatCount(starred)}</span>}
      </Link>
      {isOpenNamed ? null : (
        <Suspense fallback={null}>
          <GoOn />
        </Suspense>
      )}
    </nav>
  );
}
