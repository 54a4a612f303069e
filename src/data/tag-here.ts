import type { Article } from "../core/article/article.ts";
import type { RowEntity } from "../core/catalog/row.ts";
import type { ResolvedMention } from "../core/entities/entity.ts";
import { resolveLibrary } from "../core/entities/resolve/resolve-library.ts";
import { createWorkerClient } from "../platform/worker-client.ts";
import type { TaggerApi } from "../workers/tagger-api.ts";

const tagger = createWorkerClient<TaggerApi>(
  () => new Worker(new URL("../workers/tagger-worker.ts", import.meta.url), { type: "module", name: "tagger" }),
);

/** What is found in one article alone: whom its names name is decided without the rest of the library. */
export interface TaggedHere {
  readonly mentions: readonly ResolvedMention[];
  readonly entities: ReadonlyMap<string, RowEntity>;
}

/**
 * Tag an article in the browser, in a worker: for a text that no build has tagged yet.
 *
 * A development server shows a large library long before it has tagged it; the open article need not wait.
 */
export async function tagHere({ id, date, text }: Article): Promise<TaggedHere> {
  const mentions = await tagger.call("tag", [text]);
  const { entities, mentionsByArticle } = resolveLibrary([{ id, date, text, mentions }]);
  return {
    mentions: mentionsByArticle.get(id) ?? [],
    entities: new Map(entities.map(({ id: entity, name, type }) => [entity, { id: entity, name, type }])),
  };
}
