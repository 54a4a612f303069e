import type { Entity } from "../../core/entities/entity.ts";
import {
  resolveTagged,
  type ArticleResolution,
  type LibraryResolution,
} from "../../core/entities/ledger/resolve-with-ledger.ts";
import type { ArticleNames } from "../../core/entities/resolve/article-names.ts";
import { findArticleNames } from "../../core/entities/resolve/find-article-names.ts";
import { nobody, type TaggedArticle } from "../../core/entities/resolve/resolve-library.ts";
import { ContentKey, keyOf } from "../../core/hash/content-key.ts";
import type { Mention } from "../../core/ner/mention.ts";
import { listMentions, type IndexMentions } from "../../library/index/index-input.ts";
import type { MentionKeys } from "../../library/site/assemble-library.ts";
import type { ReadArticle } from "../seeds/read-article.ts";
import type { ReadSeeds } from "../seeds/seed-reader.ts";
import type { BuildStore, Step } from "../store/build-store.ts";
import { findTags, findTagSpans, isTagged, tagInputs } from "../tag/tag-articles.ts";
import { readLedger } from "./read-ledger.ts";
import { findSurfaces } from "./surfaces.ts";

/** Whom the mentions of a library name; an article's mentions are worked out when they are asked for. */
export interface ResolvedSeeds extends Pick<LibraryResolution, "entities" | "stale" | "mentionsOf"> {
  /** The entity of an id; null for an id that no mention has. */
  findEntity(id: string): Entity | null;
  /** An article's mentions as the index takes them in. */
  listMentions(article: ReadArticle): IndexMentions;
  /** The same with what stands there, for which the text is looked at where the ledger has changed them, or nobody has kept it. */
  listSurfaces(article: ReadArticle): IndexMentions;
  /** The keys of an article with its mentions; with none for an article of another library. */
  keysOf(article: ReadArticle): MentionKeys;
}

/** What is found by looking at one article's names alone, which is half of resolving. */
const namesStep: Step<ArticleNames> = {
  name: "names",
  sources: ["core/entities", "core/ner", "core/text", "builder/tag"],
};

/**
 * Resolve the mentions of all articles as far as they are tagged, with the ledger in force.
 *
 * Without corrections no text and no tags are looked at of an article whose names are known.
 */
export function resolveSeeds(seeds: ReadSeeds, store: BuildStore): ResolvedSeeds {
  const hashes = new Map(seeds.articles.map((article) => [article.id, tagInputs(article).join(" ")]));
  const untagged = new Set(seeds.articles.filter((article) => !isTagged(article, store)).map(({ id }) => id));
  const analyse = (article: TaggedArticle, isCorrected: boolean): ArticleNames => {
    if (!isCorrected && untagged.has(article.id)) return { groups: [], groupOf: [] };
    return deriveNames(article, hashes.get(article.id) ?? "", isCorrected, store);
  };
  const { byArticle, entities, stale, mentionsOf, groupOf } = resolveTagged(
    seeds.articles.map((article) => new TaggedSeed(article, store)),
    { ledger: readLedger(seeds.ledger).entries, analyse },
  );
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const addEntity = makeEntityAdder(byId);
  const resolutionOf = (id: string): ArticleResolution => byArticle.get(id) ?? { groups: [], corrected: null };
  const makeKeys = ({ id, key }: ReadArticle): MentionKeys => {
    const keys = { ids: new ContentKey(), shown: new ContentKey() };
    const { corrected, groups } = resolutionOf(id);
    // Corrected mentions say all themselves; others follow from the text, once it is tagged.
    const source = corrected !== null ? keyOf(JSON.stringify(corrected)) : untagged.has(id) ? null : key;
    for (const part of [keys.ids, keys.shown]) {
      part.addKey(key);
      if (source !== null) part.addKey(source);
    }
    groups.forEach((entity) => addEntity(entity, keys));
    corrected?.forEach((mention) => addEntity(byId.get(mention.entity), keys));
    return { ids: keys.ids.finish(), shown: keys.shown.finish() };
  };
  const made = new Map<ReadArticle, MentionKeys>();
  const list = (article: ReadArticle, surfaces?: readonly string[]): IndexMentions => {
    const { corrected, groups } = resolutionOf(article.id);
    const spans = corrected === null ? findTagSpans(article, store) : null;
    if (spans === null) return listMentions(corrected ?? []);
    const columns = { ...spans, entityOf: groupOf(article.id), ids: groups.map(({ id }) => id) };
    return withoutNobody(surfaces === undefined ? columns : { ...columns, surfaces });
  };
  return {
    entities,
    stale,
    mentionsOf,
    findEntity: (id) => byId.get(id) ?? null,
    listMentions: (article) => list(article),
    listSurfaces(article) {
      const surfaces = resolutionOf(article.id).corrected === null ? findSurfaces(article, store) : null;
      const mentions = list(article, surfaces ?? undefined);
      if (mentions.surfaces !== undefined) return mentions;
      const text = article.readText();
      return { ...mentions, surfaces: Array.from(mentions.starts, (start, i) => text.slice(start, mentions.ends[i])) };
    },
    keysOf(article) {
      const keys = made.get(article) ?? makeKeys(article);
      made.set(article, keys);
      return keys;
    },
  };
}

