import { useMemo, useState } from "react";
import { type CalendarStretch, stretchAround, stretchBeside, stretchLabel } from "../../core/date/calendar-stretch.ts";
import { withAsOf } from "../../core/filter/as-of.ts";
import { counted } from "../../core/text/count.ts";
import { useToldAbout, usePrintedOn } from "../../data/day.ts";
import { useHead } from "../../data/head.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { Anniversaries } from "./anniversaries.tsx";
import { DayNames } from "./day-names.tsx";
import { groupTold, printings, type Printing } from "./group-told.ts";
import { PrintedList } from "./printed-list.tsx";
import { ToldQuotes } from "./told-quotes.tsx";
import "./day.css";

/** Told times that are shown at first, and more at a time: each article must be fetched. */
const pageSize = 30;
const mostPrinted = 30;

const headings: Readonly<Record<Printing, string>> = {
  before: "Told of before",
  on: "Told of then",
  after: "Told of after",
  undated: "Told of in undated texts",
};

/** A day, a month or a year: what was printed then, and what was told of it before, then and after, by date of printing. */
export function DayPage({ stretch }: { readonly stretch: CalendarStretch }) {
  const [limit, setLimit] = useState(pageSize);
  const told = useToldAbout(stretch, limit);
  const printed = usePrintedOn(stretch, mostPrinted);
  const groups = useMemo(() => groupTold(told.data?.times ?? [], stretch), [told.data, stretch]);
  const error = told.error ?? printed.error;
  const left = (told.data?.total ?? 0) - (told.data?.times.length ?? 0);
  return (
    <main className="page" tabIndex={-1} aria-busy={told.data === undefined && told.error === null}>
      <div className="day">
        <header className="day__head">
          <h1>{stretchLabel(stretch)}</h1>
          <Facts printed={printed.data?.total ?? null} told={told.data ?? null} />
          <Beside stretch={stretch} />
          <AsOfLink stretch={stretch} />
        </header>
        {error === null ? null : (
          <p role="alert">
            {error.message}{" "}
            <button
              type="button"
              className="link"
              onClick={() => {
                void told.refetch();
                void printed.refetch();
              }}
            >
              Try again
            </button>
          </p>
        )}
        <div className="day__body">
          <PrintedList stretch={stretch} total={printed.data?.total ?? 0} places={printed.data?.places ?? noPlaces} />
          {printings.map((printing) =>
            groups[printing].length === 0 ? null : (
              <ToldQuotes key={printing} title={headings[printing]} groups={groups[printing]} />
            ),
          )}
          {left <= 0 ? null : (
            <button
              type="button"
              className="button day__more"
              disabled={told.isFetching}
              onClick={() => setLimit(limit + pageSize)}
            >
              Show {Math.min(pageSize, left)} more of {left}
            </button>
          )}
        </div>
        <div className="day__side">
          <DayNames stretch={stretch} />
          <Anniversaries written={stretch.written} />
        </div>
      </div>
    </main>
  );
}

const noPlaces: readonly number[] = [];

interface FactsProps {
  readonly printed: number | null;
  readonly told: { readonly total: number; readonly articles: number } | null;
}

/** "3 articles printed, told of 12 times in 9 articles". */
function Facts({ printed, told }: FactsProps) {
  return (
    <p className="day__facts num" role="status">
      {printed === null ? null : printed === 0 ? "Nothing was printed" : `${counted(printed, "article")} printed`}
      {told === null || printed === null
        ? null
        : told.total === 0
          ? " and no text tells of it."
          : `, told of ${counted(told.total, "time")} in ${counted(told.articles, "article")}.`}
    </p>
  );
}

/** The way to read the library as it was when the day had passed. */
function AsOfLink({ stretch: { last, written } }: { readonly stretch: CalendarStretch }) {
  const { asOf } = useHead();
  return asOf === last ? null : (
    <p className="day__as-of">
      <Link className="link" to={{ pathname: paths.list, search: withAsOf("", last) }}>
        Read the library as of{" "}
        {written.length === 10 ? "this day" : `the end of this ${written.length === 7 ? "month" : "year"}`}
      </Link>
    </p>
  );
}

/** The days before and after, and the month and the year around. */
function Beside({ stretch }: { readonly stretch: CalendarStretch }) {
  const around = stretchAround(stretch);
  const beyond = around === null ? null : stretchAround(around);
  const links = [stretchBeside(stretch, -1), stretchBeside(stretch, 1), around, beyond];
  return (
    <nav className="day__beside" aria-label="Other days">
      {links.map((other) =>
        other === null ? null : (
          <Link key={other.written} className="link" to={paths.day(other.written)}>
            {stretchLabel(other)}
          </Link>
        ),
      )}
    </nav>
  );
}
