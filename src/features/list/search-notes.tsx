import { words } from "../../core/reading/words.ts";
import { useLocation } from "react-router";
import { formatListFilters, longestSearch } from "../../core/filter/list-filters.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import type { ListState } from "./use-list-model.ts";

/** What there is to say of a search: hits, order, a better spelling, what could not be read. */
export function SearchNotes({ list }: { readonly list: ListState }) {
  const { filters, places } = list;
  const { pathname } = useLocation();
  const { didYouMean, messages, hits, phrases, isPending } = places;
  return (
    <div className="search-notes">
      <p className="search-notes__line">
        {isPending || hits === null ? (
          <span>Searching</span>
        ) : phrases.length === 0 ? null : (
          <span className="num">{counted(hits, "hit")}</span>
        )}
        {hits === 0 || phrases.length === 0 ? null : (
          <Link className="link" to={{ pathname: paths.concordance, search: formatListFilters(filters) }}>
            {words.allPlaces}
          </Link>
        )}
        {hits === 0 ? null : (
          <Link className="link" to={{ pathname: paths.chronology, search: formatListFilters(filters) }}>
            Chronology
          </Link>
        )}
      </p>
      {didYouMean === null ? null : (
        <p>
          {didYouMean.isUsed ? "No match for these words. Showing " : "Did you mean "}
          <Link className="link" to={{ pathname, search: formatListFilters({ ...filters, q: didYouMean.q }) }}>
            {didYouMean.q}
          </Link>
          {didYouMean.isUsed ? "." : "?"}
        </p>
      )}
      {filters.q.length < longestSearch - 1 ? null : (
        <p>Only the first {formatCount(longestSearch)} characters of a search are looked for.</p>
      )}
      {messages.map(({ span, text }) => (
        <p key={`${span.start} ${text}`}>{text}</p>
      ))}
    </div>
  );
}
