import { useState } from "react";
import { dateInWords } from "../../core/date/date-words.ts";
import { formatListFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { type SilentSide, useSilences } from "../../data/silences.ts";
import { paths } from "../../paths.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Link } from "../../ui/link.tsx";
import "./silences.css";

interface SilencesDialogProps {
  readonly filters: ListFilters;
  readonly onClose: () => void;
}

/** Silences that are shown at first, and all there are after that: a daily of a hundred years has some hundreds. */
const fewSilences = 8;
const mostSilences = 500;

/** Days that are told of but not printed, and the reverse, each leading to its articles. */
export function SilencesDialog({ filters, onClose }: SilencesDialogProps) {
  const { data, error, refetch } = useSilences(filters, mostSilences);
  const others = { ...filters, isByTold: false, toldFrom: null, toldTo: null };
  return (
    <Dialog title="Silences" onClose={onClose}>
      <div className="silences" aria-busy={data === undefined && error === null}>
        {error === null ? null : (
          <p role="alert">
            {error.message}{" "}
            <button type="button" className="link" onClick={() => void refetch()}>
              Try again
            </button>
          </p>
        )}
        {data === null ? <p>Nothing here has a date of printing, so there is no silence to tell.</p> : null}
        {data === undefined || data === null ? null : (
          <>
            <Side
              title="Told of, but nothing printed"
              side={data.unprinted}
              none="No article tells of days on which nothing was printed."
              what={(articles) => `told of in ${articles}`}
              search={({ first, last }) => formatListFilters({ ...others, toldFrom: first, toldTo: last })}
              onFollow={onClose}
            />
            <Side
              title="Printed, but never told of"
              side={data.untold}
              none="Every stretch that was printed is told of by some article."
              what={(articles) => `${articles} printed`}
              search={({ first, last }) => formatListFilters({ ...others, from: first, to: last })}
              onFollow={onClose}
            />
            <p className="note">
              Between the first and the last day of printing. A stretch counts from a week on, or from three times the
              usual step between two days that are not silent. A day is told of when an article names it, its week or
              its month.
            </p>
          </>
        )}
      </div>
    </Dialog>
  );
}

interface SideProps {
  readonly title: string;
  readonly side: SilentSide;
  readonly none: string;
  readonly what: (articles: string) => string;
  /** The query string of the list of a silence's articles. */
  readonly search: (silence: SilentSide["silences"][number]) => string;
  readonly onFollow: () => void;
}

function Side({ title, side, none, what, search, onFollow }: SideProps) {
  const [isShowingAll, setShowingAll] = useState(false);
  const shown = isShowingAll ? side.silences : side.silences.slice(0, fewSilences);
  return (
    <section>
      <h3>{title}</h3>
      {side.total === 0 ? (
        <p className="note">
          {none} <span className="num">(At least {counted(side.shortest, "day")}.)</span>
        </p>
      ) : (
        <ol>
          {shown.map((silence) => (
            <li key={silence.first}>
              <Link className="link num" to={{ pathname: paths.list, search: search(silence) }} onClick={onFollow}>
                {dateInWords(`${silence.first}/${silence.last}`)}
              </Link>
              <span className="note num">
                {counted(silence.days, "day")}, {what(counted(silence.articles, "article"))}
              </span>
            </li>
          ))}
        </ol>
      )}
      {side.silences.length <= shown.length ? null : (
        <button type="button" className="link" onClick={() => setShowingAll(true)}>
          Show all {formatCount(side.silences.length)}
        </button>
      )}
      {isShowingAll && side.total > side.silences.length ? (
        <p className="note num">{formatCount(side.total - side.silences.length)} more are left out.</p>
      ) : null}
    </section>
  );
}
