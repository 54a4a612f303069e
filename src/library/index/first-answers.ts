import { forEachType, type MentionType, mentionTypes } from "../../core/ner/mention.ts";
import { type EntityKey, entityKey } from "./entity-key.ts";
import { inListOrder, type EntityListQuery, type EntityRowFacts, type Leaders } from "./entity-list.ts";
import type { Facets } from "./facets.ts";
import type { EntityRow } from "./names-file.ts";
import type { PartSource, Wanted } from "./part-store.ts";

/** Answers that first screens ask for, as the build worked them out of all articles: a file of its own, which changes with every one of them. */
export interface FirstAnswers {
  readonly rows: readonly EntityRowFacts[];
  /** The most mentioned entities of all types, and of each. */
  readonly lists: Readonly<Record<MentionType | "all", FirstList>>;
  /** Of the whole library. */
  readonly facets: Facets;
}

interface FirstList extends Omit<Leaders, "rows"> {
  /** Places in `rows`: the most mentioned, all that are mentioned as often as the last of them included. */
  readonly rows: readonly number[];
}

/** A list in which more are mentioned equally often is left to the reader's browser. */
export const mostRowsAhead = 400;
/** Names of each type beside the list: at least as many as it asks for. */
export const facetsAhead = 12;

/** Put rows of lists, most mentioned first, and facets together. */
export function collectFirstAnswers(
  lists: Readonly<Record<MentionType | "all", Leaders>>,
  facets: Facets,
): FirstAnswers {
  const rows: EntityRowFacts[] = [];
  const places = new Map<string, number>();
  const placeOf = (row: EntityRowFacts) => {
    const place = places.get(row.id) ?? rows.push(row) - 1;
    places.set(row.id, place);
    return place;
  };
  const collect = (type: MentionType | "all") => ({ ...lists[type], rows: lists[type].rows.map(placeOf) });
  return { lists: { all: collect("all"), ...forEachType(collect) }, rows, facets };
}

/** The first answers of an index on a host. What is not here counts as unknown; it is noted as wanted by whoever asks for answers. */
export class FirstAnswersFile implements PartSource {
  readonly #file: string | null;
  readonly #salt: number;
  readonly #wanted: Wanted;
  readonly #fetchFile: (file: string) => Promise<Blob>;
  #answers: FirstAnswers | null = null;
  #names: ReadonlyMap<EntityKey, EntityRow> = new Map();
  #coming: Promise<void> | null = null;

  constructor(
    { first, salt }: { readonly first: string | null; readonly salt: number },
    wanted: Wanted,
    fetchFile: (file: string) => Promise<Blob>,
  ) {
    this.#file = first;
    this.#salt = salt;
    this.#wanted = wanted;
    this.#fetchFile = fetchFile;
  }

  /** The answers; null when they are not here, or there are none. */
  read(): FirstAnswers | null {
    this.want();
    return this.#answers;
  }

  /** Note the file as wanted, if it is not here. */
  want(): void {
    if (this.#file !== null && this.#answers === null) this.#wanted.note(this, { from: 0, bytes: 0, hash: 0 });
  }

  /** Whether `rowOf` knows what it will. */
  get isHere(): boolean {
    return this.#file === null || this.#answers !== null;
  }

  /** The name of an entity that the answers name; null for others. */
  rowOf(key: EntityKey): EntityRow | null {
    return this.#names.get(key) ?? null;
  }

  fetch(): Promise<void> {
    return (this.#coming ??= this.#fetchOnce().finally(() => (this.#coming = null)));
  }

  async #fetchOnce(): Promise<void> {
    if (this.#file === null || this.#answers !== null) return;
    const answers = JSON.parse(await (await this.#fetchFile(this.#file)).text()) as FirstAnswers;
    const named = [...answers.rows, ...mentionTypes.flatMap((type) => answers.facets.entities[type])];
    this.#names = new Map(named.map(({ id, name, type }) => [entityKey(id, this.#salt), [id, name, type] as const]));
    this.#answers = answers;
  }
}

/** Whether the first answers may have a stretch of a list. */
export function mayBeAhead({ order, name, offset, limit, least = 1 }: EntityListQuery): boolean {
  return order === "mentions" && name.trim() === "" && least <= 2 && offset + limit <= mostRowsAhead;
}

/** A stretch of a list out of the first answers; null where they do not reach. */
export function listAhead(
  { lists, rows }: FirstAnswers,
  query: EntityListQuery,
): { total: number; rows: readonly EntityRowFacts[] } | null {
  const { type, offset, limit, least = 1 } = query;
  const list = lists[type ?? "all"];
  const total = least === 2 ? list.repeated : list.total;
  const end = Math.min(total, offset + limit);
  if (!mayBeAhead(query) || (limit > 0 && end > list.rows.length)) return null;
  // Names that count the same stand in the order of the reader's language.
  const sorted = list.rows.flatMap((place) => rows[place] ?? []).toSorted(inListOrder());
  return { total, rows: sorted.slice(offset, end) };
}

/** Facets of the whole library out of the first answers; null where they do not reach. */
export function facetsAheadOf({ facets }: FirstAnswers, limit: number): Facets | null {
  if (limit > facetsAhead) return null;
  return { ...facets, entities: forEachType((type) => facets.entities[type].slice(0, limit)) };
}
