import { createHash } from "node:crypto";
import type { NameColumns } from "../../core/entities/resolve/name-columns.ts";
import { withAliases, type NamedEntity } from "../../core/entities/resolve/count-aliases.ts";
import type { ResolvedColumns } from "../../core/entities/resolve/describe-entities.ts";
import { resolveColumns, type ColumnResolver } from "../../core/entities/resolve/resolve-library.ts";
import { matchArticles, type ResolvedBefore } from "../../core/entities/resolve/recall-numbers.ts";
import { mentionTypes } from "../../core/ner/mention.ts";
import { readColumnFile, writeColumnFile, type ColumnFile } from "../cache/column-file.ts";
import { isWorthSaving } from "../cache/is-worth-saving.ts";

/** Whom the names of a library mean, remembered from the last time: most changes of a text change no name. */
export interface ResolutionMemory {
  /** Read what is kept, if that has not been done: while there is nothing else to do. */
  prepare(): void;
  /** As `resolveColumns`. */
  readonly resolve: ColumnResolver;
  /**
   * Numbers that were kept with what was resolved last, since they follow from it, as many for each article; null when there are none.
   * When it was resolved anew: those of articles that name the same entities as before, called the same; zeros for the others.
   */
  findNumbers(): Uint32Array | null;
  /** Keep numbers with what was resolved last; they are asked for when it is saved, which it is when it is new, or enough of them are. */
  keepNumbers(numbers: KeptNumbers | null): void;
  /** Write what was resolved last, if it is new. */
  save(): void;
}

/** Numbers that follow from what was resolved. */
export interface KeptNumbers {
  list(): Uint32Array;
  /** Of how many articles they are not those that `findNumbers` gave. */
  countFresh(): number;
}

interface Kept {
  readonly key: string;
  readonly columns: Pick<NameColumns, "articleKeys" | "firsts">;
  readonly resolved: ResolvedColumns;
  readonly numbers: Uint32Array | null;
}

/** What is no column. */
interface Header {
  readonly key: string;
  /** Of the few that are nationalities of places. */
  readonly nationalities: readonly (readonly [entity: number, place: string])[];
}

/** What was resolved before, and the numbers that were kept with it. */
interface Before extends ResolvedBefore {
  readonly entities: readonly NamedEntity[];
  readonly numbers: Uint32Array | null;
}

/** As they are written; beside them lie the ids and the names of the entities. */
type Columns = readonly [
  entityOf: Uint32Array,
  clusterHashes: Uint32Array,
  articleKeys: Uint32Array,
  firsts: Uint32Array,
  numbers: Uint32Array,
  types: Uint8Array,
];

