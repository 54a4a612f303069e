import { useMemo, useRef, type RefObject } from "react";
import type { Article } from "../../core/article/article.ts";
import { isKeyWithin } from "../../core/date/date-key.ts";
import { contextOf } from "../../core/reading/context.ts";
import { counted } from "../../core/text/count.ts";
import { daysOfTold } from "../../core/time/told-days.ts";
import { findAnchorOf, reasonInWords } from "../../core/time/told-reason.ts";
import type { ToldTime } from "../../core/time/told-time.ts";
import { toldInWords, toldTypeInWords } from "../../core/time/told-words.ts";
import { useShownDates } from "../../data/head.ts";
import { paths } from "../../paths.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Link } from "../../ui/link.tsx";
import { useCardPosition } from "./use-card-position.ts";
import type { MarkSelection } from "./use-marks.ts";
import "./card.css";
import "./stepper.css";

interface ToldCardProps {
  readonly article: Article;
  readonly told: readonly ToldTime[];
  readonly selection: MarkSelection;
  readonly container: RefObject<HTMLElement | null>;
  readonly isSheet: boolean;
  readonly onStep: (start: number) => void;
  readonly onCorrect: (time: ToldTime) => void;
  readonly onClose: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

/** Characters on either side of the words in the card's quotation. */
const quoteReach = 40;

/** Which time the words mean, how that was reckoned, and what else was printed then. */
export function ToldCard({
  article,
  told,
  selection,
  container,
  isSheet,
  onStep,
  onCorrect,
  onClose,
  onEnter,
  onLeave,
}: ToldCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const position = useCardPosition(card, container, selection, isSheet);
  const at = told.findIndex(({ start }) => start === selection.start);
  const time = told[at];
  if (time === undefined) return null;
  const said = sayTold(time);
  const step = (by: number) => {
    const next = told[(at + by + told.length) % told.length];
    if (next !== undefined) onStep(next.start);
  };
  const anchor = findAnchorOf(time, told);
  return (
    <div
      ref={card}
      className="card"
      role="dialog"
      aria-label={`${said}, told time`}
      style={isSheet ? undefined : position}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <header className="card__head">
        <h2>{said}</h2>
        <span className="card__type">{toldTypeInWords(time)}</span>
        <IconButton icon="x" label="Close" onClick={onClose} />
      </header>
      <Quote article={article} time={time} />
      <p className="told-card__reason">
        {reasonInWords(time, anchor === null ? null : article.text.slice(anchor.start, anchor.end))}
      </p>
      <footer className="card__actions">
        <PrintedThen value={time.value} />
        <button type="button" className="button" onClick={() => onCorrect(time)}>
          Correct…
        </button>
        <span className="stepper">
          <IconButton icon="arrow-up" label="Previous told time" onClick={() => step(-1)} disabled={told.length < 2} />
          <span className="num">
            {at + 1} of {told.length}
          </span>
          <IconButton icon="arrow-down" label="Next told time" onClick={() => step(1)} disabled={told.length < 2} />
        </span>
      </footer>
    </div>
  );
}

/** What a told time means, as a heading: "Tuesday 31 October 2023", "Early in May 2024". */
export function sayTold(time: ToldTime): string {
  const said = toldInWords(time);
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}

function Quote({ article, time }: { readonly article: Article; readonly time: ToldTime }) {
  const { before, text, after } = useMemo(() => {
    const paragraph = article.paragraphs.find(({ start, end }) => time.start >= start && time.end <= end);
    return contextOf(article.text, time, paragraph ?? time, quoteReach);
  }, [article, time]);
  return (
    <p className="told-card__quote" dir="auto">
      {before}
      <b>{text}</b>
      {after}
    </p>
  );
}

/** The day, month or year that has a page, `2023-10-07`; null for what is none, a week, a season. */
export function stretchOfTold(value: string): string | null {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|T)/.exec(value)?.[0] ?? null;
}

/** "All of this day": the way to the day's page. */
function sayGrain(written: string): string {
  return `All of this ${written.length === 10 ? "day" : written.length === 7 ? "month" : "year"}`;
}

/** The page of the day, and the articles that were printed in the days a time means; nothing for a time that means no day. */
function PrintedThen({ value }: { readonly value: string }) {
  const dates = useShownDates();
  const days = useMemo(() => daysOfTold(value), [value]);
  const count = useMemo(
    () =>
      days === null
        ? 0
        : dates.reduce((sum, { key, count: some }) => sum + (isKeyWithin(key, days.first, days.last) ? some : 0), 0),
    [dates, days],
  );
  if (days === null) return null;
  const written = stretchOfTold(value);
  return (
    <>
      {written === null ? null : (
        <Link className="button" to={paths.day(written)} aria-keyshortcuts="d">
          {sayGrain(written)}
        </Link>
      )}
      {count === 0 ? null : (
        <Link className="button" to={{ pathname: paths.list, search: `?from=${days.first}&to=${days.last}` }}>
          {counted(count, "article")} printed then
        </Link>
      )}
    </>
  );
}
