import { memo, useEffect, useMemo, useState } from "react";
import type { Article } from "../../core/article/article.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import { groupByParagraph, segmentsOf } from "../../core/reading/paragraph-segments.ts";
import type { Span } from "../../core/text/span.ts";
import { paths } from "../../paths.ts";

interface ProseProps {
  readonly article: Article;
  readonly mentions: readonly ResolvedMention[];
  readonly shownTypes: ReadonlySet<MentionType>;
  /** This paragraph must be there at once, because the reader is sent to it. */
  readonly neededParagraph: number;
  /** Paragraphs before this one are printed elsewhere: the headline. */
  readonly from: number;
}

/** Paragraphs in one block; blocks out of sight are not laid out (`content-visibility`). */
const blockSize = 40;
/** Blocks drawn at once when an article opens: more than any screen holds. */
const firstBlocks = 5;

/**
 * The text, in full and in order, each mention one element.
 *
 * A long text is drawn in growing steps, so that its first page is there as soon as a short one's. What changes as
 * one reads (which mark is lit) is set on the elements by `use-marks.ts`, so this renders once an article.
 */
export const Prose = memo(function Prose({ article, mentions, shownTypes, neededParagraph, from }: ProseProps) {
  const shownMentions = useMemo(() => mentions.filter(({ type }) => shownTypes.has(type)), [mentions, shownTypes]);
  const grouped = useMemo(() => groupByParagraph(article.paragraphs, shownMentions), [article, shownMentions]);
  const blockCount = Math.ceil(article.paragraphs.length / blockSize);
  const drawn = useGrowingCount(article, Math.max(firstBlocks, Math.floor(neededParagraph / blockSize) + firstBlocks), blockCount);
  return (
    <div className="prose">
      {Array.from({ length: Math.min(drawn, blockCount) }, (_, block) => (
        <ProseBlock key={block} text={article.text} paragraphs={article.paragraphs} grouped={grouped} from={Math.max(from, block * blockSize)} to={(block + 1) * blockSize} isLazy={block >= firstBlocks} />
      ))}
    </div>
  );
});

interface ProseBlockProps {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly grouped: readonly (readonly ResolvedMention[])[];
  /** Paragraphs `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly isLazy: boolean;
}

const ProseBlock = memo(function ProseBlock({ text, paragraphs, grouped, from, to, isLazy }: ProseBlockProps) {
  return (
    <div className="prose__block" data-lazy={isLazy || undefined}>
      {paragraphs.slice(from, to).map((paragraph, at) => (
        <Paragraph key={paragraph.start} text={text} paragraph={paragraph} number={from + at} mentions={grouped[from + at] ?? []} />
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
}

/** One paragraph: its text whole and in order, each mention an element whose text is just the mention. */
export function Paragraph({ text, paragraph, number, mentions }: ParagraphProps) {
  return (
    <p dir="auto" data-paragraph={number}>
      {segmentsOf(paragraph, mentions).map(({ start, end, marked }) => (marked === null ? text.slice(start, end) : <Mark key={start} text={text} mention={marked} />))}
    </p>
  );
}

function Mark({ text, mention }: { readonly text: string; readonly mention: ResolvedMention }) {
  return (
    <a className="mark" href={`#${paths.entity(mention.entity)}`} data-entity={mention.entity} data-type={mention.type} data-start={mention.start} tabIndex={-1}>
      {text.slice(mention.start, mention.end)}
    </a>
  );
}

/** Count up from `first` to `total` in idle moments, doubling; starts again for another article. */
function useGrowingCount(article: Article, first: number, total: number): number {
  const [state, setState] = useState({ article, count: first });
  const count = state.article === article ? Math.max(state.count, first) : first;
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => setState({ article, count: count * 2 }), 50);
    return () => clearTimeout(timer);
  }, [article, count, total]);
  return count;
}
