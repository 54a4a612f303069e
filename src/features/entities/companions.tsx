import { words } from "../../core/reading/words.ts";
import { useMemo, useState } from "react";
import { rangeInWords } from "../../core/date/range-words.ts";
import { counted } from "../../core/text/count.ts";
import { useCompanions, type EntityFacts, type Nearness } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { formatDossierView, rangeOf, type DossierView } from "./dossier-query.ts";
import "./companions.css";

interface CompanionsProps {
  readonly facts: EntityFacts;
  readonly view: DossierView;
}

/** The id of the heading, which is jumped to. */
export const companionsId = "companions";

/** Lines at first, and after asking for more. */
const fewest = 10;
const most = 60;

/** Who is named in the same sentences or articles, most often first; each count leads to the sentences. */
export function Companions({ facts, view }: CompanionsProps) {
  const [by, setBy] = useState<Nearness>(view.near?.by ?? "sentence");
  const [limit, setLimit] = useState(fewest);
  const { from, to } = view;
  // One more than is shown tells whether there are more.
  const { data, error } = useCompanions(
    facts.id,
    by,
    limit + 1,
    useMemo(() => rangeOf({ from, to }), [from, to]),
  );
  const shown = data?.slice(0, limit) ?? [];
  const highest = shown[0]?.count ?? 1;
  return (
    <section className="companions" aria-labelledby={companionsId}>
      <h2 id={companionsId} tabIndex={-1}>
        {words.namedTogether}
      </h2>
      <fieldset className="companions__by">
        <legend className="visually-hidden">Named in the same</legend>
        <span className="label" aria-hidden="true">
          Named in the same
        </span>
        {(["sentence", "article"] as const).map((choice) => (
          <label key={choice}>
            <input type="radio" name="companions-by" checked={by === choice} onChange={() => setBy(choice)} />
            {choice}
          </label>
        ))}
      </fieldset>
      {error === null ? null : <p role="alert">{error.message}</p>}
      {data !== undefined && shown.length === 0 ? (
        <p className="note">
          Nobody and nothing else is named in the same {by}
          {from === null && to === null ? null : `, ${rangeInWords(from, to)}`}.
        </p>
      ) : null}
      <ol className="companions__list" aria-busy={data === undefined}>
        {shown.map(({ id, name, type, count }) => (
          <li key={id} data-current={view.near?.id === id || undefined}>
            <Link className="companions__name" to={paths.entity(id)}>
              <span className="type-line" data-type={type} dir="auto">
                {name}
              </span>
            </Link>
            <i className="companions__bar" aria-hidden="true" style={{ width: `${(count / highest) * 100}%` }} />
            <Link
              className="companions__count num"
              to={{ search: formatDossierView({ ...view, near: { id, by } }) }}
              aria-label={`${counted(count, by)} with ${name}: show the mentions`}
              aria-current={view.near?.id === id && view.near.by === by ? "true" : undefined}
            >
              {count}
            </Link>
          </li>
        ))}
      </ol>
      {(data?.length ?? 0) > limit && limit < most ? (
        <button type="button" className="link" onClick={() => setLimit(most)}>
          Show more
        </button>
      ) : null}
    </section>
  );
}
