import { mentionsPageSize } from "../../core/filter/page-sizes.ts";
import { words } from "../../core/reading/words.ts";
import { useEffect, useMemo, useRef } from "react";
import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { useArticlesAt, useEntityName, useMentionPages, type EntityFacts } from "../../data/entities.ts";
import { paths } from "../../paths.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Link } from "../../ui/link.tsx";
import { useNavigate } from "react-router";
import { concordanceOf, formatDossierView, rangeOf, type DossierView } from "./dossier-query.ts";
import { quotesOf, type Quote } from "../../core/reading/quotes.ts";
import { groupByArticle, type MentionGroup } from "./quotes.ts";
import type { OpenArticle } from "../../data/open-article.ts";
import "./mention-quotes.css";

interface MentionQuotesProps {
  readonly facts: EntityFacts;
  readonly view: DossierView;
}

/** Every mention in its sentence, by date, each linked to its place in its article. */
export function MentionQuotes({ facts, view }: MentionQuotesProps) {
  const { order, near } = view;
  const pages = useMentionPages(facts.id, { order, ...rangeOf(view), ...(near !== null && { with: near }) });
  const groups = useMemo(
    () => groupByArticle(pages.data?.pages.flatMap(({ mentions }) => mentions) ?? []),
    [pages.data],
  );
  const places = useMemo(() => [...new Set(groups.map(({ place }) => place))], [groups]);
  const articleAt = useArticlesAt(places);
  const total = pages.data?.pages[0]?.total ?? null;
  const shown = groups.reduce((sum, { spans }) => sum + spans.length, 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOnNarrowing(heading, near, total);
  return (
    <section className="quotes" aria-labelledby="quotes-title">
      <div className="quotes__head">
        <h2 id="quotes-title" ref={heading} tabIndex={-1}>
          In the text
        </h2>
        <nav className="quotes__order" aria-label="Order">
          {(["newest", "oldest"] as const).map((choice) => (
            <Link
              key={choice}
              className="link"
              aria-current={order === choice ? "true" : undefined}
              to={{ search: formatDossierView({ ...view, order: choice }) }}
              replace
            >
              {choice === "newest" ? "Newest first" : "Oldest first"}
            </Link>
          ))}
        </nav>
        <Link className="link" to={concordanceOf(facts.id, view)}>
          {words.allPlaces}
        </Link>
      </div>
      {total !== 0 ? null : (
        <p className="note">
          {facts.name} is not named {near === null ? "" : "so "}in these days.
        </p>
      )}
      {near === null ? null : <Narrowing near={near} total={total} view={view} />}
      {pages.error === null ? null : (
        <p role="alert">
          {pages.error.message}{" "}
          <button type="button" className="link" onClick={() => void pages.refetch()}>
            Try again
          </button>
        </p>
      )}
      <ol className="quotes__list" aria-busy={pages.isFetching}>
        {groups.map((group, at) => (
          // A page may begin inside an article, so the first mention tells groups of one article apart.
          <QuoteGroup
            key={`${group.place} ${group.spans[0]?.start}`}
            group={group}
            article={articleAt(group.place)}
            type={facts.type}
            isSameDay={at > 0 && groups[at - 1]?.date === group.date}
          />
        ))}
      </ol>
      {!pages.hasNextPage || total === null ? null : (
        <button
          type="button"
          className="button quotes__more"
          disabled={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          Show {formatCount(Math.min(mentionsPageSize, total - shown))} more of {formatCount(total - shown)}
        </button>
      )}
    </section>
  );
}

/** Which companion the sentences are narrowed to, and the way back. */
function Narrowing({
  near,
  total,
  view,
}: {
  readonly near: NonNullable<DossierView["near"]>;
  readonly total: number | null;
  readonly view: DossierView;
}) {
  const other = useEntityName(near.id);
  const navigate = useNavigate();
  return (
    <p className="quotes__narrowing">
      {total === null ? null : <>{counted(total, "mention")} </>}
      <span className="chip">
        with{" "}
        <span className="type-line" data-type={other?.type} dir="auto">
          {other?.name ?? near.id}
        </span>{" "}
        in the same {near.by}
        <IconButton
          className="chip__remove"
          icon="x"
          label="Show all mentions"
          onClick={() => void navigate({ search: formatDossierView({ ...view, near: null }) }, { replace: true })}
        />
      </span>
    </p>
  );
}

interface QuoteGroupProps {
  readonly group: MentionGroup;
  /** Undefined while it is on its way, null when it can't be had. */
  readonly article: OpenArticle | null | undefined;
  readonly type: EntityFacts["type"];
  readonly isSameDay: boolean;
}

function QuoteGroup({ group, article, type, isSameDay }: QuoteGroupProps) {
  const quotes = useMemo(
    () => (article === undefined || article === null ? [] : quotesOf(article.article, group.spans)),
    [article, group],
  );
  return (
    <li className="quote">
      <QuoteDate date={group.date} isRepeated={isSameDay} />
      <div className="quote__body">
        {article === undefined ? <span className="skeleton" style={{ width: "88%" }} /> : null}
        {article === null ? <p className="quote__source">This article did not load.</p> : null}
        {article === undefined || article === null ? null : (
          <>
            {quotes.map((quote) => (
              <p key={quote.start} dir="auto">
                <Link
                  to={{ pathname: paths.article(article.row.id), search: `?p=${quote.paragraph + 1}&m=${quote.start}` }}
                >
                  <QuoteText text={article.article.text} quote={quote} type={type} />
                </Link>
              </p>
            ))}
            <Link className="quote__source" to={paths.article(article.row.id)} dir="auto">
              {article.article.title}
            </Link>
          </>
        )}
      </div>
    </li>
  );
}

function QuoteText({
  text,
  quote,
  type,
}: {
  readonly text: string;
  readonly quote: Quote;
  readonly type: EntityFacts["type"];
}) {
  return (
    <>
      {quote.isCutBefore ? "… " : null}
      {quote.pieces.map(({ start, end, marked }) =>
        marked === null ? (
          text.slice(start, end)
        ) : (
          <span key={start} className="mark" data-type={type} data-lit="">
            {text.slice(start, end)}
          </span>
        ),
      )}
      {quote.isCutAfter ? " …" : null}
    </>
  );
}

function QuoteDate({ date, isRepeated }: { readonly date: string | null; readonly isRepeated: boolean }) {
  if (date === null) return <span className="quote__date">Undated</span>;
  const year = String(Number(knownDaysOfDate(date).first.slice(0, 4)));
  const said = dateInShort(date);
  return (
    <time className="quote__date" dateTime={machineDate(date)} data-repeated={isRepeated || undefined}>
      <b>{year}</b> <span>{said === year ? null : said.replace(new RegExp(` ${year}$`), "")}</span>
    </time>
  );
}

/** Lead to the sentences when a count was chosen, and say how many there are. */
function useFocusOnNarrowing(
  heading: { readonly current: HTMLElement | null },
  near: DossierView["near"],
  total: number | null,
): void {
  const announce = useAnnounce();
  const before = useRef(near);
  useEffect(() => {
    if (total === null || before.current === near) return;
    const isNarrowed = near !== null;
    before.current = near;
    announce(counted(total, "mention"));
    if (!isNarrowed) return;
    heading.current?.scrollIntoView({ block: "start" });
    heading.current?.focus({ preventScroll: true });
  }, [announce, heading, near, total]);
}
