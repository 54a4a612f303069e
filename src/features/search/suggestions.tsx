import { useEffect, useMemo } from "react";
import type { Row, RowEntity } from "../../core/catalog/row.ts";
import { rangeInWords } from "../../core/date/range-words.ts";
import { dateInWords } from "../../core/date/date-words.ts";
import { readDatedWords, type TypedPeriod } from "../../core/query/typed-period.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";
import { useRows } from "../../data/catalog.ts";
import { useSuggestions } from "../../data/facets.ts";
import { SearchHelp } from "./search-help.tsx";

/** What a suggestion leads to: days and a name to filter by, or an article to open. `q` is what is left of the words beside the days. */
export type Suggestion =
  | { readonly kind: "period"; readonly period: TypedPeriod; readonly words: string; readonly q: string }
  | { readonly kind: "name"; readonly entity: RowEntity; readonly articles: number }
  | { readonly kind: "article"; readonly row: Row };

interface SuggestionsProps {
  readonly typed: string;
  /** The listbox's id; option `n` has `${listId}-${n}`. */
  readonly listId: string;
  /** The option that Enter takes, or -1. */
  readonly active: number;
  /** Told what is on offer, in order. */
  readonly onOffer: (offer: readonly Suggestion[]) => void;
  readonly onPick: (suggestion: Suggestion) => void;
}

/** Names and titles that what is typed could become. The field keeps focus; arrows and Enter are handled there. */
export function Suggestions({ typed, listId, active, onOffer, onPick }: SuggestionsProps) {
  const { data } = useSuggestions(typed);
  const places = useMemo(() => data?.places ?? [], [data]);
  const rowAtPlace = useRows(places);
  const offer = useMemo(() => {
    const names = (data?.entities ?? []).map(({ id, name, type, articles }): Suggestion => ({
      kind: "name",
      entity: { id, name, type },
      articles,
    }));
    const dated = readDatedWords(typed);
    const periods =
      dated === null
        ? []
        : [{ kind: "period" as const, ...dated, words: rangeInWords(dated.period.from, dated.period.to) }];
    const rows = places.map(rowAtPlace).filter((row) => row !== undefined);
    return [...periods, ...names, ...rows.map((row): Suggestion => ({ kind: "article", row }))];
  }, [data, places, rowAtPlace, typed]);
  useEffect(() => onOffer(offer), [offer, onOffer]);
  if (typed.trim() === "?") return <SearchHelp />;
  if (offer.length === 0) return null;
  return (
    <ul className="suggestions" id={listId} role="listbox" aria-label="Days, names and titles">
      {offer.map((suggestion, at) => (
        <li
          key={keyOf(suggestion)}
          id={`${listId}-${at}`}
          role="option"
          aria-selected={at === active}
          className="suggestion"
          // The field would lose focus, and the list with it, before the click arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(suggestion)}
        >
          {suggestion.kind === "period" ? (
            <>
              <span className="num">
                {suggestion.q === "" ? null : <>“{suggestion.q}”, </>}
                {suggestion.words}
              </span>
              <span className="suggestion__note">only these days</span>
            </>
          ) : suggestion.kind === "name" ? (
            <>
              <span className="type-line" data-type={suggestion.entity.type} dir="auto">
                {suggestion.entity.name}
              </span>
              <span className="suggestion__note num">
                {typeNames[suggestion.entity.type].singular}, {counted(suggestion.articles, "article")}
              </span>
            </>
          ) : (
            <>
              <span className="suggestion__title" dir="auto">
                {suggestion.row.title}
              </span>
              <span className="suggestion__note num">
                {suggestion.row.date === null ? "Undated" : dateInWords(suggestion.row.date)}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function keyOf(suggestion: Suggestion): string {
  if (suggestion.kind === "period") return "period";
  return suggestion.kind === "name" ? `name ${suggestion.entity.id}` : `article ${suggestion.row.id}`;
}
