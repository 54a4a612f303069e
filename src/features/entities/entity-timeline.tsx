import { useMemo } from "react";
import { useNavigate } from "react-router";
import type { Buckets } from "../../core/timeline/buckets.ts";
import { findEmptyRuns } from "../../core/timeline/empty-runs.ts";
import { counted } from "../../core/text/count.ts";
import { useOtherEntityFacts, useSharedArticles, type EntityFacts, type IndexBucket } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { formatDossierView, listOf, type DossierView, type Period } from "./dossier-query.ts";
import { PeriodBrush } from "./period-brush.tsx";
import { countByScale } from "./timeline-model.ts";
import { YearsAxis, YearsPlot } from "./years-plot.tsx";

interface EntityTimelineProps {
  readonly facts: EntityFacts;
  readonly scale: Buckets;
  readonly bucket: IndexBucket;
  readonly view: DossierView;
}

/** What the plot of an entity's articles is called, and what a bar of nothing says. */
function words(name: string) {
  return { caption: `Articles that name ${name}`, nothing: "no articles in the library" };
}

/** Articles that name an entity over the library's time; with a second entity, both on one axis. */
export function EntityTimeline({ facts, scale, bucket, view }: EntityTimelineProps) {
  const { data: other, error } = useOtherEntityFacts(view.withId, bucket);
  const navigate = useNavigate();
  const show = (period: Period) =>
    void navigate({ search: formatDossierView({ ...view, ...period }) }, { replace: true });
  const { data: shared } = useSharedArticles(facts.id, view.withId);
  const periods = useMemo(() => countByScale(scale, facts.histogram.bars), [scale, facts]);
  const others = useMemo(
    () => (other === undefined || other === null ? null : countByScale(scale, other.histogram.bars)),
    [scale, other],
  );
  // Two are compared by one measure. The rarer of them must stay visible, so heights then grow with the square root.
  const highest = Math.max(1, ...periods.counts, ...(others?.counts ?? []));
  const heightOf = (count: number) => (others === null ? count / highest : Math.sqrt(count / highest));
  return (
    <section className="years" aria-labelledby="years">
      <div className="years__head">
        <h2 id="years">Articles a {scale.unit}</h2>
        {findEmptyRuns(periods.all).length === 0 ? null : (
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
      <YearsPlot {...words(facts.name)} scale={scale} timeline={periods} highest={highest} heightOf={heightOf}>
        <PeriodBrush scale={scale} period={view} onPeriod={show} />
      </YearsPlot>
      {others === null || other === undefined || other === null ? null : (
        <>
          <p className="years__name">
            <Link className="type-line" data-type={other.type} to={paths.entity(other.id)} dir="auto">
              {other.name}
            </Link>{" "}
            {counted(other.articles, "article")}
          </p>
          <YearsPlot {...words(other.name)} scale={scale} timeline={others} highest={highest} heightOf={heightOf} />
        </>
      )}
      <YearsAxis scale={scale} />
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
          {others === null
            ? null
            : "High bars are drawn lower than their counts, so that low ones can be seen (square root). "}
          <Link className="link" to={{ search: formatDossierView({ ...view, withId: null }) }} replace>
            Show {facts.name} alone
          </Link>
        </p>
      )}
    </section>
  );
}
