import { buildMentionColumns } from "../formats/mentions.ts";
import type { RowEntity } from "../../core/catalog/row.ts";
import type { ResolvedMention } from "../../core/entities/entity.ts";
import { nameKeys, type Key } from "../../core/hash/content-key.ts";
import { buildPack } from "../formats/pack.ts";
import type { EmitFile } from "./emit-file.ts";
import { planPacks, type Packable } from "./plan-packs.ts";

/** An article as a pack takes it: its texts and mentions are read when the pack must be made. */
export interface PackArticle extends Packable {
  /** Names the raw text of the seed that the article was parsed out of. */
  readonly rawKey: Key;
  readRaw(): string;
  /** Names the article, its mentions, and all that `findEntity` says of whom they name. */
  readonly mentionsKey: Key;
  readMentions(): readonly ResolvedMention[];
  /** The SHA-256 of the file that holds this article and nothing else, in hex. */
  readonly fileHash?: string | undefined;
}

/** Where an article lies: its row says so to the page. */
export interface PackPlace {
  readonly pack: string;
  readonly mentions: string;
  /** Bytes in the pack, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Name all that a pack is made from. */
export function keyOfPack(month: string, rawKeys: readonly Key[]): string {
  return nameKeys(month, rawKeys);
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
  for (const { month, articles: inPack } of planPacks(articles)) {
    const pack = emitFile(`packs/${month}.txt`, {
      key: keyOfPack(
        month,
        inPack.map(({ rawKey }) => rawKey),
      ),
      make: () => buildPack(inPack.map((article) => article.readRaw())),
    });
    const mentions = emitFile(`mentions/${month}.json`, {
      key: nameKeys(
        `${month} mentions ${inPack.map(({ fileHash = "" }) => fileHash).join(" ")}`,
        inPack.map(({ mentionsKey }) => mentionsKey),
      ),
      make: () =>
        JSON.stringify(
          buildMentionColumns(
            inPack.map(({ id, fileHash, ...article }) => ({ id, mentions: article.readMentions(), fileHash })),
            findEntity,
          ),
        ),
    });
    let from = 0;
    for (const { id, bytes } of inPack) {
      places.set(id, { pack, mentions, from, to: from + bytes });
      from += bytes;
    }
  }
  return places;
}
