import { useMemo } from "react";
import type { Head } from "../../library/formats/head.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { stretchOf } from "../../core/catalog/dates.ts";
import { dateInSentence, dateInShort } from "../../core/date/date-words.ts";
import { isPlainDay } from "../../core/date/date-key.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";
import { buildBuckets, countByBucket, type Buckets } from "../../core/timeline/buckets.ts";
import { describeSilence, monthsOfSilence } from "../../core/timeline/return.ts";
import { useCompanions, useEntityFacts, useFirstMention, type EntityFacts } from "../../data/entities.ts";
import { useHead, useShownDates } from "../../data/head.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { Sparkline } from "../../ui/sparkline.tsx";
import "./card-facts.css";

interface CardFactsProps {
  readonly entity: string;
  /** Date and number of the open article. */
  readonly date: string | null;
  readonly place: number;
  readonly onLeave: () => void;
}

/** Companions named in a card: as many as fit in two lines. */
const companionCount = 4;
/** Bars of the card's sparkline. */
const barCount = 36;

/** What the whole library says of an entity: when it is named, with whom, and whether it is new here or back. Its room is kept until the answer comes. */
export function CardFacts({ entity, date, place, onLeave }: CardFactsProps) {
  const head = useHead();
  const { data: facts, error } = useEntityFacts(entity, bucketOf(head));
  if (head.index === null || error !== null || facts === null) return null;
  const hasTime = head.dates.length > 1;
  return (
    <div className="card-facts" data-has-time={hasTime || undefined}>
      {facts === undefined || !hasTime ? null : <CardTime facts={facts} date={date} place={place} />}
      {facts === undefined ? null : <CardCompanions entity={entity} onLeave={onLeave} />}
    </div>
  );
}

/** A library of more days than this is asked by month: a silence is told in months anyway. */
const mostDays = 4000;

function bucketOf({ dates }: Pick<Head, "dates">): "day" | "month" {
  return dates.length > mostDays ? "month" : "day";
}

/** " · 77 in 21 articles"; nothing when the open article is all there is, and until the index answers. */
export function LibraryCount({ entity }: { readonly entity: string }) {
  const head = useHead();
  const { data } = useEntityFacts(entity, bucketOf(head));
  if (head.total < 2 || data === undefined || data === null) return null;
  return (
    <>
      {" · "}
      <b>{formatCount(data.mentions)}</b> in {counted(data.articles, "article")}
    </>
  );
}

function CardTime({
  facts,
  date,
  place,
}: {
  readonly facts: EntityFacts;
  readonly date: string | null;
  readonly place: number;
}) {
  const dates = useShownDates();
  const { data: first } = useFirstMention(facts.id);
  const { bars, bucket } = facts.histogram;
  const { scale, isSummable } = useMemo(() => scaleOf(dates), [dates]);
  const { data: coarse } = useEntityFacts(facts.id, isSummable ? bucket : scale.unit);
  const counts = countByBucket(
    scale.buckets,
    (isSummable ? bars : (coarse?.histogram.bars ?? [])).map(({ from, count }) => ({ key: from, count })),
  );
  const day = date === null ? null : knownDaysOfDate(date).first;
  const silence = day === null ? null : monthsOfSilence(bars, bucket === "month" ? `${day.slice(0, 7)}-01` : day);
  const isFirst = first?.place === place;
  return (
    <>
      <Sparkline counts={counts} />
      <p className="card-facts__dates num">
        {facts.firstDate === null || facts.lastDate === null ? (
          <span>Only in undated articles</span>
        ) : facts.firstDate === facts.lastDate ? (
          <span>Only {dateInSentence(facts.firstDate)}</span>
        ) : (
          <span>
            {dateInShort(facts.firstDate)} – {dateInShort(facts.lastDate)}
          </span>
        )}
        {isFirst ? <b>New here</b> : silence === null ? null : <b>Back after {describeSilence(silence)}</b>}
      </p>
    </>
  );
}

/**
 * The sparkline's bars, and whether days may be summed up to them: an article of a whole year is in each of its days, so that where
 * there are such the index counts by the bars themselves.
 */
function scaleOf(dates: Head["dates"]): { scale: Buckets; isSummable: boolean } {
  const { first, last } = stretchOf(dates) ?? { first: "", last: "" };
  return { scale: buildBuckets(first, last, barCount), isSummable: dates.every(({ key }) => isPlainDay(key)) };
}

function CardCompanions({ entity, onLeave }: { readonly entity: string; readonly onLeave: () => void }) {
  const { data } = useCompanions(entity, "sentence", companionCount);
  if (data === undefined || data.length === 0) return null;
  return (
    <p className="card-facts__companions">
      <span>Often with</span>{" "}
      {data.map(({ id, name, type }, at) => (
        <span key={id}>
          <Link to={paths.entity(id)} onClick={onLeave}>
            <span className="type-line" data-type={type} dir="auto">
              {name}
            </span>
          </Link>
          {at < data.length - 1 ? ", " : null}
        </span>
      ))}
    </p>
  );
}
