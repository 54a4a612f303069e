import { dateInMargin } from "../../core/date/date-margin.ts";
import { dateInFull, dateInShort, machineDate } from "../../core/date/date-words.ts";

interface RowIntervalProps {
  readonly date: string;
  readonly isShown: boolean;
  /** True where no header names month or year. */
  readonly isAlone: boolean;
}

/** The date in a row's margin where it is no certain day: printed in a word or two, and said in full. */
export function RowInterval({ date, isShown, isAlone }: RowIntervalProps) {
  const { lead, rest } = isAlone ? { lead: dateInShort(date), rest: "" } : dateInMargin(date);
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
