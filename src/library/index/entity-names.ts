import { foldHan } from "../../core/query/fold-han.ts";
import { splitTerms } from "../../core/query/terms.ts";
import type { EntityNode } from "../../core/query/syntax.ts";
import { type EntityTable, nobody } from "./entity-table.ts";
import { formKey } from "./find-names.ts";
import type { EntityRow } from "./names-file.ts";

/** Finds entities by what they are called. */
export interface EntityNames {
  /** Numbers of the entities that a part of a query means. */
  find(node: Pick<EntityNode, "type" | "value" | "isPrefix">): number[];
  /** Who is called so, by the terms of a spelling with a space between: the most mentioned first. Made when it is first asked for. */
  forms(): ReadonlyMap<string, readonly number[]>;
}

/**
 * Fold all names and forms once (0.3 s for 200,000), so that asking is a scan over short strings.
 *
 * A name fits when all the asked terms occur in it, whatever their order; the last may be the beginning of one when
 * `isPrefix`. An entity's own id always fits.
 */
export function buildEntityNames(table: EntityTable): EntityNames {
  const rows = table.readAllRows();
  const numbers = new Map(rows.map(([id], number) => [id, number]));
  const folded = foldNames(table, { rows, numbers });
  let forms: ReadonlyMap<string, readonly number[]> | null = null;
  return {
    forms: () => (forms ??= listForms(folded, table)),
    find({ type, value, isPrefix }) {
      const terms = splitTerms(value).map((term) => foldHan(term.text));
      const byId = numbers.get(value);
      const wanted = terms.map((term, i) => (isPrefix && i === terms.length - 1 ? ` ${term}` : ` ${term} `));
      const found: number[] = [];
      folded.forEach((names, number) => {
        if (type !== null && rows[number]?.[2] !== type) return;
        if (number === byId || (wanted.length > 0 && fits(names, wanted))) found.push(number);
      });
      return found;
    },
  };
}

/** For each entity its names between line feeds, each term between spaces: "\n ismail haniyeh \n haniyeh \n". */
function foldNames(
  { segments, corrected }: EntityTable,
  { rows, numbers }: { readonly rows: readonly EntityRow[]; readonly numbers: ReadonlyMap<string, number> },
): string[] {
  const folded = rows.map(([, name]) => `\n${keyOf(name)}\n`);
  const add = (entity: number, form: string) => {
    // Most forms are the name itself, letter by letter: folding those again would be most of the time.
    if (form === rows[entity]?.[1]) return;
    const key = `\n${keyOf(form)}\n`;
    const now = folded[entity];
    if (now === undefined) return; // not here yet: asked again when it is
    if (!now.includes(key)) folded[entity] = now + key.slice(1);
  };
  for (const { segment, numbers: own } of segments)
    segment.visitForms((entity, text) => add(own[entity] ?? nobody, text));
  for (const { text, mentions } of corrected.values()) {
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
  return ` ${splitTerms(name)
    .map((term) => foldHan(term.text))
    .join(" ")} `;
}

function fits(names: string, wanted: readonly string[]): boolean {
  // Nearly always decided here: somewhere in the names, all terms occur.
  if (!wanted.every((term) => names.includes(term))) return false;
  return wanted.length === 1 || names.split("\n").some((name) => wanted.every((term) => name.includes(term)));
}
