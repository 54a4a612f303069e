import { lazy, Suspense } from "react";
import { longDate, parseDay, shortMonthLabel, weekdayName } from "../../core/date/calendar.ts";
import { isPlainDay } from "../../core/date/date-key.ts";

/** Most libraries have days alone: the words for months, years and ranges are fetched with the first row that needs them. */
const RowInterval = lazy(() =>
  import("./row-interval.tsx").then(({ RowInterval: component }) => ({ default: component })),
);

interface RowDateProps {
  readonly date: string | null;
  /** False where the row above has the same date: it is then printed quietly, so that a day of many articles stays in sight. */
  readonly isShown: boolean;
  /** True where no header names the month: the date then brings it, in place of the weekday. */
  readonly isAlone: boolean;
}

/** The date in a row's margin: a day's numeral and weekday, or in a word what else the date is. */
export function RowDate({ date, isShown, isAlone }: RowDateProps) {
  if (date === null) return <span className="row__date" />;
  if (!isPlainDay(date)) {
    return (
      <Suspense fallback={<span className="row__date" />}>
        <RowInterval date={date} isShown={isShown} isAlone={isAlone} />
      </Suspense>
    );
  }
  return (
    <time className="row__date" dateTime={date}>
      {isShown ? (
        <>
          <b aria-hidden="true">{parseDay(date).day}</b>
          <span aria-hidden="true">{isAlone ? shortMonthLabel(date.slice(0, 7)) : weekdayName(date).slice(0, 3)}</span>
        </>
      ) : (
        <span className="row__again num" aria-hidden="true">
          {parseDay(date).day} {weekdayName(date).slice(0, 3)}
        </span>
      )}
      <span className="visually-hidden">{longDate(date)}</span>
    </time>
  );
}
