import { useMemo } from "react";
import { findAnniversaries } from "../../core/timeline/anniversaries.ts";
import { counted } from "../../core/text/count.ts";
import { useShownDates } from "../../data/head.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";

/** The same day in other years, where something was printed then; nothing for a month or a year. */
export function Anniversaries({ written }: { readonly written: string }) {
  const dates = useShownDates();
  const days = useMemo(() => (written.length === 10 ? findAnniversaries(dates, written) : []), [dates, written]);
  if (days.length === 0) return null;
  return (
    <section className="day__years" aria-labelledby="day-years">
      <h2 id="day-years">This day in other years</h2>
      <ul>
        {days.map(({ day, articles }) => (
          <li key={day}>
            <Link className="link num" to={paths.day(day)}>
              {Number(day.slice(0, 4))}
            </Link>
            <span className="num">
              {articles}
              <span className="visually-hidden"> {counted(articles, "article").replace(/^\S+ /u, "")} printed</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
