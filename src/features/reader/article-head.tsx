import { OutsideLink } from "../../ui/outside-link.tsx";
import type { ReactNode } from "react";
import type { Article } from "../../core/article/article.ts";
import { parseStretch } from "../../core/date/calendar-stretch.ts";
import { dateInFull, machineDate } from "../../core/date/date-words.ts";
import { dateInLanguage } from "../../core/date/local-date.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import { readingMinutes } from "../../core/article/words.ts";
import { useSettings } from "../../data/settings.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";

interface ArticleHeadProps {
  readonly article: Article;
  readonly words: number;
  /** Of the text, as a BCP 47 tag; "" when it cannot be told. */
  readonly language: string;
  /** The text's first paragraph where that is the title itself, so that it is not printed twice; else null. */
  readonly headline: ReactNode;
}

/** Date, length and source over the title. A derived title is set lighter: it is the text's own words, not a headline anyone wrote. */
export function ArticleHead({ article, words, language, headline }: ArticleHeadProps) {
  return (
    <header className="article__head">
      <p className="dateline num">
        {article.date === null ? (
          <span className="dateline__undated">Undated</span>
        ) : (
          <time dateTime={machineDate(article.date, article.time)}>
            <DayLink date={article.date} language={language} />
            {article.time === null ? null : `, ${article.time}`}
          </time>
        )}
        {article.written === undefined ? null : (
          <span title="As it is written in the text">
            written “<bdi>{article.written}</bdi>”
          </span>
        )}
        <span>
          {counted(words, "word")}, {formatCount(readingMinutes(words))} min
        </span>
      </p>
      {headline !== null ? (
        <div className="article__title" role="heading" aria-level={1}>
          {headline}
        </div>
      ) : (
        <h1
          className={article.isTitleDerived ? "article__title is-derived" : "article__title"}
          dir="auto"
          title={article.isTitleDerived ? "Title made from the first sentence" : undefined}
        >
          {article.title}
        </h1>
      )}
      <SourceLine article={article} />
    </header>
  );
}

/** The date in words, in English or in the text's language; one that is a day, a month or a year leads to its page. */
function DayLink({ date, language }: { readonly date: string; readonly language: string }) {
  const [{ dates }] = useSettings();
  const local = dates === "text" && language !== "en" ? dateInLanguage(date, language) : null;
  const english = dateInFull(date);
  const said =
    local === null ? (
      english
    ) : (
      <bdi lang={language} title={english}>
        {local}
      </bdi>
    );
  return parseStretch(date) === null ? (
    said
  ) : (
    <Link className="dateline__day" to={paths.day(date)}>
      {said}
    </Link>
  );
}

/** Author and source as the seed gives them; a link is shown only where it is a plain web address. */
function SourceLine({ article }: { readonly article: Article }) {
  const { author, source, url } = article;
  const href = url !== null && /^https?:\/\//i.test(url) ? url : null;
  if (author === null && source === null && url === null) return null;
  return (
    <p className="article__source" dir="auto">
      {author}
      {author !== null && source !== null ? <span className="separator" /> : null}
      {source !== null && href !== null ? <OutsideLink href={href}>{source}</OutsideLink> : source}
      {source === null && url !== null ? (
        <>
          {author === null ? null : <span className="separator" />}
          {href === null ? url : <OutsideLink href={href}>{url}</OutsideLink>}
        </>
      ) : null}
    </p>
  );
}
