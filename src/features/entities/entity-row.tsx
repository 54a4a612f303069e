import { memo } from "react";
import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import { keys } from "../../core/reading/keys.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { formatCount } from "../../core/text/count.ts";
import type { EntityRowFacts } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Link } from "../../ui/link.tsx";
import { Sparkline } from "../../ui/sparkline.tsx";
import "./entity-row.css";

interface EntityRowProps {
  readonly entity: EntityRowFacts;
  /** Number of the row, counted from 0, and how many there are: for screen readers, which see only a window of them. */
  readonly index: number;
  readonly total: number;
  /** Whether the library has more than one day. */
  readonly hasTime: boolean;
  /** Begin to put right what is wrong with it. */
  readonly onCorrect: (id: string) => void;
}

/** One entity in the list: name, type, counts, dates, when it is mentioned, and a pencil. One stop of Tab: a key of the row is the pencil's. */
export const EntityRow = memo(function EntityRow({ entity, index, total, hasTime, onCorrect }: EntityRowProps) {
  const { id, name, type, mentions, articles, firstDate, lastDate, spark } = entity;
  return (
    <li className="entity" aria-setsize={total} aria-posinset={index + 1} data-entity-id={id}>
      <Link
        className="entity__link"
        to={paths.entity(id)}
        aria-keyshortcuts={keys.correctName}
        data-has-time={hasTime || undefined}
      >
        <span className="entity__name">
          <span className="type-line" data-type={type} dir="auto">
            {name}
          </span>
          <span className="visually-hidden">, {typeNames[type].singular.toLowerCase()}, </span>
        </span>
        {hasTime ? (
          <span className="entity__spark">
            <Sparkline counts={spark} />
          </span>
        ) : null}
        <span className="entity__counts num">
          <span className="entity__mentions">
            {formatCount(mentions)}
            <span className="entity__unit"> {mentions === 1 ? "mention" : "mentions"} in </span>
          </span>
          <span className="entity__articles">
            {formatCount(articles)}
            <span className="entity__unit"> {articles === 1 ? "article" : "articles"}</span>
            <span className="visually-hidden">, </span>
          </span>
        </span>
        <span className="entity__dates num">
          <span className="entity__first">
            {firstDate === null ? "Undated" : <time dateTime={machineDate(firstDate)}>{dateInShort(firstDate)}</time>}
          </span>
          <span className="entity__last" data-same={lastDate === firstDate || undefined}>
            {lastDate === null ? null : <time dateTime={machineDate(lastDate)}>{dateInShort(lastDate)}</time>}
          </span>
        </span>
      </Link>
      <IconButton
        icon="pencil"
        label={`Correct ${name}`}
        tabIndex={-1}
        aria-haspopup="dialog"
        onClick={() => onCorrect(id)}
      />
    </li>
  );
});

/** A row that is on its way. */
export function LateRow({ index, total }: { readonly index: number; readonly total: number }) {
  return (
    <li className="entity" aria-setsize={total} aria-posinset={index + 1} aria-busy="true">
      <span className="entity__link" aria-hidden="true">
        <span className="skeleton" style={{ width: `${38 + ((index * 17) % 40)}%` }} />
      </span>
    </li>
  );
}
