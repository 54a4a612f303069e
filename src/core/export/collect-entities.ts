import type { RowEntity } from "../catalog/row.ts";
import type { Entity } from "../entities/entity.ts";
import { cleanName } from "../entities/name/clean-name.ts";
import type { ExportedArticle } from "./exported.ts";

/** Counts, article by article, how each entity is written. */
export class EntityCollector {
  readonly #entities = new Map<
    string,
    { readonly entity: RowEntity; readonly forms: Map<string, number>; isNationality: boolean }
  >();

  #articles = 0;

  /** How many articles were taken in. */
  get articles(): number {
    return this.#articles;
  }

  /** Take in an article's mentions. A mention of an entity that is not among `entities` is left out. */
  add({ text, mentions }: Pick<ExportedArticle, "text" | "mentions">, entities: ReadonlyMap<string, RowEntity>): void {
    this.#articles += 1;
    for (const mention of mentions) {
      const entity = entities.get(mention.entity);
      if (entity === undefined) continue;
      const collected = this.#entities.get(entity.id) ?? {
        entity,
        forms: new Map<string, number>(),
        isNationality: false,
      };
      this.#entities.set(entity.id, collected);
      const form = cleanName(text.slice(mention.start, mention.end)).text;
      collected.forms.set(form, (collected.forms.get(form) ?? 0) + 1);
      collected.isNationality ||= mention.isNationality === true;
    }
  }

  /** Ids of the entities that are words of nationality. */
  nationalities(): readonly string[] {
    return [...this.#entities].flatMap(([id, { isNationality }]) => (isNationality ? [id] : []));
  }

  /** The entities by id, aliases most frequent first; `placeOf` gives the place that a word of nationality is tied to. */
  build(placeOf: ReadonlyMap<string, string>): Entity[] {
    return [...this.#entities.values()]
      .map(({ entity, forms }) => ({
        id: entity.id,
        name: entity.name,
        type: entity.type,
        aliases: [...forms]
          .map(([text, mentions]) => ({ text, mentions }))
          .toSorted((a, b) => b.mentions - a.mentions || (a.text < b.text ? -1 : 1)),
        ...(placeOf.has(entity.id) && { nationalityOf: placeOf.get(entity.id) ?? "" }),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}
