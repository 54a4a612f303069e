import type { Entity } from "../../core/entities/entity.ts";
import { resolveTagged, type LibraryResolution } from "../../core/entities/ledger/resolve-with-ledger.ts";
import { remember } from "../../core/entities/name/remember.ts";
import type { ArticleNames } from "../../core/entities/resolve/article-names.ts";
import type { TaggedArticle } from "../../core/entities/resolve/resolve-library.ts";
import { ContentKey } from "../../library/content-key.ts";
import { sha256 } from "../cache/sha256.ts";
import type { ShardStore } from "../cache/shard-store.ts";
import type { ReadArticle } from "../seeds/read-article.ts";
import type { ReadSeeds } from "../seeds/seed-reader.ts";
import { findTags } from "../tag/tag-articles.ts";
import type { NameReader } from "./name-reader.ts";
import { readLedger } from "./read-ledger.ts";

/** Whom the mentions of a library name; an article's mentions are worked out when they are asked for. */
export interface ResolvedSeeds extends Pick<LibraryResolution, "entities" | "stale" | "mentionsOf"> {
  /** The entity of an id; null for an id that no mention has. */
  findEntity(id: string): Entity | null;
  /** The keys of an article's mentions; those of no mentions for an article of another library. */
  keysOf(article: ReadArticle): MentionKeys;
}

/** Hashes that name the mentions of one article, so that what was made from them need not be made again. */
export interface MentionKeys {
  /** With the ids of whom they name: all that the index takes in. */
  readonly ids: string;
  /** With the names and types too, which pages are told. */
  readonly shown: string;
}

/**
 * Resolve the mentions of all articles as far as they are tagged, with the ledger in force.
 *
 * Without corrections no text and no tags are looked at of an article whose names are known.
 */
export function resolveSeeds(seeds: ReadSeeds, tags: ShardStore, names: NameReader): ResolvedSeeds {
  const read = new Map(seeds.articles.map((article) => [article.id, article]));
  const untagged = new Set(seeds.articles.filter(({ textHash }) => tags.get(textHash) === null).map(({ id }) => id));
  const analyse = (article: TaggedArticle, isCorrected: boolean): ArticleNames => {
    if (!isCorrected && untagged.has(article.id)) return { groups: [], groupOf: [] };
    return names.read(article, read.get(article.id)?.textHash ?? sha256(article.text), isCorrected);
  };
  const { byArticle, entities, stale, mentionsOf } = resolveTagged(seeds.articles.map((article) => toTagged(article, tags)), { ledger: readLedger(seeds.ledger).entries, analyse });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  // Once for each entity: articles name it a dozen times, and hashing its name each time took half a second of 20,000.
  const hashesOf = remember((id) => hashEntity(id, byId.get(id)));
  const makeKeys = ({ id, textHash }: ReadArticle): MentionKeys => {
    const [ids, shown] = [new ContentKey(), new ContentKey()];
    const resolution = byArticle.get(id);
    // Corrected mentions say all themselves; others follow from the text.
    const base = resolution?.corrected ? JSON.stringify(resolution.corrected) : untagged.has(id) ? "" : textHash.slice(0, 20);
    ids.addText(base);
    shown.addText(base);
    const add = (entity: string) => {
      const hashes = hashesOf(entity);
      ids.addNumber(hashes.id[0]);
      ids.addNumber(hashes.id[1]);
      shown.addNumber(hashes.shown[0]);
      shown.addNumber(hashes.shown[1]);
    };
    for (const { entity } of resolution?.corrected ?? []) add(entity);
    for (const group of resolution?.groups ?? []) add(group.id);
    return { ids: ids.finish(), shown: shown.finish() };
  };
  const keys = new Map<string, MentionKeys>();
  const keysOf = (article: ReadArticle): MentionKeys => {
    const known = keys.get(article.id) ?? makeKeys(article);
    keys.set(article.id, known);
    return known;
  };
  return { entities, stale, mentionsOf, findEntity: (id) => byId.get(id) ?? null, keysOf };
}

interface EntityHashes {
  readonly id: readonly [number, number];
  readonly shown: readonly [number, number];
}

function hashEntity(id: string, entity: Entity | undefined): EntityHashes {
  return { id: hashOf(id), shown: hashOf(id, entity?.name ?? "", entity?.type ?? "") };
}

function hashOf(...told: readonly string[]): readonly [number, number] {
  const key = new ContentKey();
  for (const text of told) key.addText(text);
  const [first = 0, second = 0] = key.finishNumbers();
  return [first, second];
}

function toTagged(article: ReadArticle, tags: ShardStore): TaggedArticle {
  const { id, date } = article;
  return {
    id,
    date,
    get text() {
      return article.readText();
    },
    get mentions() {
      return findTags(article, tags) ?? [];
    },
  };
}
