import { useEffect, useMemo } from "react";
import type { Row, RowEntity } from "../../core/catalog/row.ts";
import { dateInWords } from "../../core/date/date-words.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";
import { useRows } from "../../data/catalog.ts";
import { useSuggestions } from "../../data/facets.ts";

/** What a suggestion leads to: a name to filter by, or an article to open. */
export type Suggestion =
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
    const rows = places.map(rowAtPlace).filter((row) => row !== undefined);
    return [...names, ...rows.map((row): Suggestion => ({ kind: "article", row }))];
  }, [data, places, rowAtPlace]);
  useEffect(() => onOffer(offer), [offer, onOffer]);
  if (offer.length === 0) return null;
  return (
    <ul className="suggestions" id={listId} role="listbox" aria-label="Names and titles">
      {offer.map((suggestion, at) => (
        <li
          key={suggestion.kind === "name" ? `name ${suggestion.entity.id}` : `article ${suggestion.row.id}`}
          id={`${listId}-${at}`}
          role="option"
          aria-selected={at === active}
          className="suggestion"
          // The field would lose focus, and the list with it, before the click arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(suggestion)}
        >
          {suggestion.kind === "name" ? (
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
