import { words } from "../../core/reading/words.ts";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { stretchOf } from "../../core/catalog/dates.ts";
import { rangeInWords } from "../../core/date/range-words.ts";
import { formatListFilters, noFilters, type ListFilters } from "../../core/filter/list-filters.ts";
import { mentionTypes } from "../../core/ner/mention.ts";
import { wilsonShare } from "../../core/quality/wilson.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted, formatBytes, formatCount } from "../../core/text/count.ts";
import { useQuality } from "../../data/audit/quality.ts";
import { useEntityTotals } from "../../data/entities.ts";
import { useFacets } from "../../data/facets.ts";
import { useHead } from "../../data/head.ts";
import { useHealth } from "../../data/health.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { ArticleLink } from "./article-link.tsx";
import "./about.css";

const LicenceList = lazy(() =>
  import("./licence-list.tsx").then(({ LicenceList: component }) => ({ default: component })),
);

/** Duplicates and sources named here; all of them stand in Checks and in the list's filter. */
const mostNamed = 12;

/** What is in the library, from when to when, what is undated or there twice, and how it was made. */
export function AboutPage() {
  const head = useHead();
  const stretch = stretchOf(head.dates);
  return (
    <div className="about">
      <h1>{head.name ?? words.about}</h1>
      <dl>
        <Fact name="What is in it">
          <b>{counted(head.total, "article")}</b>
          {head.own === undefined ? null : `, ${formatCount(head.own.total)} of them your own`}. <Read />
        </Fact>
        <Fact name="From when to when">
          {stretch === null ? (
            "Nothing in it has a date."
          ) : (
            <>
              {rangeInWords(stretch.first, stretch.last)}, with articles on {counted(head.dates.length, "date")}.{" "}
            </>
          )}
          {head.undated === 0 ? (
            "Every article has a date."
          ) : (
            <ListLink filters={{ isUndatedOnly: true }}>{counted(head.undated, "article")} without a date</ListLink>
          )}
        </Fact>
        <Sources />
        <Names />
        <Duplicates />
        <Fact name="How it was made">
          Dateline read the texts and found the dates in them; none is guessed. The names were found by a program that
          errs, and joined by rules; what readers put right stands under{" "}
          <Link className="link" to={paths.corrections}>
            {words.corrections}
          </Link>
          . <Precision />
        </Fact>
        <Licences />
      </dl>
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="about__fact num">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ListLink({ filters, children }: { readonly filters: Partial<ListFilters>; readonly children: ReactNode }) {
  return (
    <Link className="link" to={{ pathname: paths.list, search: formatListFilters({ ...noFilters, ...filters }) }}>
      {children}
    </Link>
  );
}

function Read() {
  const { data, error } = useHealth();
  if (error !== null) return <>What was read could not be fetched: {error.message}</>;
  if (data === undefined) return null;
  const { seeds, words, bytes, problems, notRead } = data;
  return (
    <>
      The build read {counted(words, "word")} from {counted(seeds, "file")}, {formatBytes(bytes)}.{" "}
      {problems.length + notRead.length === 0 ? null : (
        <Link className="link" to={paths.health}>
          {[
            problems.length === 0 ? null : counted(problems.length, "problem"),
            notRead.length === 0 ? null : `${counted(notRead.length, "file")} not read`,
          ]
            .filter((part) => part !== null)
            .join(", ")}
        </Link>
      )}
    </>
  );
}

function Sources() {
  const { data, error } = useFacets(noFilters);
  const sources = data?.sources ?? [];
  const named = sources.filter(({ source }) => source !== null);
  return (
    <Fact name="Where it is from">
      {error !== null ? (
        `Not known: ${error.message}`
      ) : data === undefined ? (
        <span className="skeleton" style={{ width: "60%" }} />
      ) : named.length === 0 ? (
        "No article names its source."
      ) : (
        <ul className="about__list">
          {named.slice(0, mostNamed).map(({ source, articles }) => (
            <li key={source}>
              <ListLink filters={{ source }}>
                <bdi>{source}</bdi>
              </ListLink>{" "}
              {formatCount(articles)}
            </li>
          ))}
          {named.length > mostNamed ? <li>and {formatCount(named.length - mostNamed)} more</li> : null}
        </ul>
      )}
    </Fact>
  );
}

function Names() {
  const totals = useEntityTotals("");
  return (
    <Fact name="Who and what is named">
      {totals === null ? (
        <span className="skeleton" style={{ width: "60%" }} />
      ) : (
        <>
          {mentionTypes
            .map((type) => `${formatCount(totals[type])} ${typeNames[type].plural.toLowerCase()}`)
            .join(", ")}
          .{" "}
          <Link className="link" to={paths.entities}>
            All names
          </Link>
        </>
      )}
    </Fact>
  );
}

function Duplicates() {
  const { data } = useHealth();
  if (data === undefined) return null;
  const { duplicates } = data;
  return (
    <Fact name="What is there twice">
      {duplicates.length === 0 ? (
        "No two texts are the same, or nearly."
      ) : (
        <ul className="about__twice">
          {duplicates.slice(0, mostNamed).map(({ articles, kind, likeness }) => (
            <li key={articles.join(" ")}>
              {kind === "same" ? "The same text" : `${Math.round(likeness * 100)} % the same`}
              <ul>
                {articles.slice(0, 3).map((id) => (
                  <li key={id}>
                    <ArticleLink id={id} />
                  </li>
                ))}
                {articles.length > 3 ? <li>and {formatCount(articles.length - 3)} more</li> : null}
              </ul>
            </li>
          ))}
          {duplicates.length > mostNamed ? (
            <li>
              <Link className="link" to={paths.health}>
                {formatCount(duplicates.length - mostNamed)} more
              </Link>
            </li>
          ) : null}
        </ul>
      )}
    </Fact>
  );
}

/** Dateline's own, and those of all that it is made with. */
function Licences() {
  const [isShown, setShown] = useState(false);
  return (
    <Fact name="Whose work it is">
      Dateline is free software, under the MIT licence, and made with the work of others.{" "}
      <button type="button" className="link" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        Their licences
      </button>
      {isShown ? (
        <Suspense fallback={null}>
          <LicenceList />
        </Suspense>
      ) : null}
    </Fact>
  );
}

/** Only what a reader has measured: see the audit. */
function Precision() {
  const { tallies, judged } = useQuality();
  const link = (
    <Link className="link" to={paths.audit}>
      {judged === 0 ? "Measure it" : "Judge more"}
    </Link>
  );
  if (judged === 0) return <>How often the marks are right nobody has measured here. {link}</>;
  const said = tallies.flatMap(({ type, right, judged: count }) => {
    const share = wilsonShare(right, count);
    return share === null
      ? []
      : [`${typeNames[type].plural.toLowerCase()} ${Math.floor(share.low * 100)} to ${Math.ceil(share.high * 100)} %`];
  });
  return (
    <>
      Of {counted(judged, "mark")} judged in this browser were right: {said.join(", ")} (95 % intervals). {link}
    </>
  );
}
