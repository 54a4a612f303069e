import type { Entity } from "../../core/entities/entity.ts";
import {
  resolveTagged,
  type ArticleResolution,
  type LibraryResolution,
} from "../../core/entities/ledger/resolve-with-ledger.ts";
import type { ArticleNames } from "../../core/entities/resolve/article-names.ts";
import { nobody, type TaggedArticle } from "../../core/entities/resolve/resolve-library.ts";
import { ContentKey, isSameKey, keyAt, keyOf, numbersPerKey, type Key } from "../../core/catalog/content-key.ts";
import type { Mention } from "../../core/ner/mention.ts";
import { listMentions, type IndexMentions } from "../../library/index/index-input.ts";
import { sha256 } from "../cache/sha256.ts";
import type { LogStore } from "../cache/log-store.ts";
import type { ReadArticle } from "../seeds/read-article.ts";
import type { ReadSeeds } from "../seeds/seed-reader.ts";
import { findTags, findTagSpans } from "../tag/tag-articles.ts";
import type { LibraryCaches } from "./caches.ts";
import { readLedger } from "./read-ledger.ts";

/** Whom the mentions of a library name; an article's mentions are worked out when they are asked for. */
export interface ResolvedSeeds extends Pick<LibraryResolution, "entities" | "stale" | "mentionsOf"> {
  /** The entity of an id; null for an id that no mention has. */
  findEntity(id: string): Entity | null;
  /** An article's mentions as the index takes them in. */
  listMentions(article: ReadArticle): IndexMentions;
  /** The keys of an article with its mentions; with none for an article of another library. */
  keysOf(article: ReadArticle): MentionKeys;
}

/** Name an article and its mentions, so that what was made from them need not be made again. */
export interface MentionKeys {
  /** With the ids of whom they name: all that the index takes in. */
  readonly ids: Key;
  /** With the names and types too, which pages are told. */
  readonly shown: Key;
}

/**
 * Resolve the mentions of all articles as far as they are tagged, with the ledger in force.
 *
 * Without corrections no text and no tags are looked at of an article whose names are known.
 */
export function resolveSeeds(
  seeds: ReadSeeds,
  { tags, names, resolution }: Pick<LibraryCaches, "tags" | "names" | "resolution">,
): ResolvedSeeds {
  const read = new Map(seeds.articles.map((article) => [article.id, article]));
  const untagged = new Set(seeds.articles.filter(({ textHash }) => !tags.has(textHash)).map(({ id }) => id));
  const analyse = (article: TaggedArticle, isCorrected: boolean): ArticleNames => {
    if (!isCorrected && untagged.has(article.id)) return { groups: [], groupOf: [] };
    return names.read(article, read.get(article.id)?.textHash ?? sha256(article.text), isCorrected);
  };
  const {
    byArticle,
    entities,
    stale,
    corrections,
    mentionsOf,
    groupOf,
    names: resolvedNames,
  } = resolveTagged(
    seeds.articles.map((article) => new TaggedSeed(article, tags)),
    { ledger: readLedger(seeds.ledger).entries, analyse, resolve: resolution.resolve },
  );
  names.keep(resolvedNames);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const addEntity = makeEntityAdder(byId);
  const resolutionOf = (id: string): ArticleResolution => byArticle.get(id) ?? { groups: [], corrected: null };
  const makeKeys = ({ id, key }: ReadArticle): MentionKeys => {
    const keys = { ids: new ContentKey(), shown: new ContentKey() };
    const { corrected, groups } = resolutionOf(id);
    // Corrected mentions say all themselves; others follow from the text, once it is tagged.
    const source = corrected !== null ? keyOf(JSON.stringify(corrected)) : untagged.has(id) ? null : key;
    for (const one of [keys.ids, keys.shown]) {
      one.addKey(key);
      if (source !== null) one.addKey(source);
    }
    groups.forEach((entity) => addEntity(entity, keys));
    corrected?.forEach((mention) => addEntity(byId.get(mention.entity), keys));
    return { ids: keys.ids.finish(), shown: keys.shown.finish() };
  };
  const listOwnMentions = (article: ReadArticle): IndexMentions => {
    const { corrected, groups } = resolutionOf(article.id);
    const spans = corrected === null ? findTagSpans(article, tags) : null;
    return spans === null
      ? listMentions(corrected ?? [])
      : withoutNobody({ ...spans, entityOf: groupOf(article.id), ids: groups.map(({ id }) => id) });
  };
  const known = new Map<ReadArticle, MentionKeys>();
  let fresh = 0;
  const numbers =
    corrections === 0 && untagged.size === 0 ? new Map(resolvedNames.ids.map((id, number) => [id, number])) : null;
  const kept = numbers === null ? null : resolution.findNumbers();
  const keysOf = (article: ReadArticle): MentionKeys => {
    const keys = known.get(article);
    if (keys !== undefined) return keys;
    const found = kept && findKeys(kept, numbers?.get(article.id) ?? -1, article.key);
    const made = found ?? makeKeys(article);
    if (found === null) fresh += 1;
    known.set(article, made);
    return made;
  };
  const listAll = () =>
    listKeys(
      resolvedNames.ids.flatMap((id) => read.get(id) ?? []),
      keysOf,
    );
  resolution.keepNumbers(numbers && { list: listAll, countFresh: () => fresh });
  return {
    entities,
    stale,
    mentionsOf,
    listMentions: listOwnMentions,
    findEntity: (id) => byId.get(id) ?? null,
    keysOf,
  };
}

