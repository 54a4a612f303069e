import type { EntityNode, QueryNode } from "../../core/query/syntax.ts";
import type { Corpus } from "./corpus.ts";
import { membersOf } from "./dossier.ts";
import { EntityList, type EntityRowFacts } from "./entity-list.ts";
import { buildEntityNames, type EntityNames } from "./entity-names.ts";
import type { Corrected, CorrectedMention, EntityTable } from "./entity-table.ts";
import { findNames } from "./find-names.ts";
import { identify, type NameToFind } from "./imports.ts";
import { type Corrections, idKey } from "./index-input.ts";
import { sentencesOf } from "./mention-sentences.ts";
import type { NameInText } from "./questions.ts";
import { numbersById, withNoted, type ReaderMarks } from "./reader-marks.ts";
import type { EntityLookup } from "./selection.ts";

/** What is loaded when a question first touches entities. */
export class EntitySide {
  readonly table: EntityTable;
  readonly #corpus: Corpus;
  readonly #isWhole: () => boolean;
  #names: EntityNames | null = null;
  #list: EntityList | null = null;

  /** `isWhole` tells whether all that was asked for was there: else nothing made of it is kept. */
  constructor(corpus: Corpus, table: EntityTable, isWhole: () => boolean) {
    this.#corpus = corpus;
    this.#isWhole = isWhole;
    this.table = table;
  }

  get names(): EntityNames {
    return (this.#names ??= buildEntityNames(this.table, this.#isWhole));
  }

  get list(): EntityList {
    return (this.#list ??= new EntityList(this.#corpus, this.table, () => this.names));
  }

  /** The ids of whom names mean that stand in a text outside the library. */
  identify(names: readonly NameToFind[]): string[] {
    return identify(this.table, names, this.#isWhole);
  }

  /** The names in a text that are known here: of namesakes the three most mentioned. */
  findNames(text: string): NameInText[] {
    const rows = new Map<number, EntityRowFacts>();
    const rowOf = (entity: number) => {
      const row = rows.get(entity) ?? this.list.rowsOf([entity])[0]!;
      rows.set(entity, row);
      return row;
    };
    return findNames(text, this.names.forms()).map(({ start, end, entities }) => ({
      start,
      end,
      entities: entities.slice(0, 3).map(rowOf),
    }));
  }

  get lookup(): EntityLookup {
    return { membersNaming: (node: EntityNode) => membersOf(this.#corpus, this.table, this.names.find(node)) };
  }
}

/** For queries that name no entity. */
export const noEntities: EntityLookup = {
  membersNaming(): Uint8Array {
    throw new Error("The query names an entity, but the entities were not loaded.");
  },
};

/** What evaluating a query needs: entities only where it names some, and what the reader noted. */
export function lookupFor(tree: QueryNode | null, side: () => EntitySide, marks: () => ReaderMarks): EntityLookup {
  return withNoted(asksForEntities(tree) ? side().lookup : noEntities, marks);
}

/** Whether a query asks for somebody or something named. */
export function asksForEntities(tree: QueryNode | null): boolean {
  if (tree === null) return false;
  if (tree.kind === "entity") return true;
  if (tree.kind === "not") return asksForEntities(tree.item);
  return tree.kind === "all" || tree.kind === "any" ? tree.items.some(asksForEntities) : false;
}

/** The mentions of the articles that the reader has put right, by number. */
export function correctedMentions(corpus: Corpus, { articles }: Corrections): Corrected {
  const corrected = new Map<number, { text: string; mentions: CorrectedMention[] }>();
  if (articles.length === 0) return corrected;
  const numbers = numbersById(corpus);
  for (const { id, text, mentions } of articles) {
    const number = numbers.get(idKey(id));
    if (number === undefined) continue;
    const sentences = sentencesOf(text, mentions);
    corrected.set(number, {
      text,
      mentions: mentions.map(({ start, end, entity }, i) => ({ start, end, entity, sentence: sentences[i] ?? 0 })),
    });
  }
  return corrected;
}
