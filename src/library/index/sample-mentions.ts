import { type MentionType, mentionTypes } from "../../core/ner/mention.ts";
import { drawRanks } from "../../core/quality/draw-ranks.ts";
import type { Corpus } from "./corpus.ts";
import { readMentions } from "./dossier.ts";
import type { EntityTable } from "./entity-table.ts";

/** A mention drawn at random. */
export interface SampledMention {
  /** Of the article, in the list of all. */
  readonly place: number;
  readonly start: number;
  readonly end: number;
  readonly entity: { readonly id: string; readonly name: string; readonly type: MentionType };
}

/**
 * Draw `count` mentions of a type at random, each of the library's as likely as any other; all where there are no more. In the order of
 * the list.
 */
export function sampleMentions(
  corpus: Corpus,
  table: EntityTable,
  type: MentionType,
  count: number,
  seed: number,
): readonly SampledMention[] {
  const code = mentionTypes.indexOf(type);
  const { starts, values, counts } = table.byArticle;
  const inArticle = (number: number) => {
    let sum = 0;
    for (let i = starts[number] ?? 0, end = starts[number + 1] ?? 0; i < end; i += 1)
      if (table.typeCodes[values[i] ?? 0] === code) sum += counts[i] ?? 0;
    return sum;
  };
  let total = 0;
  for (let number = 0; number < corpus.total; number += 1) total += inArticle(number);
  const ranks = drawRanks(total, count, seed);
  const sample: SampledMention[] = [];
  let before = 0;
  let next = 0;
  for (let number = 0; number < corpus.total && next < ranks.length; number += 1) {
    const here = inArticle(number);
    if ((ranks[next] ?? 0) < before + here) {
      const mentions = readMentions(corpus, table, number).filter(({ entity }) => table.typeCodes[entity] === code);
      for (; next < ranks.length && (ranks[next] ?? 0) < before + here; next += 1) {
        const mention = mentions[(ranks[next] ?? 0) - before];
        if (mention === undefined) continue; // not here yet: asked again when it is
        const { start, end, entity } = mention;
        const [id, name] = table.rowOf(entity);
        sample.push({
          place: corpus.ranks[number] ?? number,
          start,
          end,
          entity: { id, name, type },
        });
      }
    }
    before += here;
  }
  return sample;
}