/** Look at the names of a tagged article, so that whoever resolves the library need not. */
export function analyseNames(article: ReadArticle, store: BuildStore): void {
  deriveNames(new TaggedSeed(article, store), tagInputs(article).join(" "), false, store);
}

function deriveNames(article: TaggedArticle, tagged: string, isCorrected: boolean, store: BuildStore): ArticleNames {
  return store.derive(namesStep, [tagged, isCorrected ? JSON.stringify(article.mentions) : ""], () => {
    const { groups, groupOf } = findArticleNames(article.text, article.mentions);
    return { groups, groupOf: Array.from(groupOf) };
  });
}

/** Leave out mentions of nobody. */
function withoutNobody({ starts, ends, entityOf, ids, surfaces }: IndexMentions): IndexMentions {
  const named = Array.from(entityOf, (_, i) => i).filter((i) => ids[entityOf[i] ?? 0] !== nobody.id);
  const pick = (column: ArrayLike<number>) => Uint32Array.from(named, (i) => column[i] ?? 0);
  const columns = { starts: pick(starts), ends: pick(ends), entityOf: pick(entityOf), ids };
  return surfaces === undefined ? columns : { ...columns, surfaces: named.map((i) => surfaces[i] ?? "") };
}

/** Make what adds an entity to the keys of who mentions it. Each is hashed once: articles name it a dozen times. */
function makeEntityAdder(
  byId: ReadonlyMap<string, Entity>,
): (entity: Entity | undefined, keys: Record<keyof MentionKeys, ContentKey>) => void {
  const hashed = new Map<Entity | undefined, MentionKeys>();
  const hash = (entity: Entity | undefined): MentionKeys => {
    // A group may still hold the entity as it was before a correction renamed it.
    const { id, name, type } = (entity && byId.get(entity.id)) ?? { id: "", name: "", type: "" };
    const key = new ContentKey();
    key.addText(id);
    key.addText(type);
    const ids = key.finish();
    key.addText(name);
    const keys = { ids, shown: key.finish() };
    hashed.set(entity, keys);
    return keys;
  };
  return (entity, { ids, shown }) => {
    const keys = hashed.get(entity) ?? hash(entity);
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
  readonly #store: BuildStore;
  readonly id: string;
  readonly date: string | null;

  constructor(article: ReadArticle, store: BuildStore) {
    this.#article = article;
    this.#store = store;
    this.id = article.id;
    this.date = article.date;
  }

  get text(): string {
    return this.#article.readText();
  }

  get mentions(): readonly Mention[] {
    return findTags(this.#article, this.#store) ?? [];
  }
}
