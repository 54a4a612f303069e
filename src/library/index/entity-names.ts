import type { EntityNode } from "../../core/query/syntax.ts";
import { type EntityTable, nobody, typeOf } from "./entity-table.ts";
import { formKey } from "./find-names.ts";
import type { EntityRow } from "./names-file.ts";
import { findNamed, isCalled, termsOfName } from "./name-terms.ts";

/** Finds entities by what they are called. */
export interface EntityNames {
  /** Numbers of the entities that a part of a query means. */
  find(node: Pick<EntityNode, "type" | "value" | "isPrefix">): number[];
  /** Who is called so, by the terms of a spelling with a space between: the most mentioned first. Made when it is first asked for. */
  forms(): ReadonlyMap<string, readonly number[]>;
}

/**
 * Find the entities of a table by their names and by how texts write them.
 *
 * A name fits when all the asked terms occur in it, whatever their order; the last may be the beginning of one when
 * `isPrefix`. An entity's own id always fits. Of those that no text names nobody is found.
 */
export function buildEntityNames(table: EntityTable, isWhole: () => boolean): EntityNames {
  let forms: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    forms() {
      if (forms !== null) return forms;
      const made = listForms(foldNames(table), table);
      if (isWhole()) forms = made;
      return made;
    },
    find({ type, value, isPrefix }) {
      const found = new Set<number>();
      const byId = table.numberOf(value);
      if (byId !== undefined) found.add(byId);
      const query = { terms: termsOfName(value), isPrefix };
      if (query.terms.length > 0) {
        for (const { segment, numbers } of table.segments)
          for (const local of findNamed(segment.nameTerms, query)) found.add(numbers[local] ?? nobody);
        for (const number of namedOtherwise(table, (name) => isCalled(name, query))) found.add(number);
      }
      return [...found].filter((number) => number < table.total && (type === null || typeOf(table, number) === type));
    },
  };
}

/** The entities whose names stand in no text, or in one that the reader has put right. */
function* namedOtherwise(table: EntityTable, fits: (name: string) => boolean): Iterable<number> {
  const numberOf = (id: string) => table.numberOf(id) ?? nobody;
  yield* table.rows.findOtherwiseNamed(fits).map(numberOf);
  for (const { text, mentions } of table.corrected.values())
    for (const { entity, start, end } of mentions) if (fits(text.slice(start, end))) yield numberOf(entity);
}

/** The rows of entities that are named, but in no text as they are called: by what texts write they would not be found. */
export function listUnwritten(table: EntityTable): EntityRow[] {
  const keys = new Map<number, string>();
  const isWritten = new Uint8Array(table.total);
  const visitForms = (visit: (entity: number, text: string) => void) => {
    for (const { segment, numbers } of table.segments)
      segment.visitForms((local, text) => visit(numbers[local] ?? nobody, text));
  };
  // First letter by letter, which says it of most.
  const names = Array.from({ length: table.total }, (_, entity) => table.rowOf(entity)[1]);
  visitForms((entity, text) => text === names[entity] && (isWritten[entity] = 1));
  names.forEach((name, entity) => isWritten[entity] === 0 && keys.set(entity, keyOf(name)));
  visitForms((entity, text) => keys.has(entity) && keys.get(entity) === keyOf(text) && keys.delete(entity));
  return [...keys.keys()].map((entity) => table.rowOf(entity));
}

/** For each entity its names between line feeds, each term between spaces: "\n ismail haniyeh \n haniyeh \n". */
function foldNames(table: EntityTable): string[] {
  const rows = table.readAllRows();
  const numbers = new Map(rows.map(([id], number) => [id, number]));
  const folded = rows.map(([, name]) => `\n${keyOf(name)}\n`);
  const add = (entity: number, form: string) => {
    // Most forms are the name itself, letter by letter: folding those again would be most of the time.
    if (form === rows[entity]?.[1]) return;
    const key = `\n${keyOf(form)}\n`;
    const now = folded[entity];
    if (now === undefined) return; // not here yet: asked again when it is
    if (!now.includes(key)) folded[entity] = now + key.slice(1);
  };
  for (const { segment, numbers: numbersHere } of table.segments)
    segment.visitForms((entity, text) => add(numbersHere[entity] ?? nobody, text));
  for (const { text, mentions } of table.corrected.values()) {
    for (const { entity, start, end } of mentions) add(numbers.get(entity) ?? nobody, text.slice(start, end));
  }
  return folded;
}

function listForms(folded: readonly string[], { mentions }: EntityTable): ReadonlyMap<string, readonly number[]> {
  const forms = new Map<string, number[]>();
  folded.forEach((names, number) => {
    if ((mentions[number] ?? 0) === 0) return;
    for (const name of names.split("\n")) {
      const key = formKey(name.trim().split(" "));
      const others = key === null ? undefined : forms.get(key);
      if (others !== undefined) others.push(number);
      else if (key !== null) forms.set(key, [number]);
    }
  });
  for (const numbers of forms.values()) numbers.sort((a, b) => (mentions[b] ?? 0) - (mentions[a] ?? 0));
  return forms;
}

function keyOf(name: string): string {
  return ` ${termsOfName(name).join(" ")} `;
}
