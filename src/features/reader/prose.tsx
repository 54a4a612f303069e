import { Fragment, memo, useEffect, useMemo, useState, type ReactNode } from "react";
import type { Article } from "../../core/article/article.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { findKeptLines } from "../../core/reading/kept-lines.ts";
import { notesByParagraph, type NotedSpan } from "../../core/reading/noted-pieces.ts";
import { groupByParagraph, type Segment } from "../../core/reading/paragraph-segments.ts";
import { toldPartsOf } from "../../core/reading/told-parts.ts";
import type { Span } from "../../core/text/span.ts";
import type { ToldTime } from "../../core/time/told-time.ts";
import { formatCount } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { KeepSelection } from "../../ui/keep-selection.tsx";
import { useHrefTo } from "../../ui/link.tsx";
import { drawText } from "./noted-text.tsx";
import { ToldMark } from "./told-mark.tsx";
import "./prose-lines.css";
import "./prose.css";

interface ProseProps {
  readonly article: Article;
  readonly mentions: readonly ResolvedMention[];
  /** Found after the text is on the page, and drawn into it then. */
  readonly told: readonly ToldTime[];
  readonly shownTypes: ReadonlySet<MentionType>;
  /** The reader's notes where they were found, in order. */
  readonly notes: readonly NotedSpan[];
  /** This paragraph must be there at once, because the reader is sent to it. */
  readonly neededParagraph: number;
  /** Paragraphs before this one are printed elsewhere: the headline. */
  readonly from: number;
  /** Languages of paragraphs in another one than the article. */
  readonly languages?: ReadonlyMap<number, string> | undefined;
}

/** Paragraphs, and characters, in one block; blocks out of sight are not laid out (`content-visibility`). */
const blockParagraphs = 40;
const blockLength = 40_000;
/** Blocks drawn at once when an article opens: more than any screen holds. */
const firstBlocks = 3;
/** Told times are drawn into this many more blocks at a time, so that no step of a book takes long. */
const toldStep = 4;
/** Drawn without asking: a thousand pages. Beyond, each further part is one click away, so that no text can freeze a phone. */
const partLength = 2_000_000;

/**
 * The text, in full and in order, each mention one element.
 *
 * A long text is drawn in growing steps, so that its first page is there as soon as a short one's. What changes as
 * one reads (which mark is lit) is set on the elements by `use-marks.ts`, so this renders once an article.
 */
export const Prose = memo(function Prose(props: ProseProps) {
  const { article, mentions, told, shownTypes, notes, neededParagraph, from, languages } = props;
  const { text, paragraphs } = article;
  const shownMentions = useMemo(() => mentions.filter(({ type }) => shownTypes.has(type)), [mentions, shownTypes]);
  const grouped = useMemo(() => groupByParagraph(paragraphs, shownMentions), [paragraphs, shownMentions]);
  const blocks = useMemo(() => cutBlocks(paragraphs, from), [paragraphs, from]);
  const noted = useMemo(() => notesByParagraph(paragraphs, notes), [paragraphs, notes]);
  const [parts, setParts] = useState({ article, count: 1 });
  const allowed = (parts.article === article ? parts.count : 1) * partLength;
  const needed = blocks.findIndex((block) => block.to > neededParagraph);
  const inPart = blocks.filter((block) => (paragraphs[block.from]?.start ?? 0) < allowed).length;
  const drawn = useGrowingCount(article, Math.max(firstBlocks, needed + firstBlocks), Math.max(inPart, needed + 1));
  const toldByParagraph = useMemo(() => groupByParagraph(paragraphs, told), [paragraphs, told]);
  const drawnTold = useGrowingCount(told, Math.max(firstBlocks, needed + 1), drawn, toldStep);
  const left = text.length - (paragraphs[(blocks[drawn - 1]?.to ?? paragraphs.length) - 1]?.end ?? text.length);
  return (
    <KeepSelection className="prose" text={text} blocks={paragraphs}>
      {blocks.slice(0, drawn).map((block, at) => (
        <ProseBlock
          key={block.from}
          text={text}
          paragraphs={paragraphs}
          grouped={grouped}
          told={at < drawnTold ? toldByParagraph : none}
          from={block.from}
          to={block.to}
          noted={isNotedWithin(noted, block) ? noted : nothingNoted}
          isLazy={at >= firstBlocks}
          languages={languages}
        />
      ))}
      {drawn < inPart || drawn >= blocks.length ? null : (
        <p className="prose__more">
          <button
            type="button"
            className="button"
            onClick={() => setParts({ article, count: Math.ceil(allowed / partLength) + 1 })}
          >
            Show more of the text ({formatCount(left)} characters left)
          </button>
        </p>
      )}
    </KeepSelection>
  );
});

type NotesByParagraph = ReadonlyMap<number, readonly NotedSpan[]>;

/** One object for all blocks without a note, so that they are not drawn anew for a note elsewhere. */
const nothingNoted: NotesByParagraph = new Map();

function isNotedWithin(noted: NotesByParagraph, block: { readonly from: number; readonly to: number }): boolean {
  return [...noted.keys()].some((at) => at >= block.from && at < block.to);
}

/** Cut paragraphs `from` on into blocks of even weight. */
function cutBlocks(
  paragraphs: readonly Span[],
  from: number,
): readonly { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  let start = from;
  for (let at = from; at < paragraphs.length; at += 1) {
    const isFull =
      at + 1 - start >= blockParagraphs || (paragraphs[at]?.end ?? 0) - (paragraphs[start]?.start ?? 0) >= blockLength;
    if (!isFull && at + 1 < paragraphs.length) continue;
    blocks.push({ from: start, to: at + 1 });
    start = at + 1;
  }
  return blocks;
}

