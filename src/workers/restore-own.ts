import { mergeOwnFile, type BackedUpArticle, type BackedUpFile } from "../core/backup/own-data.ts";
import { parseArticle } from "../core/article/parse-article.ts";
import { compareNewestFirst } from "../core/catalog/order.ts";
import type { RowEntity } from "../core/catalog/row.ts";
import { nameKey } from "../core/entities/name/name-key.ts";
import type { MentionType } from "../core/ner/mention.ts";
import { buildShelf, type ShelfArticle } from "../library/shelf/build-shelf.ts";
import type { OwnEntity } from "../platform/own/own-schema.ts";
import type { OwnStore } from "../platform/own/own-store.ts";
import type { NewFile, NewShelf } from "../platform/own/own-schema.ts";

/** Articles and files out of a backup. */
export interface OwnToRestore {
  readonly articles: readonly BackedUpArticle[];
  readonly files: readonly (BackedUpFile & { readonly original: Uint8Array<ArrayBuffer> | null })[];
}

/** How own articles' store names an entity: by type and folded name. */
export function ownEntityKey(type: MentionType, name: string): string {
  return `${type} ${nameKey(name)}`;
}

/**
 * Put articles of a backup in, those that are not here, all or none; what was taken out here and is in the backup comes back.
 *
 * Whom both devices know under one name keeps the id that it has here. Resolves to the number of articles that came. Rejects with a
 * `QuotaExceededError` when the browser has no room.
 */
export async function restoreOwn(store: OwnStore, { articles, files }: OwnToRestore): Promise<number> {
  for (;;) {
    const ids = articles.map(({ id }) => id);
    const there = new Set(await store.findArticles(ids));
    const { removed } = await store.readContents();
    const back = ids.filter((id) => removed.has(id));
    const fresh = articles.filter(({ id }) => !there.has(id) && there.add(id));
    const isPut = await store.put(await shelfOf(store, fresh), await filesOf(store, files));
    // Another tab has put one of them in meanwhile.
    if (!isPut) continue;
    if (back.length > 0) await store.setRemoved(back, false);
    return fresh.length + back.length;
  }
}

async function shelfOf(store: OwnStore, articles: readonly BackedUpArticle[]): Promise<NewShelf | null> {
  if (articles.length === 0) return null;
  const named = await store.readEntities();
  const typeOfId = new Map([...named].map(([key, { id }]) => [id, key.slice(0, key.indexOf(" "))]));
  const added = new Map<string, OwnEntity>();
  const entities = new Map<string, RowEntity>();
  /** The entity here that one of the backup's is. */
  const settle = ({ id, name, type }: RowEntity): RowEntity => {
    const key = ownEntityKey(type, name);
    const here = named.get(key) ?? added.get(key);
    // Whoever is called so here under another type keeps the id.
    const isTaken = (typeOfId.get(id) ?? type) !== type;
    const settled = here ?? { id: isTaken ? `${id}~${type}~own` : id, name };
    if (here === undefined) added.set(key, settled);
    typeOfId.set(settled.id, type);
    const entity = { id: settled.id, name: settled.name, type };
    entities.set(entity.id, entity);
    return entity;
  };
  const shelved = articles.map((article): ShelfArticle => {
    const { id, seed, line, nth, date, time, title, isTitleDerived, source, slice } = article;
    const names = new Map(article.entities.map((entity) => [entity.id, settle(entity).id]));
    const parsed = parseArticle(slice, { id, seed, line, nth }).article;
    const mentions = article.mentions
      .filter(({ end }) => end <= parsed.text.length)
      .map((mention) => ({ ...mention, entity: names.get(mention.entity) ?? mention.entity }));
    const { pageStarts, pageFiles } = article;
    return {
      article: { ...parsed, date, time, title, isTitleDerived, source },
      slice,
      nth,
      mentions,
      ...(pageStarts !== undefined && { pageStarts }),
      ...(pageFiles !== undefined && { pageFiles }),
    };
  });
  const ordered = shelved.toSorted((a, b) => compareNewestFirst(a.article, b.article));
  return {
    contents: {
      ids: ordered.map(({ article }) => article.id),
      dates: ordered.map(({ article }) => article.date),
      times: ordered.map(({ article }) => article.time),
    },
    build: (number) => buildShelf(ordered, number, (id) => entities.get(id) ?? null),
    entities: [...added],
  };
}

async function filesOf(store: OwnStore, files: OwnToRestore["files"]): Promise<readonly NewFile[]> {
  const merged: NewFile[] = [];
  for (const { hash, original, pageBytes = [], ...file } of files) {
    const here = await store.findFile(hash);
    merged.push({ hash, file: here === null ? file : mergeOwnFile(here, file), ...partsOf(original, pageBytes) });
  }
  return merged;
}

/** The file itself and its pages, out of the bytes of all of them. */
function partsOf(
  original: Uint8Array<ArrayBuffer> | null,
  pageBytes: readonly number[],
): Pick<NewFile, "original" | "pageOriginals"> {
  let at = (original?.length ?? 0) - pageBytes.reduce((sum, count) => sum + count, 0);
  if (original === null || pageBytes.length === 0 || at < 0) return { original };
  const list = original.slice(0, at);
  return { original: list, pageOriginals: pageBytes.map((count) => original.slice(at, (at += count))) };
}
