import { mentionTypes, type MentionType } from "./mention.ts";

/** A run of tokens that names something: `start` and `end` are token indexes within the sentence. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly type: MentionType;
}

/** Read spans from BIOES labels (0 is O, then B I E S of each type in the order of `mentionTypes`) that obey the scheme, as the decoder's always do. */
export function spansOfLabels(labels: Uint8Array): TokenSpan[] {
  const spans: TokenSpan[] = [];
  let start = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label === 0) continue;
    const place = (label - 1) & 3;
    if (place === 0 || place === 3) start = i;
    if (place >= 2) spans.push({ start, end: i + 1, type: mentionTypes[(label - 1) >> 2] as MentionType });
  }
  return spans;
}