/** Make a memory that is kept in a file. */
export function createResolutionMemory(path: string, stamp: string): ResolutionMemory {
  let kept: Kept | null = null;
  let file: ColumnFile<Header> | null = null;
  let isRead = false;
  let isNew = false;
  let given: KeptNumbers | null = null;
  const prepare = () => {
    if (!isRead) file = readColumnFile<Header>(path, stamp);
    isRead = true;
  };
  /** What was kept, if it is of the same names. */
  const restore = (columns: NameColumns, key: string): Kept | null => {
    if (file?.header.key !== key) return null;
    const [entityOf, clusterHashes, , , numbers] = file.columns as Columns;
    const resolved = { entities: withAliases(listEntities(file), columns, entityOf), entityOf, clusterHashes };
    return { key, columns, resolved, numbers };
  };
  /** What was kept, of whatever names. */
  const recallBefore = (columns: NameColumns): Before | null => {
    if (kept !== null)
      return {
        ...kept.resolved,
        firsts: kept.columns.firsts,
        sameArticles: matchArticles(kept.columns.articleKeys, columns.articleKeys),
        numbers: kept.numbers,
      };
    if (file === null) return null;
    const [entityOf, clusterHashes, articleKeys, firsts, numbers] = file.columns as Columns;
    return {
      entities: listEntities(file),
      entityOf,
      clusterHashes,
      firsts,
      sameArticles: matchArticles(articleKeys, columns.articleKeys),
      numbers,
    };
  };
  return {
    prepare,
    resolve(columns, ids, years) {
      const key = keyOfNames(columns, ids, years);
      prepare();
      kept ??= restore(columns, key);
      if (kept?.key !== key) {
        const before = recallBefore(columns);
        const resolved = resolveColumns(columns, ids, { years, before });
        kept = { key, columns, resolved, numbers: before && carryNumbers(before, columns, resolved) };
        isNew = true;
      }
      file = null;
      return kept.resolved;
    },
    findNumbers: () => kept?.numbers ?? null,
    keepNumbers(numbers) {
      given = numbers;
    },
    save() {
      if (kept === null || !(isNew || isWorthSaving(given?.countFresh() ?? 0, kept.columns.firsts.length - 1))) return;
      const {
        key,
        columns: { articleKeys, firsts },
        resolved: { entities, entityOf, clusterHashes },
      } = kept;
      const numbers = given?.list() ?? new Uint32Array();
      const types = Uint8Array.from(entities, ({ type }) => mentionTypes.indexOf(type));
      const nationalities = entities.flatMap(({ nationalityOf }, number) =>
        nationalityOf === undefined ? [] : [[number, nationalityOf] as const],
      );
      const columns: Columns = [entityOf, clusterHashes, articleKeys, firsts, numbers, types];
      writeColumnFile<Header>(path, stamp, {
        header: { key, nationalities },
        columns,
        texts: [entities.map(({ id }) => id), entities.map(({ name }) => name)],
      });
      kept = { ...kept, numbers };
      isNew = false;
    },
  };
}

/** Give articles their numbers from before where nothing has changed of whom they name. */
function carryNumbers(
  before: Before,
  { firsts }: NameColumns,
  { entities, entityOf }: ResolvedColumns,
): Uint32Array | null {
  if (before.numbers === null || before.numbers.length === 0) return null;
  const each = before.numbers.length / (before.firsts.length - 1);
  const isSame = (number: number, other: number) => {
    const [entity, old] = [entities[number], before.entities[other]];
    return entity?.id === old?.id && entity?.name === old?.name && entity?.type === old?.type;
  };
  // By number, the entity before that was found to be the same; entities are compared once, not for each of their sightings.
  const sameAs = new Int32Array(entities.length).fill(-1);
  const numbers = new Uint32Array((firsts.length - 1) * each);
  before.sameArticles.forEach((same, article) => {
    if (same === -1) return;
    const [from, to, fromBefore] = [firsts[article] ?? 0, firsts[article + 1] ?? 0, before.firsts[same] ?? 0];
    for (let i = 0; i < to - from; i++) {
      const [number, other] = [entityOf[from + i] ?? 0, before.entityOf[fromBefore + i] ?? 0];
      if (sameAs[number] === other) continue;
      if (!isSame(number, other)) return;
      sameAs[number] = other;
    }
    numbers.set(before.numbers?.subarray(same * each, (same + 1) * each) ?? [], article * each);
  });
  return numbers;
}

/** The entities of a file. */
function listEntities({ header, columns, readTexts }: ColumnFile<Header>): NamedEntity[] {
  const [, , , , , types] = columns as Columns;
  const names = readTexts(1);
  const places = new Map(header.nationalities);
  return readTexts(0).map((id, number) => {
    const entity: NamedEntity = { id, name: names[number] ?? "", type: mentionTypes[types[number] ?? 0] ?? "other" };
    const place = places.get(number);
    return place === undefined ? entity : { ...entity, nationalityOf: place };
  });
}

/** Name all that resolving looks at, whatever the numbers of keys and texts. */
function keyOfNames({ articleKeys }: NameColumns, ids: readonly string[], years: Int32Array): string {
  return createHash("sha256").update(articleKeys).update(years).update(JSON.stringify(ids)).digest("hex");
}
