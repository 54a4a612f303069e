import { byKey, keys } from "../../core/reading/keys.ts";
import { useMemo } from "react";
import { typeNames } from "../../core/reading/type-names.ts";
import { quotesOf } from "../../core/reading/quotes.ts";
import { wilsonShare } from "../../core/quality/wilson.ts";
import { counted } from "../../core/text/count.ts";
import { useQuality, type SampledMention, type Tally } from "../../data/audit/quality.ts";
import { useArticlesAt } from "../../data/entities.ts";

import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { some, verdicts } from "./audit-words.ts";

/** How good this library's marks are, by a sample that the reader judges. Nothing is said that was not judged. */
export function QualityCard() {
  const quality = useQuality();
  const { next, judge, takeBack, judged } = quality;
  useShortcuts(
    next === null
      ? {}
      : {
          ...Object.fromEntries(verdicts.map(({ verdict, key }) => [key, () => judge(next, verdict)])),
          ...byKey({ takeVerdictBack: () => judged > 0 && takeBack() }),
        },
  );
  return (
    <section className="quality" aria-labelledby="quality">
      <h2 id="quality">How good the marks are</h2>
      {judged === 0 ? (
        <p className="note">
          Nobody has measured it in this library. Judge some marks drawn at random, and the share of right ones stands
          here, with the range in which it lies.
        </p>
      ) : (
        <Measured tallies={quality.tallies} />
      )}
      {quality.error === null ? null : <p role="alert">No marks could be drawn: {quality.error.message}</p>}
      {quality.isAsked ? (
        next === null ? (
          <p role="status">Drawing marks…</p>
        ) : (
          <Judging mention={next} onJudge={(verdict) => judge(next, verdict)} />
        )
      ) : null}
      <p className="button-row">
        {quality.isAsked ? (
          <button type="button" className="button" onClick={quality.end}>
            Enough
          </button>
        ) : (
          <button type="button" className="button" onClick={quality.begin}>
            {judged === 0 ? "Judge a sample" : "Judge more"}
          </button>
        )}
        {judged === 0 ? null : (
          <button
            type="button"
            className="button button--quiet"
            aria-keyshortcuts={keys.takeVerdictBack}
            onClick={takeBack}
          >
            Take the last back
          </button>
        )}
      </p>
    </section>
  );
}

function Measured({ tallies }: { readonly tallies: readonly Tally[] }) {
  const all = tallies.reduce((sum, { judged }) => sum + judged, 0);
  return (
    <>
      <table className="quality__table num">
        <caption className="visually-hidden">Marks judged right, by type</caption>
        <thead>
          <tr>
            <th scope="col">Marked as</th>
            <th scope="col">Right</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {tallies.map(({ type, right, judged }) => (
            <tr key={type}>
              <th scope="row">
                <span className="type-line" data-type={type}>
                  {typeNames[type].plural}
                </span>
              </th>
              <td>{judged === 0 ? "not judged" : `${right} of ${judged}`}</td>
              <td>{shareWords(right, judged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note num">
        By {counted(all, "mark")} drawn at random and judged in this browser. A range holds the true share in 95 of 100
        such samples (Wilson).
      </p>
    </>
  );
}

function shareWords(right: number, judged: number): string {
  const share = wilsonShare(right, judged);
  if (share === null) return "";
  return `${Math.round(share.share * 100)} % (${Math.floor(share.low * 100)} to ${Math.ceil(share.high * 100)})`;
}

interface JudgingProps {
  readonly mention: SampledMention;
  readonly onJudge: (verdict: (typeof verdicts)[number]["verdict"]) => void;
}

function Judging({ mention, onJudge }: JudgingProps) {
  const { place, entity } = mention;
  const article = useArticlesAt(useMemo(() => [place], [place]))(place);
  const [quote] = useMemo(
    () => (article === undefined || article === null ? [] : quotesOf(article.article, [mention])),
    [article, mention],
  );
  return (
    <div className="judging">
      {article === undefined ? (
        <p>
          <span className="skeleton" style={{ width: "88%" }} />
        </p>
      ) : article === null || quote === undefined ? (
        <p role="alert">Its text did not load.</p>
      ) : (
        <p dir="auto">
          {quote.pieces.map(({ start, end, marked }) =>
            marked === null ? (
              article.article.text.slice(start, end)
            ) : (
              <mark key={start} className="mark" data-type={entity.type} data-lit="">
                {article.article.text.slice(start, end)}
              </mark>
            ),
          )}
        </p>
      )}
      <p className="note">
        Marked as {some(entity.type)}
        {article === undefined || article === null ? null : (
          <>
            , in{" "}
            <Link to={paths.article(article.row.id)} dir="auto">
              {article.article.title}
            </Link>
          </>
        )}
      </p>
      <p className="button-row" role="group" aria-label="The mark is">
        {verdicts.map(({ verdict, words, key }) => (
          <button
            key={verdict}
            type="button"
            className={verdict === "right" ? "button button--primary" : "button"}
            aria-keyshortcuts={key}
            onClick={() => onJudge(verdict)}
          >
            {words} <kbd aria-hidden="true">{key}</kbd>
          </button>
        ))}
      </p>
    </div>
  );
}
