import { dateInMargin } from "../../core/date/date-margin.ts";
import { dateInFull, machineDate } from "../../core/date/date-words.ts";

/** The date in a row's margin where it is no certain day: printed in a word or two, and said in full. */
export function RowInterval({ date, isShown }: { readonly date: string; readonly isShown: boolean }) {
  const { lead, rest } = dateInMargin(date);
  return (
    <time className="row__date" dateTime={machineDate(date)}>
      {isShown ? (
        <>
          <b className="row__words" aria-hidden="true">
            {lead}
          </b>
          <span aria-hidden="true">{rest}</span>
        </>
      ) : null}
      <span className="visually-hidden">{dateInFull(date)}</span>
    </time>
  );
}
