import { lazy, memo, Suspense } from "react";
import { isOwnFile } from "../../core/catalog/own-files.ts";
import type { Row } from "../../core/catalog/row.ts";
import { readingMinutes } from "../../core/article/words.ts";
import type { Phrase } from "../../core/query/phrase.ts";
import { formatCount } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { RowDate } from "./row-date.tsx";

const RowExcerpt = lazy(() =>
  import("./row-excerpt.tsx").then(({ RowExcerpt: component }) => ({ default: component })),
);

interface ListRowProps {
  readonly row: Row;
  /** Number of the row, counted from 0, and how many there are: for screen readers, which see only a window of them. */
  readonly index: number;
  readonly total: number;
  /** The day's numeral is not printed again on the same day. */
  readonly isFirstOfDay: boolean;
  /** Set where rows stand by relevance, under no month: each then bears its whole date. */
  readonly isRanked?: boolean;
  /** Whether Tab stops here: one row of the list does, arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  readonly isRead: boolean;
  readonly isStarred: boolean;
  /** The query string that keeps the list's filters while an article is open. */
  readonly search: string;
  /** What was searched: the row then shows where it was found. */
  readonly phrases: readonly Phrase[];
  /** Entities that the list is filtered by: the row then shows where it names them. */
  readonly sought: readonly string[];
}

/** One article in the list: day, title, first line, names, minutes. */
export const ListRow = memo(function ListRow({
  row,
  index,
  total,
  isFirstOfDay,
  isRanked = false,
  isStop,
  isCurrent,
  isRead,
  isStarred,
  search,
  phrases,
  sought,
}: ListRowProps) {
  return (
    <li
      className="row"
      data-article-id={row.id}
      data-read={isRead || undefined}
      data-own={isOwnFile(row.pack) || undefined}
      aria-setsize={total}
      aria-posinset={index + 1}
    >
      <Link
        className="row__link"
        to={{ pathname: paths.article(row.id), search }}
        tabIndex={isStop ? 0 : -1}
        aria-current={isCurrent ? "true" : undefined}
      >
        <RowDate date={row.date} isShown={isFirstOfDay || isRanked} isAlone={isRanked} />
        <span className="row__body">
          <span className="row__title" dir="auto">
            {row.title}
          </span>
          <span className="row__rest">
            <span className="row__snippet" dir="auto">
              {phrases.length === 0 && sought.length === 0 ? (
                row.snippet
              ) : (
                <Suspense fallback={row.snippet}>
                  <RowExcerpt row={row} phrases={phrases} entities={sought} />
                </Suspense>
              )}
            </span>
            {row.entities.length === 0 ? null : (
              <span className="row__names">
                {soughtFirst(row.entities, sought).map((entity, at) => (
                  <span key={entity.id}>
                    {at === 0 ? null : ", "}
                    <span className="type-line" data-type={entity.type} dir="auto">
                      {entity.name}
                    </span>
                  </span>
                ))}
              </span>
            )}
          </span>
        </span>
        <span className="row__meta num">
          {formatCount(readingMinutes(row.words))} min
          {isOwnFile(row.pack) ? <span className="row__own"> yours</span> : null}
          {isStarred ? <span className="row__star"> starred</span> : null}
          <span className="visually-hidden">{isRead ? ", read" : ", unread"}</span>
        </span>
      </Link>
    </li>
  );
});

/** Whom the list is filtered by stands first among whom the row names. */
function soughtFirst(entities: Row["entities"], sought: readonly string[]): Row["entities"] {
  if (sought.length === 0) return entities;
  return entities.toSorted((a, b) => Number(sought.includes(b.id)) - Number(sought.includes(a.id)));
}

/** A row whose catalog part is on its way. */
export function SkeletonRow({ index, total }: { readonly index: number; readonly total: number }) {
  return (
    <li className="row" aria-setsize={total} aria-posinset={index + 1} aria-busy="true">
      <span className="row__link" aria-hidden="true">
        <span className="row__date" />
        <span className="row__body">
          <span className="skeleton" style={{ width: "92%" }} />
          <span className="skeleton" style={{ width: "64%" }} />
        </span>
      </span>
    </li>
  );
}
