import { useEffect, useMemo, type ReactNode } from "react";
import type { Row, RowEntity } from "../../core/catalog/row.ts";
import { rangeInWords } from "../../core/date/range-words.ts";
import { dateInWords } from "../../core/date/date-words.ts";
import { withCapitals } from "../../core/query/offer-capitals.ts";
import { readDatedWords, type TypedPeriod } from "../../core/query/typed-period.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";
import { useRows } from "../../data/rows.ts";
import { useSuggestions } from "../../data/facets.ts";
import { OptionList } from "../../ui/option-list.tsx";
import { SearchHelp } from "./search-help.tsx";

/** What a suggestion leads to: the words read in another way, a name to filter by, or an article to open. */
export type Suggestion =
  /** `q` is the search that it makes, beside days where some were typed. */
  | {
      readonly kind: "query";
      readonly q: string;
      readonly days: (TypedPeriod & { readonly isUndatedOnly: false }) | null;
      readonly words: string;
      readonly note: string;
    }
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
  readonly onPick: (at: number) => void;
}

/** Days, names and titles that what is typed could become. The field keeps focus; arrows and Enter are handled there. */
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
        : [
            {
              kind: "query" as const,
              q: dated.q,
              days: { ...dated.period, isUndatedOnly: false as const },
              words: `${dated.q === "" ? "" : `“${dated.q}”, `}${rangeInWords(dated.period.from, dated.period.to)}`,
              note: "only these days",
            },
          ];
    const q = withCapitals(typed);
    const capitals = q === null ? [] : [{ kind: "query" as const, q, days: null, words: q, note: "in these capitals" }];
    const rows = places.map(rowAtPlace).filter((row) => row !== undefined);
    return [...periods, ...names, ...capitals, ...rows.map((row): Suggestion => ({ kind: "article", row }))];
  }, [data, places, rowAtPlace, typed]);
  useEffect(() => onOffer(offer), [offer, onOffer]);
  if (typed.trim() === "?") return <SearchHelp />;
  return (
    <OptionList
      label="Days, names and titles"
      options={offer.map((suggestion) => ({ id: keyOf(suggestion), content: contentOf(suggestion) }))}
      at={active}
      isOpen={offer.length > 0}
      listId={listId}
      onPick={onPick}
    />
  );
}

function contentOf(suggestion: Suggestion): ReactNode {
  if (suggestion.kind === "query")
    return (
      <>
        <span className="num">{suggestion.words}</span>
        <span className="option__note">{suggestion.note}</span>
      </>
    );
  if (suggestion.kind === "name")
    return (
      <>
        <span className="type-line" data-type={suggestion.entity.type} dir="auto">
          {suggestion.entity.name}
        </span>
        <span className="option__note num">
          {typeNames[suggestion.entity.type].singular}, {counted(suggestion.articles, "article")}
        </span>
      </>
    );
  return (
    <>
      <span className="option__title" dir="auto">
        {suggestion.row.title}
      </span>
      <span className="option__note num">
        {suggestion.row.date === null ? "Undated" : dateInWords(suggestion.row.date)}
      </span>
    </>
  );
}

function keyOf(suggestion: Suggestion): string {
  if (suggestion.kind === "query") return `query ${suggestion.note}`;
  return suggestion.kind === "name" ? `name ${suggestion.entity.id}` : `article ${suggestion.row.id}`;
}
