import { type EntityKey, keyText } from "./entity-key.ts";
import type { SegmentArticle } from "./index-input.ts";

/** An entity as a segment knows it. */
export interface NumberedEntity {
  readonly key: EntityKey;
  /** Place of its type in `mentionTypes`. */
  readonly type: number;
  /** Place among the segment's entities, by key. */
  readonly number: number;
  /** By number. */
  readonly forms: readonly NumberedForm[];
}

/** A way in which an entity is written. */
export interface NumberedForm {
  readonly entity: NumberedEntity;
  readonly text: string;
  readonly mentions: number;
  /** Place among the segment's forms, most mentioned first. */
  readonly number: number;
}

/** What the mentions of some articles name, numbered. */
export interface NameNumbers {
  readonly entities: readonly NumberedEntity[];
  readonly forms: readonly NumberedForm[];
  /** For each article the forms of its mentions, in their order. */
  readonly formsOf: readonly (readonly NumberedForm[])[];
}

/** Number entities by key, and forms most mentioned first, so that most of their numbers take one byte; equal counts by key, then text. */
export function numberNames(articles: readonly SegmentArticle[]): NameNumbers {
  const entities = new Map<EntityKey, EntityDraft>();
  const forms: FormDraft[] = [];
  const formsOf = articles.map(({ text, mentions: { starts, ends, entityOf, keys, types, surfaces } }) => {
    const drafts = Array.from(keys, (key, i) => draftEntity(entities, key, types[i] ?? 0));
    const named: FormDraft[] = [];
    for (let i = 0; i < starts.length; i++) {
      const entity = drafts[entityOf[i]!]!;
      const form = draftForm(entity, surfaces?.[i] ?? text.slice(starts[i], ends[i]), forms);
      form.mentions += 1;
      entity.mentions += 1;
      named.push(form);
    }
    return named;
  });
  // A group may hold somebody whom no mention of the text names.
  const numbered = [...entities.values()].filter(({ mentions }) => mentions > 0).toSorted((a, b) => a.key - b.key);
  forms.sort((a, b) => b.mentions - a.mentions || (a.order < b.order ? -1 : 1));
  numbered.forEach((entity, number) => (entity.number = number));
  forms.forEach((form, number) => (form.number = number));
  for (const form of forms) form.entity.forms.push(form);
  return { entities: numbered, forms, formsOf };
}

interface EntityDraft {
  readonly key: EntityKey;
  readonly type: number;
  readonly byText: Map<string, FormDraft>;
  readonly forms: FormDraft[];
  number: number;
  mentions: number;
}

interface FormDraft {
  readonly entity: EntityDraft;
  readonly text: string;
  /** Orders forms of as many mentions. */
  readonly order: string;
  number: number;
  mentions: number;
}

function draftEntity(drafts: Map<EntityKey, EntityDraft>, key: EntityKey, type: number): EntityDraft {
  const found = drafts.get(key);
  if (found !== undefined) return found;
  const made: EntityDraft = { key, type, byText: new Map(), forms: [], number: 0, mentions: 0 };
  drafts.set(key, made);
  return made;
}

function draftForm(entity: EntityDraft, text: string, all: FormDraft[]): FormDraft {
  const found = entity.byText.get(text);
  if (found !== undefined) return found;
  const made: FormDraft = { entity, text, order: `${keyText(entity.key)}\n${text}`, number: 0, mentions: 0 };
  entity.byText.set(text, made);
  all.push(made);
  return made;
}
