import type { SegmentArticle } from "./index-input.ts";

/** An entity as a segment knows it. */
export interface NumberedEntity {
  readonly id: string;
  /** Place among the segment's entities, by id. */
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

/** Number entities by id, and forms most mentioned first, so that most of their numbers take one byte; equal counts by id, then text. */
export function numberNames(articles: readonly SegmentArticle[]): NameNumbers {
  const entities = new Map<string, EntityDraft>();
  const forms: FormDraft[] = [];
  const formsOf = articles.map(({ text, mentions: { starts, ends, entityOf, ids } }) => {
    const own = ids.map((id) => draftEntity(entities, id));
    const named: FormDraft[] = [];
    for (let i = 0; i < starts.length; i++) {
      const entity = own[entityOf[i]!]!;
      const form = draftForm(entity, text.slice(starts[i], ends[i]), forms);
      form.mentions += 1;
      entity.mentions += 1;
      named.push(form);
    }
    return named;
  });
  const numbered = [...entities.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  forms.sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1));
  numbered.forEach((entity, number) => (entity.number = number));
  forms.forEach((form, number) => (form.number = number));
  for (const form of forms) form.entity.forms.push(form);
  return { entities: numbered, forms, formsOf };
}

interface EntityDraft {
  readonly id: string;
  readonly byText: Map<string, FormDraft>;
  readonly forms: FormDraft[];
  number: number;
  mentions: number;
}

interface FormDraft {
  readonly entity: EntityDraft;
  readonly text: string;
  /** Orders forms of as many mentions. */
  readonly key: string;
  number: number;
  mentions: number;
}

function draftEntity(known: Map<string, EntityDraft>, id: string): EntityDraft {
  const found = known.get(id);
  if (found !== undefined) return found;
  const made: EntityDraft = { id, byText: new Map(), forms: [], number: 0, mentions: 0 };
  known.set(id, made);
  return made;
}

function draftForm(entity: EntityDraft, text: string, all: FormDraft[]): FormDraft {
  const found = entity.byText.get(text);
  if (found !== undefined) return found;
  const made: FormDraft = { entity, text, key: `${entity.id}\n${text}`, number: 0, mentions: 0 };
  entity.byText.set(text, made);
  all.push(made);
  return made;
}
