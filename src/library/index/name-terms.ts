import { foldHan } from "../../core/query/fold-han.ts";
import { splitTerms } from "../../core/query/terms.ts";
import type { NumberedForm } from "./name-numbers.ts";
import type { BlockReader, KeyedPostings } from "./posting-blocks.ts";
import { writePostings } from "./posting-list.ts";
import { VarintWriter } from "./varint.ts";

/** The terms of a name, as names are looked up by: in any of its spellings a name means the same. */
export function termsOfName(name: string): string[] {
  return splitTerms(name).map((term) => foldHan(term.text));
}

/** What is asked of a name: all of some terms, the last perhaps only begun. */
export interface NameQuery {
  readonly terms: readonly string[];
  readonly isPrefix: boolean;
}

/** By term, in the order of the keys, the forms that have it: the number of each, and beside it that of its entity. */
export function* nameTermPostings(forms: readonly NumberedForm[]): Iterable<KeyedPostings> {
  const lists = new Map<string, number[]>();
  for (const { number, text, entity } of forms)
    for (const term of new Set(termsOfName(text))) {
      const flat = lists.get(term);
      if (flat === undefined) lists.set(term, [number, entity.number, 0]);
      else flat.push(number, entity.number, 0);
    }
  for (const key of [...lists.keys()].toSorted()) {
    const flat = lists.get(key) ?? [];
    const list = new VarintWriter();
    writePostings(list, flat);
    yield { key, count: flat.length / 3, list: list.finish(), rest: new Uint8Array() };
  }
}

/** The entities of a segment, by its numbers, of which one form has all terms. An entity may come several times. */
export function findNamed(blocks: BlockReader, { terms, isPrefix }: NameQuery): Iterable<number> {
  let found: Map<number, number> | null = null;
  terms.forEach((term, at) => {
    const isBegun = isPrefix && at === terms.length - 1;
    const exact = isBegun ? null : blocks.find(term, false);
    const lists = isBegun ? blocks.findAll(term, false) : exact === null ? [] : [exact];
    const having = new Map<number, number>();
    for (const { list } of lists)
      list.rows.forEach((form, i) => {
        if (found === null || found.has(form)) having.set(form, list.inText[i] ?? 0);
      });
    found = having;
  });
  return (found as Map<number, number> | null)?.values() ?? [];
}

/** Whether a name has all terms. */
export function isCalled(name: string, { terms, isPrefix }: NameQuery): boolean {
  const words = termsOfName(name);
  return terms.every((term, at) =>
    isPrefix && at === terms.length - 1 ? words.some((each) => each.startsWith(term)) : words.includes(term),
  );
}
