import type { RowEntity } from "../../core/catalog/row.ts";
import type { Entity, ResolvedMention } from "../../core/entities/entity.ts";
import { correctShownMentions } from "../../core/entities/ledger/correct-article.ts";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import { makeOverlay } from "../../core/entities/ledger/overlay.ts";
import { TypeCounts } from "../../core/entities/ledger/type-counts.ts";
import { readName } from "../../core/entities/name/read-name.ts";
import type { IndexEntity } from "../index/index-input.ts";
import type { ShownArticle } from "./shown-article.ts";

/** A library as its reader has corrected it. */
export interface CorrectedLibrary {
  /** Mentions of the articles that the corrections changed, by id. */
  readonly mentions: ReadonlyMap<string, readonly ResolvedMention[]>;
  readonly entities: ReadonlyMap<string, IndexEntity>;
}

/**
 * Lay the reader's corrections over a whole library, as the page lays them over what it shows of it: the same code, given all articles in
 * place of those that an index found. `breathe` is awaited between articles.
 */
export async function correctShown(
  articles: readonly ShownArticle[],
  entities: ReadonlyMap<string, IndexEntity>,
  entries: readonly Entry[],
  breathe: () => Promise<void>,
): Promise<CorrectedLibrary> {
  const names = new NameCounts();
  for (const article of articles) {
    names.add(article.parse().text, article.readMentions());
    await breathe();
  }
  const { plan, finder, known } = makeOverlay(entries, names.listEntities(entities));
  const mentions = new Map<string, readonly ResolvedMention[]>();
  const corrected = new Map<string, IndexEntity>(entities);
  const types = new TypeCounts();
  for (const article of articles) {
    const { text } = article.parse();
    const before = article.readMentions();
    const after = correctShownMentions({ id: article.id, text }, before, plan, finder);
    if (after.effects.some(({ changes }) => changes.length > 0)) {
      mentions.set(article.id, after.mentions);
      types.add(after.mentions, after.effects);
      names.takeBack(before);
      names.add(text, after.mentions);
      for (const mention of after.mentions)
        if (!corrected.has(mention.entity)) corrected.set(mention.entity, entityOf(mention, text, known));
    }
    await breathe();
  }
  for (const { kind, ...correction } of plan.corrections) {
    const id = kind === "rename" && "entity" in correction ? finder.findReferred(correction.entity!) : null;
    const [entity, renamed] = id === null ? [] : [corrected.get(id), known.get(id)];
    if (entity !== undefined && renamed !== undefined) corrected.set(entity.id, { ...entity, name: renamed.name });
  }
  for (const id of types.touched) {
    const entity = corrected.get(id);
    if (entity !== undefined)
      corrected.set(id, { ...entity, type: types.typeOf(id, entity.type, names.mentionsOf(id)) });
  }
  // Whom nothing names any more is not in the library.
  for (const id of names.emptied()) corrected.delete(id);
  return { mentions, entities: corrected };
}

function entityOf({ entity, start, end, type }: ResolvedMention, text: string, named: ReadonlyMap<string, RowEntity>) {
  return named.get(entity) ?? { id: entity, name: readName(text.slice(start, end)).text, type };
}

/** Counts how entities are written, and how often they are named. */
class NameCounts {
  readonly #forms = new Map<string, Map<string, number>>();
  readonly #mentions = new Map<string, number>();

  add(text: string, mentions: readonly ResolvedMention[]): void {
    for (const { start, end, entity } of mentions) {
      const forms = this.#forms.get(entity) ?? new Map<string, number>();
      const form = text.slice(start, end);
      this.#forms.set(entity, forms.set(form, (forms.get(form) ?? 0) + 1));
      this.#mentions.set(entity, this.mentionsOf(entity) + 1);
    }
  }

  takeBack(mentions: readonly ResolvedMention[]): void {
    for (const { entity } of mentions) this.#mentions.set(entity, this.mentionsOf(entity) - 1);
  }

  mentionsOf(id: string): number {
    return this.#mentions.get(id) ?? 0;
  }

  emptied(): string[] {
    return [...this.#mentions].flatMap(([id, count]) => (count === 0 ? [id] : []));
  }

  listEntities(entities: ReadonlyMap<string, IndexEntity>): Entity[] {
    return [...entities.values()].map(({ id, name, type }) => ({
      id,
      name,
      type,
      aliases: Array.from(this.#forms.get(id) ?? [], ([text, mentions]) => ({ text, mentions })),
    }));
  }
}
