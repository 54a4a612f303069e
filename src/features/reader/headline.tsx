import { useMemo } from "react";
import type { Article } from "../../core/article/article.ts";
import { findTitleInText } from "../../core/article/snippet.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import type { MentionType } from "../../core/ner/mention.ts";
import type { NotedSpan } from "../../core/reading/noted-pieces.ts";
import type { ToldTime } from "../../core/time/told-time.ts";
import { Paragraph } from "./prose.tsx";

interface HeadlineProps {
  readonly article: Article;
  readonly mentions: readonly ResolvedMention[];
  readonly shownTypes: ReadonlySet<MentionType>;
  readonly told: readonly ToldTime[];
  readonly notes: readonly NotedSpan[];
}

/** The text's first paragraph where it is the title, with all that is marked in it. */
export function Headline({ article, mentions, shownTypes, told, notes }: HeadlineProps) {
  const first = article.paragraphs[0];
  const end = first?.end ?? 0;
  const inTitle = useMemo(
    () => ({
      mentions: mentions.filter((mention) => mention.end <= end && shownTypes.has(mention.type)),
      told: told.filter((time) => time.end <= end),
      notes: notes.filter((note) => note.start < end),
    }),
    [mentions, shownTypes, told, notes, end],
  );
  return first === undefined ? null : <Paragraph text={article.text} paragraph={first} number={0} {...inTitle} />;
}

/** Whether the title is the text's own first paragraph: it is then printed once, large, as the paragraph it is. */
export function isHeadline(article: Article): boolean {
  const title = article.isTitleDerived ? null : findTitleInText(article);
  const first = article.paragraphs[0];
  return title !== null && first !== undefined && title.start === first.start && title.end === first.end;
}
