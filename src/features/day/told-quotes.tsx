import { useId, useMemo } from "react";
import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import { quotesOf } from "../../core/reading/quotes.ts";
import { useArticlesAt } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import type { ToldGroup } from "./group-told.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import { QuoteText } from "./quote-text.tsx";

interface ToldQuotesProps {
  readonly title: string;
  readonly groups: readonly ToldGroup[];
}

/** The sentences that tell of a day, by date of printing, each linked to its place in its article. */
export function ToldQuotes({ title, groups }: ToldQuotesProps) {
  const id = useId();
  const places = useMemo(() => groups.map(({ place }) => place), [groups]);
  const articleAt = useArticlesAt(places);
  return (
    <section className="day__part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol className="day__quotes">
        {groups.map((group) => (
          <QuoteGroup key={group.place} group={group} article={articleAt(group.place)} />
        ))}
      </ol>
    </section>
  );
}

interface QuoteGroupProps {
  readonly group: ToldGroup;
  /** Undefined while it is on its way, null when it can't be had. */
  readonly article: OpenArticle | null | undefined;
}

function QuoteGroup({ group: { date, spans }, article }: QuoteGroupProps) {
  const quotes = useMemo(
    () => (article === undefined || article === null ? [] : quotesOf(article.article, spans)),
    [article, spans],
  );
  return (
    <li className="day__quote">
      {date === null ? (
        <span className="day__date">Undated</span>
      ) : (
        <time className="day__date num" dateTime={machineDate(date)}>
          {dateInShort(date)}
        </time>
      )}
      <div>
        {article === undefined ? <span className="skeleton" style={{ width: "88%" }} /> : null}
        {article === null ? <p className="note">This article did not load.</p> : null}
        {article === undefined || article === null ? null : (
          <>
            {quotes.map((quote) => (
              <p key={quote.start} dir="auto">
                <Link to={{ pathname: paths.article(article.row.id), search: `?p=${quote.paragraph + 1}` }}>
                  <QuoteText text={article.article.text} quote={quote} />
                </Link>
              </p>
            ))}
            <Link className="day__source" to={paths.article(article.row.id)} dir="auto">
              {article.article.title}
            </Link>
          </>
        )}
      </div>
    </li>
  );
}
