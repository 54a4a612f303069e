import { useState } from "react";
import { noFilters } from "../../core/filter/list-filters.ts";
import { encodeInUrl } from "../../core/text/encode-in-url.ts";
import { describeOutside } from "../../core/timeline/middle-days.ts";
import type { EntityFacts } from "../../data/entities.ts";
import { useToldBars } from "../../data/told-bars.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { YearsAxis, YearsPlot } from "./years-plot.tsx";

interface ToldYearsProps {
  readonly facts: EntityFacts;
  readonly mostBars: number;
}

/** The days that the articles which name an entity tell of, on an axis of their own. Nothing where they tell of none. */
export function ToldYears({ facts: { id, name }, mostBars }: ToldYearsProps) {
  const [isWhole, setWhole] = useState(false);
  const { data, isPending } = useToldBars({ ...noFilters, entities: [id] }, isWhole ? "all" : null, mostBars);
  if (isPending) return <div className="years years--late" aria-hidden="true" />;
  if (data === undefined || data === null) return null;
  const { scale, counts, all, outside } = data;
  const highest = Math.max(1, ...counts);
  const left = describeOutside(outside);
  return (
    <section className="years" aria-labelledby="told-years">
      <div className="years__head">
        <h2 id="told-years">Told of, by {scale.unit}</h2>
        <p className="years__key">
          {left === null ? null : (
            <button type="button" className="link num" onClick={() => setWhole(true)}>
              {left}
            </button>
          )}
          {isWhole ? (
            <button type="button" className="link" onClick={() => setWhole(false)}>
              Most of them
            </button>
          ) : null}
        </p>
      </div>
      <YearsPlot
        caption={`Articles that name ${name}, by the days they tell of`}
        nothing="no article tells of it"
        scale={scale}
        timeline={{ counts, all }}
        highest={highest}
        heightOf={(count) => count / highest}
      />
      <YearsAxis scale={scale} />
      <p className="years__shared">
        Articles that name {name}, by the days that they tell of, whenever they were printed.{" "}
        <Link className="link" to={{ pathname: paths.chronology, search: `?entity=${encodeInUrl(id)}` }}>
          Chronology
        </Link>
      </p>
    </section>
  );
}
