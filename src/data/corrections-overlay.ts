import { queryOptions, type QueryClient } from "@tanstack/react-query";
import type { Head } from "../library/formats/head.ts";
import type { RowEntity } from "../core/catalog/row.ts";
import type { Entity, ResolvedMention } from "../core/entities/entity.ts";
import { correctShownMentions, type Effect } from "../core/entities/ledger/correct-article.ts";
import type { Entry } from "../core/entities/ledger/entry.ts";
import { asEntity, makeOverlay, referencesOf, type Overlay } from "../core/entities/ledger/overlay.ts";
import { readName } from "../core/entities/name/read-name.ts";
import type { MentionType } from "../core/ner/mention.ts";
import { askCorrections, numberOf } from "./corrections-worker.ts";
import type { OpenArticle } from "./open-article.ts";

/** An overlay that takes the ledger's word for which entities the library has: at once, without the index. */
export function makeTrustingOverlay(entries: readonly Entry[], named: Iterable<RowEntity> = []): Overlay {
  const entities = new Map<string, Entity>([...named].map((entity) => [entity.id, asEntity(entity)]));
  // A ledger may call one entity by a hundred thousand names, or by one name as often.
  const called = new Map<string, Set<string>>();
  for (const { id, name, type } of referencesOf(entries)) {
    const names = called.get(id);
    if (names !== undefined) names.add(name);
    else {
      called.set(id, new Set([name]));
      if (!entities.has(id)) entities.set(id, asEntity({ id, name, type }));
    }
  }
  for (const [id, names] of called) {
    const entity = entities.get(id);
    if (entity === undefined) continue;
    const aliases = [...names].map((text) => ({ text, mentions: 1 }));
    entities.set(id, { ...entity, aliases: [...entity.aliases, ...aliases] });
  }
  return makeOverlay(entries, [...entities.values()]);
}

/** An overlay checked against the library's index: an id that now names someone else is not taken for the one of that time. */
export function overlayQuery(head: Head, entries: readonly Entry[]) {
  return queryOptions({
    queryKey: ["overlay", head.libraryId, numberOf(entries)],
    queryFn: async ({ signal }) =>
      makeOverlay(entries, await askCorrections(head, entries, "findLedgerEntities", [], signal)),
    structuralSharing: false,
    retry: false,
  });
}

/** An open article as the ledger has it: mentions, and whom they name. */
export async function correctOpenArticle(
  client: QueryClient,
  head: Head,
  open: OpenArticle,
  entries: readonly Entry[],
): Promise<OpenArticle> {
  const checked = client.getQueryData(overlayQuery(head, entries).queryKey);
  return correctArticle(open, checked ?? makeTrustingOverlay(entries, open.entities.values()));
}

/** Lay an overlay over an article as it was built. An article that no correction is about comes back as it is. */
export function correctArticle(open: OpenArticle, { plan, finder, known, renamed }: Overlay): OpenArticle {
  const { mentions, effects } = correctShownMentions(
    { id: open.article.id, text: open.article.text },
    open.mentions,
    plan,
    finder,
  );
  if (effects.every(({ changes }) => changes.length === 0) && !mentions.some(({ entity }) => renamed.has(entity)))
    return open;
  const types = typesAfter(mentions, effects);
  const entities = new Map(open.entities);
  for (const { start, end, type, entity } of mentions) {
    const builtEntity = entities.get(entity) ??
      known.get(entity) ?? { id: entity, name: readName(open.article.text.slice(start, end)).text, type };
    const name = renamed.has(entity) ? (known.get(entity)?.name ?? builtEntity.name) : builtEntity.name;
    entities.set(entity, { id: entity, name, type: types.get(entity) ?? builtEntity.type });
  }
  return { ...open, mentions, entities };
}

/** The types of the entities whose mentions were given another type: that of most of them here. */
export function typesAfter(
  mentions: readonly ResolvedMention[],
  effects: readonly Effect[],
): ReadonlyMap<string, MentionType> {
  const touched = new Set(
    effects.flatMap(({ changes }) =>
      changes.flatMap(({ before, after }) =>
        after?.entity != null && after.type !== before?.type ? [after.entity] : [],
      ),
    ),
  );
  const counts = new Map<string, Map<MentionType, number>>();
  for (const { entity, type } of mentions) {
    if (!touched.has(entity)) continue;
    const countsOfTypes = counts.get(entity) ?? new Map<MentionType, number>();
    counts.set(entity, countsOfTypes.set(type, (countsOfTypes.get(type) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([entity, countsOfTypes]) => {
      const most = [...countsOfTypes].toSorted((a, b) => b[1] - a[1])[0];
      return most === undefined ? [] : [[entity, most[0]] as const];
    }),
  );
}