interface ProseBlockProps {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly grouped: readonly (readonly ResolvedMention[])[];
  readonly told: readonly (readonly ToldTime[])[];
  /** Paragraphs `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly noted: NotesByParagraph;
  readonly isLazy: boolean;
  readonly languages: ReadonlyMap<number, string> | undefined;
}

const none: readonly never[] = [];

const ProseBlock = memo(function ProseBlock(props: ProseBlockProps) {
  const { text, paragraphs, grouped, told, from, to, noted, isLazy, languages } = props;
  return (
    <div className="prose__block" data-lazy={isLazy || undefined}>
      {paragraphs.slice(from, to).map((paragraph, at) => (
        <Paragraph
          key={paragraph.start}
          text={text}
          paragraph={paragraph}
          number={from + at}
          mentions={grouped[from + at] ?? none}
          told={told[from + at] ?? none}
          notes={noted.get(from + at) ?? none}
          language={languages?.get(from + at)}
        />
      ))}
    </div>
  );
});

interface ParagraphProps {
  readonly text: string;
  readonly paragraph: Span;
  /** Counted from 0 over the whole article. */
  readonly number: number;
  /** Those in this paragraph, in order. */
  readonly mentions: readonly ResolvedMention[];
  readonly told: readonly ToldTime[];
  /** Those that touch it, in order. */
  readonly notes: readonly NotedSpan[];
  /** Where it is another than the article's, as a BCP 47 tag. */
  readonly language?: string | undefined;
}

/** One paragraph: its text whole and in order, each mention an element whose text is just the mention; lines that matter are kept. */
export function Paragraph({ text, paragraph, number, mentions, told, notes, language }: ParagraphProps) {
  const { isTable, breaks } = findKeptLines(text, paragraph);
  let next = 0;
  const draw = ({ start, end, marked }: Segment<ResolvedMention>): ReactNode => {
    while ((breaks[next]?.end ?? Infinity) <= start) next += 1;
    if (marked !== null) return <Mark key={start} text={text} mention={marked} notes={notes} />;
    if (isTable) return <Fragment key={start}>{drawText(text, start, end, notes)}</Fragment>;
    const from = next;
    while ((breaks[next]?.start ?? Infinity) < end) next += 1;
    const shownBreaks = breaks.slice(from, next);
    return <Fragment key={start}>{linesOf(text, { start, end }, shownBreaks, notes)}</Fragment>;
  };
  return (
    <p dir="auto" lang={language} data-paragraph={number} data-layout={isTable ? "table" : undefined}>
      {toldPartsOf(paragraph, mentions, told).flatMap(({ start, told: time, segments }) =>
        time === null ? (
          segments.map(draw)
        ) : (
          <ToldMark key={`told ${start}`} told={time} hasMark={segments.some(({ marked }) => marked !== null)}>
            {segments.map(draw)}
          </ToldMark>
        ),
      )}
    </p>
  );
}

/** Plain text with an element for each line break that is to be seen: the text's own line end stays in it, and its indent is kept. */
function linesOf(text: string, { start, end }: Span, breaks: readonly Span[], notes: readonly NotedSpan[]): ReactNode {
  if (breaks.length === 0) return drawText(text, start, end, notes);
  const parts: ReactNode[] = [];
  const draw = (from: number, to: number) =>
    parts.push(<Fragment key={`t${from}`}>{drawText(text, from, to, notes)}</Fragment>);
  let at = start;
  for (const lineBreak of breaks) {
    const indent = indentStart(text, lineBreak);
    if (indent > at) draw(at, Math.min(indent, end));
    parts.push(<br key={lineBreak.start} />);
    if (lineBreak.end > indent && indent < end)
      parts.push(
        <span key={lineBreak.end} className="prose__indent">
          {drawText(text, indent, Math.min(lineBreak.end, end), notes)}
        </span>,
      );
    at = Math.min(Math.max(lineBreak.end, at), end);
  }
  if (at < end) draw(at, end);
  return parts;
}

/** Where the next line's indent starts, behind the line end. */
function indentStart(text: string, { start, end }: Span): number {
  let at = end;
  while (at > start && !/[\n\r\u2028]/u.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

interface MarkProps {
  readonly text: string;
  readonly mention: ResolvedMention;
  readonly notes: readonly NotedSpan[];
}

function Mark({ text, mention, notes }: MarkProps) {
  const hrefTo = useHrefTo();
  return (
    <a
      className="mark"
      href={hrefTo(paths.entity(mention.entity))}
      data-entity={mention.entity}
      data-type={mention.type}
      data-start={mention.start}
      aria-haspopup="dialog"
      tabIndex={-1}
    >
      {drawText(text, mention.start, mention.end, notes)}
    </a>
  );
}

/** Count up from `first` to `total` in idle moments, doubling but by `most` at most; starts again for another thing to draw. */
function useGrowingCount(drawn: object, first: number, total: number, most = Infinity): number {
  const [state, setState] = useState({ drawn, count: first });
  const count = state.drawn === drawn ? Math.max(state.count, first) : first;
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => setState({ drawn, count: Math.min(total, count + Math.min(count, most)) }), 50);
    return () => clearTimeout(timer);
  }, [drawn, count, total, most]);
  return Math.min(count, Math.max(total, first));
}
