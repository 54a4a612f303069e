import { useMemo, useState } from "react";
import { sortConcordance } from "../../core/query/concordance.ts";
import type { PlaceList } from "../../core/catalog/place-list.ts";
import type { Phrase } from "../../core/query/phrase.ts";
import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { mostArticles, useConcordance, type DatedLine } from "../../data/concordance.ts";
import { useEntityName } from "../../data/entities.ts";
import { saveText } from "../../data/download.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { concordanceToCsv, concordanceToJson } from "./format-concordance.ts";
import "./concordance.css";

interface ConcordancePageProps {
  readonly q: string;
  /** Articles in which the search was found, in the list's order. */
  readonly places: PlaceList;
  readonly phrases: readonly Phrase[];
  /** Ids of the names asked for; where there are no words, their mentions are what is set in context. */
  readonly named: readonly string[];
  /** The query string of the search, for the way back. */
  readonly search: string;
}

type LineOrder = "date" | "left" | "right";

const orders = { date: "By date", left: "By the word before", right: "By the word after" } as const;

/** Every hit of a search, one a line, the found word in the middle: what stands beside it can be read down the page. */
export function ConcordancePage({ q, places, phrases, named, search }: ConcordancePageProps) {
  const { data, error, refetch, progress } = useConcordance(places, phrases, named);
  const [order, setOrder] = useState<LineOrder>("date");
  const lines = useMemo(
    () => (data === undefined ? [] : order === "date" ? data.lines : sortConcordance(data.lines, order)),
    [data, order],
  );
  const back = (
    <Link className="button" to={{ pathname: paths.list, search }}>
      Back to the list
    </Link>
  );
  if (phrases.length + named.length === 0 || places.length === 0) {
    return (
      <EmptyState level={1} title="Nothing is searched for yet" actions={back}>
        Here stands every place of the words of a search, or of a name. Search for a word, or open a dossier, first.
      </EmptyState>
    );
  }
  if (error !== null) {
    return (
      <EmptyState
        level={1}
        isAlert
        title="Some of the texts did not load"
        actions={
          <>
            <button type="button" className="button" onClick={() => void refetch()}>
              Try again
            </button>
            {back}
          </>
        }
      >
        {error.message}
      </EmptyState>
    );
  }
  return (
    <div className="concordance">
      <h1 dir="auto">
        {q}
        {q === "" ? named.map((id, at) => <NameOf key={id} id={id} isFirst={at === 0} />) : null}
      </h1>
      {data === undefined ? (
        <>
          <p className="concordance__facts num" role="status">
            Reading {counted(Math.min(places.length, mostArticles), "article")}, {Math.round(progress * 100)} %
          </p>
          <div className="meter" ref={(meter) => meter?.style.setProperty("--done", `${progress * 100}%`)} />
        </>
      ) : (
        <>
          <p className="concordance__facts num">
            {counted(lines.length, "hit")} in {counted(data.articles, "article")}.
            {data.left === 0
              ? null
              : ` ${formatCount(data.left)} more articles were not read: narrow the search, or choose dates.`}
          </p>
          <div className="button-row concordance__acts">
            <label>
              <span className="visually-hidden">Order</span>
              <select className="field" value={order} onChange={(event) => setOrder(event.target.value as LineOrder)}>
                {Object.entries(orders).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <button
              type="button"
              className="button"
              onClick={() => saveText("concordance.csv", "text/csv", concordanceToCsv(lines, base()))}
            >
              Save as CSV
            </button>
            <button
              type="button"
              className="button"
              onClick={() => saveText("concordance.json", "application/json", concordanceToJson(lines, base()))}
            >
              JSON
            </button>
            {back}
          </div>
          <PagedList items={lines} keyOf={({ row, span }) => `${row.id} ${span.start}`} className="concordance__lines">
            {(line) => <Line line={line} search={search} />}
          </PagedList>
        </>
      )}
    </div>
  );
}

function base(): string {
  return new URL(".", location.href).href;
}

function NameOf({ id, isFirst }: { readonly id: string; readonly isFirst: boolean }) {
  const entity = useEntityName(id);
  return (
    <>
      {isFirst ? null : ", "}
      <Link className="type-line" data-type={entity?.type} to={paths.entity(id)} dir="auto">
        {entity?.name ?? id}
      </Link>
    </>
  );
}

function Line({ line, search }: { readonly line: DatedLine; readonly search: string }) {
  const { row, before, hit, after, paragraph } = line;
  const joined = `${search === "" ? "?" : `${search}&`}p=${paragraph + 1}&m=${line.span.start}`;
  return (
    <Link className="concordance__line" to={{ pathname: paths.article(row.id), search: joined }} title={row.title}>
      <span className="concordance__date num">
        {row.date === null ? "Undated" : <time dateTime={machineDate(row.date)}>{dateInShort(row.date)}</time>}
      </span>
      <span className="concordance__before" dir="auto">
        {before}
      </span>
      <mark className="hit" dir="auto">
        {hit}
      </mark>
      <span className="concordance__after" dir="auto">
        {after}
      </span>
    </Link>
  );
}
