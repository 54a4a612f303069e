import type { Span } from "../../core/text/span.ts";
import type { EntityMention } from "../../data/entities.ts";

/** Mentions that follow one another in the same article. */
export interface MentionGroup {
  readonly place: number;
  readonly date: string | null;
  readonly spans: readonly Span[];
}

/** Group mentions, in the order in which they are listed, by article. */
export function groupByArticle(mentions: readonly EntityMention[]): readonly MentionGroup[] {
  const groups: { place: number; date: string | null; spans: Span[] }[] = [];
  for (const { place, date, start, end } of mentions) {
    const last = groups.at(-1);
    if (last?.place === place) last.spans.push({ start, end });
    else groups.push({ place, date, spans: [{ start, end }] });
  }
  return groups;
}
