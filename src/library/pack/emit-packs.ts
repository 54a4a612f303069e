import { buildMentionColumns } from "../../core/catalog/mention-columns.ts";
import type { Placing, RowEntity } from "../../core/catalog/row.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import { buildPack, utf8Length } from "./build-pack.ts";
import type { EmitFile } from "./emit-file.ts";
import { planPacks } from "./plan-packs.ts";

/** An article as a pack takes it. */
export interface PackArticle extends Placing {
  /** The raw text of the seed that the article was parsed out of. */
  readonly raw: string;
  readonly mentions: readonly ResolvedMention[];
}

/** Where an article lies: its row says so to the page. */
export interface PackPlace {
  readonly pack: string;
  readonly mentions: string;
  /** Bytes in the pack, half-open. */
  readonly from: number;
  readonly to: number;
}

/**
 * Emit every article's raw text in packs by month, and beside each pack the mentions of its articles.
 * Returns where each article lies, by id. Throws when a mention names an entity that `findEntity` does not know.
 */
export function emitPacks(
  articles: readonly PackArticle[],
  findEntity: (id: string) => RowEntity | null,
  emitFile: EmitFile,
): Map<string, PackPlace> {
  const places = new Map<string, PackPlace>();
  const packables = articles.map((article) => ({ ...article, bytes: utf8Length(article.raw) }));
  for (const plan of planPacks(packables)) {
    const { bytes, offsets } = buildPack(plan.articles.map((article) => article.raw));
    const pack = emitFile(`packs/${plan.month}.txt`, bytes);
    const mentions = emitFile(`mentions/${plan.month}.json`, JSON.stringify(buildMentionColumns(plan.articles, findEntity)));
    plan.articles.forEach((article, index) => {
      places.set(article.id, { pack, mentions, from: offsets[index] ?? 0, to: offsets[index + 1] ?? 0 });
    });
  }
  return places;
}
