import { useEffect, useId, useState } from "react";
import { useNavigate } from "react-router";
import { rangeInWords } from "../../core/date/range-words.ts";
import { readTypedPeriod } from "../../core/query/typed-period.ts";
import { counted } from "../../core/text/count.ts";
import { useMentionPages, type EntityFacts } from "../../data/entities.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { formatDossierView, rangeOf, type DossierView } from "./dossier-query.ts";
import "./period-field.css";

interface PeriodFieldProps {
  readonly facts: EntityFacts;
  readonly view: DossierView;
}

/** The days of which a dossier tells: typed as people write them, or drawn over the bars; quotes, companions and export follow. */
export function PeriodField({ facts, view }: PeriodFieldProps) {
  const { from, to } = view;
  const navigate = useNavigate();
  const id = useId();
  const said = from === null && to === null ? "" : rangeInWords(from, to);
  const [typed, setTyped] = useState(said);
  const [isRead, setRead] = useState(true);
  useEffect(() => {
    setTyped(said);
    setRead(true);
  }, [said]);
  const show = (period: Pick<DossierView, "from" | "to">) =>
    void navigate({ search: formatDossierView({ ...view, ...period }) }, { replace: true });
  return (
    <form
      className="period"
      onSubmit={(event) => {
        event.preventDefault();
        const period = typed.trim() === "" ? { from: null, to: null } : readTypedPeriod(typed);
        // What was said in words of our own is no new period.
        if (typed === said) return;
        setRead(period !== null);
        if (period !== null) show(period);
      }}
    >
      <label htmlFor={id}>Only</label>
      <input
        id={id}
        className="field num"
        type="text"
        placeholder="2020, March 2020 to May 2021, since 2019"
        autoComplete="off"
        value={typed}
        aria-invalid={!isRead || undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => setTyped(event.target.value)}
      />
      {said === "" ? (
        <button type="submit" className="button">
          Show
        </button>
      ) : (
        <IconButton icon="x" label="Show all days" onClick={() => show({ from: null, to: null })} />
      )}
      <p id={`${id}-note`} className="note num" role="status">
        {isRead ? (
          said === "" ? null : (
            <Counted facts={facts} view={view} />
          )
        ) : (
          "Write a year, a month or days: 2020, March 2020, 6 November 2023, 2019 to 2021."
        )}
      </p>
    </form>
  );
}

function Counted({ facts, view }: PeriodFieldProps) {
  const { data } = useMentionPages(facts.id, { order: view.order, ...rangeOf(view) });
  const total = data?.pages[0]?.total;
  return total === undefined ? null : (
    <>
      {counted(total, "mention")} of {counted(facts.mentions, "mention")}
    </>
  );
}
