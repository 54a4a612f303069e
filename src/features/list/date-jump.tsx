import { useId, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { withAsOf } from "../../core/filter/as-of.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";

interface DateJumpProps {
  /** The dates with which the library begins and ends. */
  readonly first: string;
  readonly last: string;
  readonly onJump: (date: string) => void;
  readonly onClose: () => void;
}

/** Go to a date typed or picked: the list moves along at each change. Enter, Escape and "Done" close it; or read as of that day. */
export function DateJump({ first, last, onJump, onClose }: DateJumpProps) {
  const id = useId();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const firstDay = knownDaysOfDate(first).first;
  const lastDay = knownDaysOfDate(last).last;
  const [day, setDay] = useState(lastDay);
  return (
    <form
      className="list__jump"
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <label htmlFor={id} className="label">
        Jump to
      </label>
      <input
        id={id}
        className="field num"
        type="date"
        min={firstDay}
        max={lastDay}
        defaultValue={lastDay}
        ref={(input) => input?.focus()}
        onChange={(event) => {
          if (!/^\d{4}-\d\d-\d\d$/.test(event.target.value)) return;
          setDay(event.target.value);
          onJump(event.target.value);
        }}
      />
      <button type="submit" className="button button--quiet">
        Done
      </button>
      <button
        type="button"
        className="link"
        title="Show only what had been printed by that day"
        onClick={() => {
          onClose();
          void navigate({ pathname, search: withAsOf(search, day) });
        }}
      >
        Read as of that day
      </button>
    </form>
  );
}
