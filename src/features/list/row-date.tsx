import { parseDay, weekdayName } from "../../core/date/calendar.ts";
import { dateInMargin } from "../../core/date/date-margin.ts";
import { dateInFull, machineDate } from "../../core/date/date-words.ts";
import { isPlainDay } from "../../core/date/edtf.ts";

interface RowDateProps {
  readonly date: string | null;
  /** False where the row above has the same date: it is then said, and not printed again. */
  readonly isShown: boolean;
}

/** The date in a row's margin: a day's numeral and weekday, or in a word what else the date is. */
export function RowDate({ date, isShown }: RowDateProps) {
  if (date === null) return <span className="row__date" />;
  return (
    <time className="row__date" dateTime={machineDate(date)}>
      {isShown ? <Printed date={date} /> : null}
      <span className="visually-hidden">{dateInFull(date)}</span>
    </time>
  );
}

function Printed({ date }: { readonly date: string }) {
  if (isPlainDay(date)) {
    return (
      <>
        <b aria-hidden="true">{parseDay(date).day}</b>
        <span aria-hidden="true">{weekdayName(date).slice(0, 3)}</span>
      </>
    );
  }
  const { lead, rest } = dateInMargin(date);
  return (
    <>
      <b className="row__words" aria-hidden="true">
        {lead}
      </b>
      <span aria-hidden="true">{rest}</span>
    </>
  );
}
