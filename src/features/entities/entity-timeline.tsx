import { useMemo, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { axisLabels } from "../../core/timeline/axis-labels.ts";
import { describeBucket, type Buckets } from "../../core/timeline/buckets.ts";
import { findEmptyRuns } from "../../core/timeline/empty-runs.ts";
import { counted } from "../../core/text/count.ts";
import { useOtherEntityFacts, useSharedArticles, type EntityFacts, type IndexBucket } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { HiddenTable } from "../../ui/hidden-table.tsx";
import { Link } from "../../ui/link.tsx";
import { formatDossierView, listOf, type DossierView, type Period } from "./dossier-query.ts";
import { PeriodBrush } from "./period-brush.tsx";
import { countByScale, type TimelineCounts } from "./timeline-model.ts";
import "./entity-timeline.css";

interface EntityTimelineProps {
  readonly facts: EntityFacts;
  readonly scale: Buckets;
  readonly bucket: IndexBucket;
  readonly view: DossierView;
}

/** Articles that name an entity over the library's time; with a second entity, both on one axis. */
export function EntityTimeline({ facts, scale, bucket, view }: EntityTimelineProps) {
  const { data: other, error } = useOtherEntityFacts(view.withId, bucket);
  const navigate = useNavigate();
  const show = (period: Period) =>
    void navigate({ search: formatDossierView({ ...view, ...period }) }, { replace: true });
  const { data: shared } = useSharedArticles(facts.id, view.withId);
  const own = useMemo(() => countByScale(scale, facts.histogram.bars), [scale, facts]);
  const others = useMemo(
    () => (other === undefined || other === null ? null : countByScale(scale, other.histogram.bars)),
    [scale, other],
  );
  // Two are compared by one measure. The rarer of them must stay visible, so heights then grow with the square root.
  const highest = Math.max(1, ...own.counts, ...(others?.counts ?? []));
  const heightOf = (count: number) => (others === null ? count / highest : Math.sqrt(count / highest));
  return (
    <section className="years" aria-labelledby="years">
      <div className="years__head">
        <h2 id="years">Articles a {scale.unit}</h2>
        {findEmptyRuns(own.all).length === 0 ? null : (
          <p className="years__key">
            <i className="no-data" aria-hidden="true" /> no articles in the library
          </p>
        )}
      </div>
      {others === null ? null : (
        <p className="years__name">
          <b dir="auto">{facts.name}</b> {counted(facts.articles, "article")}
        </p>
      )}
      <Plot name={facts.name} scale={scale} timeline={own} highest={highest} heightOf={heightOf}>
        <PeriodBrush scale={scale} period={view} onPeriod={show} />
      </Plot>
      {others === null || other === undefined || other === null ? null : (
        <>
          <p className="years__name">
            <Link className="type-line" data-type={other.type} to={paths.entity(other.id)} dir="auto">
              {other.name}
            </Link>{" "}
            {counted(other.articles, "article")}
          </p>
          <Plot name={other.name} scale={scale} timeline={others} highest={highest} heightOf={heightOf} />
        </>
      )}
      <Axis scale={scale} />
      {view.withId === null ? null : (
        <p className="years__shared">
          {other === null || error !== null ? (
            <>
              There is no entity called <b>{view.withId}</b> to compare with.{" "}
            </>
          ) : null}
          {other === undefined || other === null || shared === undefined ? null : shared === 0 ? (
            <>No article names both. </>
          ) : (
            <>
              <Link className="link" to={listOf([facts.id, other.id], view)}>
                {counted(shared, "article")}
              </Link>{" "}
              {shared === 1 ? "names" : "name"} both.{" "}
            </>
          )}
          {others === null ? null : "Heights grow with the square root of the count. "}
          <Link className="link" to={{ search: formatDossierView({ ...view, withId: null }) }} replace>
            Show {facts.name} alone
          </Link>
        </p>
      )}
    </section>
  );
}

interface PlotProps {
  readonly name: string;
  readonly scale: Buckets;
  readonly timeline: TimelineCounts;
  readonly highest: number;
  /** A bar's share of the plot's height, 0 to 1. */
  readonly heightOf: (count: number) => number;
  readonly children?: ReactNode;
}

/** Bars on one rule; hatched where the library has no articles, empty where it has some that do not name the entity. */
function Plot({ name, scale, timeline: { counts, all }, highest, heightOf, children }: PlotProps) {
  const count = scale.buckets.length;
  const titleOf = (at: number) => {
    const bucket = scale.buckets[at];
    const said = bucket === undefined ? "" : describeBucket(scale.unit, bucket);
    return (all[at] ?? 0) === 0
      ? `${said}: no articles in the library`
      : `${said}: ${counts[at] ?? 0} of ${counted(all[at] ?? 0, "article")}`;
  };
  return (
    <figure className="years__plot" aria-label={`${name}, articles by ${scale.unit}`}>
      <span className="years__most num" aria-hidden="true">
        {highest}
      </span>
      {findEmptyRuns(all).map(({ start, length }) => (
        <i
          key={start}
          className="no-data"
          style={{ insetInlineStart: `${(start / count) * 100}%`, width: `${(length / count) * 100}%` }}
        />
      ))}
      <svg viewBox={`0 0 ${count} 100`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {counts.map((value, at) => {
          const height = value === 0 ? 0 : Math.max(3, heightOf(value) * 100);
          return (
            // Bars have no other name than their position.
            // oxlint-disable-next-line react/no-array-index-key
            <g key={at}>
              <title>{titleOf(at)}</title>
              <rect className="years__catch" x={at} y="0" width="1" height="100" />
              <rect className="years__bar" x={at + 0.15} y={100 - height} width=".7" height={height} />
            </g>
          );
        })}
      </svg>
      {children}
      <HiddenTable
        caption={`Articles that name ${name}, by ${scale.unit}`}
        columns={["When", "Articles", "In the library"]}
        rows={scale.buckets.flatMap((bucket, at) =>
          (counts[at] ?? 0) === 0
            ? []
            : [{ key: bucket.first, head: describeBucket(scale.unit, bucket), cells: [counts[at], all[at]] }],
        )}
      />
    </figure>
  );
}

function Axis({ scale }: { readonly scale: Buckets }) {
  return (
    <div className="years__axis num" aria-hidden="true">
      {axisLabels(scale, 8).map(({ at, text }) => (
        <span key={at} style={{ insetInlineStart: `${(at / scale.buckets.length) * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
