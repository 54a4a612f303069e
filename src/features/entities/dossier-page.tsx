import { words } from "../../core/reading/words.ts";
import { lazy, Suspense, useEffect, useMemo, useRef, type ReactNode } from "react";
import { useLocation } from "react-router";
import { countPrinted } from "../../core/catalog/as-of.ts";
import { plainDate } from "../../core/date/calendar.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { useEntityFacts, type EntityFacts } from "../../data/entities.ts";
import { useHead, useShownDates } from "../../data/head.ts";
import { cutForDisplay, formatCount } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Link } from "../../ui/link.tsx";
import { useKeptScroll } from "../../ui/use-kept-scroll.ts";
import { breakpoints, useMediaQuery } from "../../ui/use-media-query.ts";
import { useTitle } from "../../ui/use-title.ts";
import { DossierSide } from "./dossier-side.tsx";
import { companionsId } from "./companions.tsx";
import { listOf, parseDossierView, type DossierView } from "./dossier-query.ts";
import { EntityTimeline } from "./entity-timeline.tsx";
import { factsSentence } from "./facts-sentence.ts";
import { PeriodField } from "./period-field.tsx";
import { MentionQuotes } from "./mention-quotes.tsx";
import { buildScale, mostBars } from "./timeline-model.ts";
import "./dossier.css";

const ToldYears = lazy(() => import("./told-years.tsx").then(({ ToldYears: component }) => ({ default: component })));

interface DossierPageProps {
  readonly id: string;
  /** What may be wrong with it, and how to put it right. */
  readonly corrections: (facts: EntityFacts) => ReactNode;
}

/** Everything the library says of one entity. */
export function DossierPage({ id, corrections }: DossierPageProps) {
  const { key, search } = useLocation();
  const dates = useShownDates();
  const isNarrow = useMediaQuery(breakpoints.narrow);
  const scale = useMemo(() => buildScale(dates, isNarrow ? mostBars.narrow : mostBars.wide), [dates, isNarrow]);
  const bucket = scale === null ? "day" : scale.unit;
  const { data, error, refetch } = useEntityFacts(id, bucket);
  const view = useMemo(() => parseDossierView(search), [search]);
  const page = useRef<HTMLElement>(null);
  useKeptScroll(page, key);
  const isHere = data !== undefined;
  const title = data?.name ?? (data === null ? "No such name" : "Dossier");
  useTitle(title);
  useEffect(() => {
    // Who came from a card or a list hears the dossier's name first; a page that was loaded here leaves focus alone.
    if (isHere && (window.history.state?.idx ?? 0) > 0) page.current?.focus({ preventScroll: true });
  }, [isHere]);
  return (
    <main className="page" ref={page} tabIndex={-1} aria-label={title} aria-busy={!isHere && error === null}>
      {error !== null ? (
        <DossierError message={error.message} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <DossierSkeleton />
      ) : data === null ? (
        <DossierNotFound id={id} />
      ) : (
        <div className="dossier">
          <div className="dossier__main">
            <DossierHead facts={data} view={view} corrections={corrections(data)} />
            {scale === null ? null : <EntityTimeline facts={data} scale={scale} bucket={bucket} view={view} />}
            {scale === null ? null : <PeriodField facts={data} view={view} />}
            {data.articles === 0 ? null : (
              <Suspense fallback={<div className="years years--late" aria-hidden="true" />}>
                <ToldYears facts={data} mostBars={isNarrow ? mostBars.narrow : mostBars.wide} />
              </Suspense>
            )}
            <MentionQuotes facts={data} view={view} />
          </div>
          <DossierSide facts={data} view={view} />
        </div>
      )}
    </main>
  );
}

interface DossierHeadProps {
  readonly facts: EntityFacts;
  readonly view: DossierView;
  readonly corrections: ReactNode;
}

function DossierHead({ facts, view, corrections }: DossierHeadProps) {
  const head = useHead();
  return (
    <header className="dossier__head">
      <p>
        <span className="type-line" data-type={facts.type}>
          {typeNames[facts.type].singular}
        </span>
      </p>
      <h1 dir="auto">{facts.name}</h1>
      <p className="dossier__facts num">
        {facts.articles === 0 && head.asOf !== undefined
          ? `Not named in what had been printed by ${plainDate(head.asOf)}.`
          : factsSentence(facts, countPrinted(head))}
      </p>
      {facts.aliases.length === 0 ? null : <Aliases aliases={facts.aliases} />}
      {corrections}
      <div className="dossier__jump button-row">
        <Link className="button" to={listOf([facts.id], view)}>
          <Icon name="filter" />
          {words.showArticles}
        </Link>
        <button type="button" className="button" onClick={goToCompanions}>
          <Icon name="users" />
          {words.namedTogether}
        </button>
      </div>
    </header>
  );
}

/** Where there is one column, the companions stand below all sentences. */
function goToCompanions(): void {
  const heading = document.getElementById(companionsId);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** So many ways of writing are listed at once; a name of the news has a hundred. */
const mostAliases = 12;

function Aliases({ aliases }: Pick<EntityFacts, "aliases">) {
  const rest = aliases.slice(mostAliases);
  return (
    <div className="aliases">
      <span className="label" id="aliases">
        Written as
      </span>
      <AliasList aliases={aliases.slice(0, mostAliases)} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="link">{formatCount(rest.length)} more</summary>
          <AliasList aliases={rest} />
        </details>
      )}
    </div>
  );
}

function AliasList({ aliases }: Pick<EntityFacts, "aliases">) {
  return (
    <ul aria-labelledby="aliases">
      {aliases.map(({ text, mentions }) => (
        <li key={text}>
          <span dir="auto">{text}</span> <span className="num">{formatCount(mentions)}</span>
        </li>
      ))}
    </ul>
  );
}

function DossierSkeleton(): ReactNode {
  return (
    <div className="dossier dossier--late" aria-hidden="true">
      <div className="dossier__main">
        {["20%", "55%", "80%", "95%", "90%"].map((width, at) => (
          <span key={width} className="skeleton" style={{ width, height: at === 1 ? "3rem" : "1rem" }} />
        ))}
      </div>
    </div>
  );
}

function DossierNotFound({ id }: { readonly id: string }) {
  return (
    <EmptyState
      level={1}
      title="This library knows no such name"
      actions={
        <Link className="button" to={paths.entities}>
          All names
        </Link>
      }
    >
      There is none called <b className="dossier__id">{cutForDisplay(id)}</b>. It may have been merged with another one,
      or the link belongs to another library.
    </EmptyState>
  );
}

function DossierError({ message, onRetry }: { readonly message: string; readonly onRetry: () => void }) {
  return (
    <EmptyState
      level={1}
      isAlert
      title="This dossier did not load"
      actions={
        <>
          <button type="button" className="button" onClick={onRetry}>
            <Icon name="rotate-ccw" />
            Try again
          </button>
          <Link className="button button--quiet" to={paths.list}>
            Back to the list
          </Link>
        </>
      }
    >
      {message}
    </EmptyState>
  );
}
