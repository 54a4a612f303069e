import { useMemo } from "react";
import { dayOf } from "../../core/date/calendar.ts";
import { dateInShort, dateInWords } from "../../core/date/date-words.ts";
import { edtfOfEntry } from "../../core/export/chronology/event.ts";
import { quotesOf } from "../../core/reading/quotes.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import type { useChronology } from "../../data/chronology.ts";
import type { ToldPlace } from "../../data/day.ts";
import { useArticlesAt } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { QuoteText } from "./quote-text.tsx";

interface ChronologyListProps {
  readonly query: ReturnType<typeof useChronology>;
  /** Only sentences that name it; null for all. */
  readonly entity: string | null;
}

/** Told times in told order, each with its sentence, a stretch at a time. */
export function ChronologyList({ query, entity }: ChronologyListProps) {
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const times = useMemo(() => data?.pages.flatMap((page) => page.times) ?? [], [data]);
  const places = useMemo(() => [...new Set(times.map(({ place }) => place))], [times]);
  const articleAt = useArticlesAt(places);
  if (data === undefined) return null;
  const left = (data.pages[0]?.total ?? 0) - times.length;
  return (
    <>
      <ol className="day__quotes">
        {times.map((time) => (
          <ChronologyItem
            key={`${time.place} ${time.start}`}
            time={time}
            article={articleAt(time.place)}
            entity={entity}
          />
        ))}
      </ol>
      {hasNextPage ? (
        <button type="button" className="button day__more" disabled={isFetching} onClick={() => void fetchNextPage()}>
          Show more of {left}
        </button>
      ) : null}
    </>
  );
}

interface ChronologyItemProps {
  readonly time: ToldPlace;
  /** Undefined while it is on its way, null when it can't be had. */
  readonly article: OpenArticle | null | undefined;
  readonly entity: string | null;
}

function ChronologyItem({ time, article, entity }: ChronologyItemProps) {
  const quote = useMemo(
    () => (article === undefined || article === null ? null : (quotesOf(article.article, [time])[0] ?? null)),
    [article, time],
  );
  // The index knows sentences only where names stand: whether this one names the entity is seen in the text.
  if (entity !== null && quote !== null && article !== undefined && article !== null) {
    const [from, to] = [quote.pieces[0]?.start ?? 0, quote.pieces.at(-1)?.end ?? 0];
    const names = article.mentions.some(
      (mention) => mention.entity === entity && mention.start >= from && mention.end <= to,
    );
    if (!names && !quote.isCutBefore && !quote.isCutAfter) return null;
  }
  return (
    <li className="day__quote">
      <DayLabel time={time} />
      <div>
        {article === undefined ? <span className="skeleton" style={{ width: "88%" }} /> : null}
        {article === null ? <p className="note">This article did not load.</p> : null}
        {article === undefined || article === null ? null : (
          <>
            {quote === null ? null : (
              <p dir="auto">
                <Link to={{ pathname: paths.article(article.row.id), search: `?m=${time.start}` }}>
                  <QuoteText text={article.article.text} quote={quote} />
                </Link>
              </p>
            )}
            <span className="day__source" dir="auto">
              {article.article.title}
              {time.date === null ? null : <span className="num">, {dateInShort(time.date)}</span>}
            </span>
          </>
        )}
      </div>
    </li>
  );
}

/** The told day in words; one that has a page leads there. */
function DayLabel({ time }: { readonly time: ToldPlace }) {
  const edtf = edtfOfEntry(time);
  const words = dateInWords(edtf);
  return /^\d{4}(?:-\d\d){0,2}$/.test(edtf) ? (
    <Link className="day__date num" to={paths.day(edtf)}>
      <time dateTime={edtf.length === 10 ? dayOf(time.first) : edtf}>{words}</time>
    </Link>
  ) : (
    <span className="day__date num">{words}</span>
  );
}
