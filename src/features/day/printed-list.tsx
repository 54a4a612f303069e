import type { CalendarStretch } from "../../core/date/calendar-stretch.ts";
import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import { counted } from "../../core/text/count.ts";
import { useRows } from "../../data/rows.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";

interface PrintedListProps {
  readonly stretch: CalendarStretch;
  readonly total: number;
  /** Of the first of them. */
  readonly places: readonly number[];
}

/** The articles that were printed then: the first of them, and the way to all. */
export function PrintedList({ stretch, total, places }: PrintedListProps) {
  const rowAt = useRows(places);
  if (total === 0) return null;
  return (
    <section className="day__part" aria-labelledby="day-printed">
      <h2 id="day-printed">Printed then</h2>
      <ul className="day__rows">
        {places.map((place) => {
          const row = rowAt(place);
          return (
            <li key={place} data-article-id={row?.id}>
              {row === undefined ? (
                <span className="skeleton" style={{ width: "70%" }} />
              ) : (
                <Link className="day__row" to={paths.article(row.id)}>
                  {stretch.written.length === 10 || row.date === null ? null : (
                    <time className="day__date num" dateTime={machineDate(row.date)}>
                      {dateInShort(row.date)}{" "}
                    </time>
                  )}
                  <b dir="auto">{row.title}</b>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {total <= places.length ? null : (
        <Link className="link" to={{ pathname: paths.list, search: `?from=${stretch.first}&to=${stretch.last}` }}>
          All {counted(total, "article")} in the list
        </Link>
      )}
    </section>
  );
}