/** Leave out mentions of nobody. What is given is a copy: with a part of a column, the whole of it would be sent to another thread. */
function withoutNobody({ starts, ends, entityOf, ids }: IndexMentions): IndexMentions {
  const kept = Array.from(entityOf, (_, i) => i).filter((i) => ids[entityOf[i] ?? 0] !== nobody.id);
  const pick = (column: ArrayLike<number>) => Uint32Array.from(kept, (i) => column[i] ?? 0);
  return { starts: pick(starts), ends: pick(ends), entityOf: pick(entityOf), ids };
}

/** Put articles' own keys and those with their mentions into a column. */
function listKeys(articles: readonly ReadArticle[], keysOf: ResolvedSeeds["keysOf"]): Uint32Array {
  const column = new Uint32Array(articles.length * 3 * numbersPerKey);
  articles.forEach((article, number) => {
    const { ids, shown } = keysOf(article);
    [article.key, ids, shown].forEach((key, nth) => column.set(key, (number * 3 + nth) * numbersPerKey));
  });
  return column;
}

/** The keys of an article with its mentions out of such a column; null when there it is another article. */
function findKeys(column: Uint32Array, number: number, own: Key): MentionKeys | null {
  const place = number * 3;
  return isSameKey(column, place, own, 0) ? { ids: keyAt(column, place + 1), shown: keyAt(column, place + 2) } : null;
}

/** Make what adds an entity to the keys of who mentions it. Each is hashed once: articles name it a dozen times. */
function makeEntityAdder(
  byId: ReadonlyMap<string, Entity>,
): (entity: Entity | undefined, keys: Record<keyof MentionKeys, ContentKey>) => void {
  const known = new Map<Entity | undefined, MentionKeys>();
  const hash = (entity: Entity | undefined): MentionKeys => {
    // A group may still hold the entity as it was before a correction renamed it.
    const { id, name, type } = (entity && byId.get(entity.id)) ?? { id: "", name: "", type: "" };
    const key = new ContentKey();
    key.addText(id);
    const ids = key.finish();
    key.addText(name);
    key.addText(type);
    const keys = { ids, shown: key.finish() };
    known.set(entity, keys);
    return keys;
  };
  return (entity, { ids, shown }) => {
    const keys = known.get(entity) ?? hash(entity);
    // Half of each does: a collision would have to happen within one article.
    ids.addNumber(keys.ids[0]);
    ids.addNumber(keys.ids[1]);
    shown.addNumber(keys.shown[0]);
    shown.addNumber(keys.shown[1]);
  };
}

/** An article as the resolver sees it: its text and tags are read when they are asked for, which of most they never are. */
class TaggedSeed implements TaggedArticle {
  readonly #article: ReadArticle;
  readonly #tags: LogStore;
  readonly id: string;
  readonly date: string | null;

  constructor(article: ReadArticle, tags: LogStore) {
    this.#article = article;
    this.#tags = tags;
    this.id = article.id;
    this.date = article.date;
  }

  get text(): string {
    return this.#article.readText();
  }

  get mentions(): readonly Mention[] {
    return findTags(this.#article, this.#tags) ?? [];
  }
}
