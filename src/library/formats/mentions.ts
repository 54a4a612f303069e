import type { ResolvedMention } from "../../core/entities/entity.ts";
import { codeOfMark, markStep, readMarkCode } from "../../core/ner/mark-code.ts";
import { EntityTableBuilder, entityAt, type EntityTable } from "./entity-table.ts";
import { parseJsonObject } from "./parse-json.ts";
import type { RowEntity } from "../../core/catalog/row.ts";

/**
 * The mentions of a pack's articles, as the file beside the pack keeps them.
 *
 * ```
 *  ids       [ a, b ]
 *  mentions  [ [12,4,0,1,98, 30,6,1,2,87], [ … ] ]      gap, length, entity, type, score; gap, …
 *                      └──▶ entityTable
 * ```
 *
 * Each mention is five numbers: start, counted from the start of the mention before it (the first from 0);
 * length; entity, a number in `entityTable`; type, as `codeOfMark` writes it; score in hundredths. Differences and small numbers compress
 * to about 6 bytes a mention.
 */
export interface MentionColumns {
  /** Room for types in the codes; own articles that were added before it was written have room for four. */
  readonly step?: number;
  readonly ids: readonly string[];
  readonly mentions: readonly (readonly number[])[];
  readonly entityTable: EntityTable;
  /** The SHA-256 of the file that holds each article alone, in hex; null for one of several in a file. Absent where no file's is here. */
  readonly fileHashes?: readonly (string | null)[];
}

/** An article's mentions, in order of their start. */
export interface ArticleMentions {
  readonly id: string;
  readonly mentions: readonly ResolvedMention[];
  /** The SHA-256 of its file, in hex, where that holds nothing else. */
  readonly fileHash?: string | undefined;
}

const numbersPerMention = 5;
const stepBefore = 4;

/**
 * Turn mentions into columns. Scores are rounded to hundredths, which is more than a reader can see.
 * Throws when a mention names an entity that `findEntity` does not know.
 */
export function buildMentionColumns(
  articles: readonly ArticleMentions[],
  findEntity: (id: string) => RowEntity | null,
): MentionColumns {
  const table = new EntityTableBuilder();
  const mentions = articles.map((article) => {
    const numbers: number[] = [];
    let previous = 0;
    for (const mention of article.mentions) {
      const entity = findEntity(mention.entity);
      if (entity === null)
        throw new Error(
          `A mention in “${article.id}” names the entity “${mention.entity}”, which the library does not have.`,
        );
      numbers.push(
        mention.start - previous,
        mention.end - mention.start,
        table.numberOf(entity),
        codeOfMark(mention),
        Math.round(mention.score * 100),
      );
      previous = mention.start;
    }
    return numbers;
  });
  const fileHashes = articles.map(({ fileHash }) => fileHash ?? null);
  return {
    step: markStep,
    ids: articles.map((article) => article.id),
    mentions,
    entityTable: table.build(),
    ...(fileHashes.some((hash) => hash !== null) && { fileHashes }),
  };
}

/** The mentions of an article, in order of their start; none when the file does not hold the article. */
export function mentionsOf(columns: MentionColumns, id: string): ResolvedMention[] {
  const numbers = columns.mentions[columns.ids.indexOf(id)] ?? [];
  const mentions: ResolvedMention[] = [];
  let start = 0;
  for (let at = 0; at + numbersPerMention <= numbers.length; at += numbersPerMention) {
    const [gap = 0, length = 0, entity = 0, code = 0, score = 0] = numbers.slice(at, at + numbersPerMention);
    start += gap;
    mentions.push({
      start,
      end: start + length,
      ...readMarkCode(code, columns.step ?? stepBefore),
      score: score / 100,
      entity: columns.entityTable.ids[entity] ?? "",
    });
  }
  return mentions;
}

/** The SHA-256 of the file that holds an article and nothing else, as 64 hexadecimal digits; null where there is none. */
export function fileHashOf(columns: MentionColumns, id: string): string | null {
  const hash: unknown = columns.fileHashes?.[columns.ids.indexOf(id)];
  return typeof hash === "string" && /^[\da-f]{64}$/u.test(hash) ? hash : null;
}

/** The entities the file's mentions name, by id. */
export function entitiesOf(columns: MentionColumns): ReadonlyMap<string, RowEntity> {
  return new Map(columns.entityTable.ids.map((id, number) => [id, entityAt(columns.entityTable, number)]));
}

/** Read a mentions file. Throws an error worded for the reader when it is not one or is cut short. */
export function parseMentionColumns(text: string): MentionColumns {
  return parseJsonObject<MentionColumns>(text, "mentions", ["ids", "mentions", "entityTable"]);
}
