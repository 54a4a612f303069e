import { forEachType, mentionTypes } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import { countNationalities, type Nationalities, type Nearness, readMentions } from "./dossier.ts";
import { type EntityKey, keyText, typeCode } from "./entity-key.ts";
import { type EntityTable, forEachOf, lengthOf, nobody } from "./entity-table.ts";
import { countFacets, type EntityCount, type Facets, topEntities } from "./facets.ts";
import type { Filters } from "./filters.ts";
import { followingId } from "./names-file.ts";
import type { Part, PartsWriter } from "./part.ts";
import { type Block, BlockReader, writeBlocks } from "./posting-blocks.ts";
import type { Question } from "./questions.ts";

/** What first screens show of an entity that many articles name, as the build worked it out of all of them. */
export interface CommonEntity {
  readonly id: string;
  /** What its articles name: at most `namesAhead` of each type. */
  readonly facets: Omit<Facets, "sources">;
  /** Who is named together with it, at most `companionsAhead`. */
  readonly companions: Readonly<Record<Nearness, readonly EntityCount[]>>;
  readonly nationalities: Nationalities;
}

/** Articles that name an entity at least, so that it is worked out ahead: with fewer, the parts that its companions lie in are few too. */
const leastArticles = 48;
/** Entities at most, those of most articles first: the file of them changes with every article. */
const mostCommon = 1_000;
/** Names of each type beside the list, and one more. */
export const namesAhead = 7;
/** Companions on a dossier, and one more, which tells whether there are more. */
export const companionsAhead = 11;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** An entity in one line: its id where that does not follow from the name, which is nearly never. */
type CountLine = readonly [name: string, type: number, count: number, id?: string];

interface CommonRecord {
  readonly id: string;
  readonly types: readonly number[];
  readonly named: readonly (readonly CountLine[])[];
  readonly article: readonly CountLine[];
  readonly sentence: readonly CountLine[];
  /** The place whose people it is, if there is one; then words for its own people. */
  readonly place?: CountLine;
  readonly peoples?: readonly CountLine[];
}

/** Work out what `CommonEntity` says of all that many articles name. `table` is of the whole library. */
export function listCommon(corpus: Corpus, table: EntityTable): CommonEntity[] {
  const articlesOf = (entity: number) => lengthOf(table.byEntity, entity);
  const common = [...table.mentions.keys()]
    .filter((entity) => articlesOf(entity) >= leastArticles)
    .toSorted((a, b) => articlesOf(b) - articlesOf(a) || a - b)
    .slice(0, mostCommon);
  const mentioned = common.length === 0 ? null : flattenMentions(corpus, table);
  const counts = new Uint32Array(table.total);
  const lastMet = new Uint32Array(table.total);
  let moment = 0;
  const members = new Uint8Array(corpus.total);
  return common.map((entity): CommonEntity => {
    const met = new Set<number>();
    const count = (other: number) => {
      if (other === entity || other === nobody) return;
      met.add(other);
      counts[other] = (counts[other] ?? 0) + 1;
    };
    const finish = () => {
      const top = topEntities(table, counts, companionsAhead, [...met]);
      for (const other of met) counts[other] = 0;
      met.clear();
      return top;
    };
    forEachOf(table.byEntity, entity, (number) => {
      members[number] = 1;
      forEachOf(table.byArticle, number, count);
    });
    const article = finish();
    forEachOf(table.byEntity, entity, (number) =>
      mentioned?.forEachSentence(number, (entities) => {
        if (!entities.includes(entity)) return;
        moment += 1;
        for (const other of entities) {
          if (lastMet[other] === moment) continue;
          lastMet[other] = moment;
          count(other);
        }
      }),
    );
    const sentence = finish();
    const { entities, types } = countFacets(corpus, table, { members }, namesAhead);
    members.fill(0);
    const [id] = table.rowOf(entity);
    const nationalities = countNationalities(table, id);
    return { id, facets: { entities, types }, companions: { article, sentence }, nationalities };
  });
}

/** The entities of all mentions, sentence by sentence, without an object for each: they are looked at once for every common entity. */
function flattenMentions(corpus: Corpus, table: EntityTable) {
  const starts = new Uint32Array(corpus.total + 1);
  const entities: number[] = [];
  const sentences: number[] = [];
  for (let number = 0; number < corpus.total; number += 1) {
    for (const { entity, sentence } of readMentions(corpus, table, number)) {
      entities.push(entity);
      sentences.push(sentence);
    }
    starts[number + 1] = entities.length;
  }
  const flat = Uint32Array.from(entities);
  return {
    forEachSentence(number: number, visit: (entities: Uint32Array) => void): void {
      const end = starts[number + 1] ?? 0;
      for (let from = starts[number] ?? 0, to = from; from < end; from = to) {
        while (to < end && sentences[to] === sentences[from]) to += 1;
        visit(flat.subarray(from, to));
      }
    },
  };
}

/** Write common entities into blocks by `keyText`, each found by one stretch. */
export function writeCommon(
  common: readonly CommonEntity[],
  keyOf: (id: string) => EntityKey,
  parts: PartsWriter,
): Block[] {
  const keyed = common.map((each) => ({
    key: keyText(keyOf(each.id)),
    count: 0,
    list: new Uint8Array(),
    rest: encoder.encode(JSON.stringify(toRecord(each))),
  }));
  return writeBlocks(
    keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    parts,
  );
}

/** The common entities of an index on a host. What is not here counts as unknown, and is noted as wanted. */
export class CommonEntities {
  readonly #blocks: BlockReader;

  constructor(blocks: readonly Block[], read: (part: Part) => Uint8Array | null) {
    this.#blocks = new BlockReader(blocks, read);
  }

  /** Null for an entity that few articles name. */
  find(id: string, key: EntityKey): CommonEntity | null {
    const rest = this.#blocks.find(keyText(key), true)?.rest ?? null;
    if (rest === null) return null;
    const common = fromRecord(JSON.parse(decoder.decode(rest)) as CommonRecord);
    return common.id === id ? common : null;
  }
}

/** The id of the only entity that a question asks for, when it asks for nothing else; else null. */
export function soleEntity({ q = "", filters = {} }: Question): string | null {
  const { anyOf, allOf, ...others } = filters;
  const ids = new Set([...(anyOf ?? []), ...(allOf ?? [])]);
  const [id = null] = ids;
  return ids.size === 1 && q.trim() === "" && Object.values(others).every(isEmpty) ? id : null;
}

function isEmpty(filter: Filters[keyof Filters]): boolean {
  return filter === undefined || filter === false || (Array.isArray(filter) && filter.length === 0);
}

/** Who is named together with a common entity; null where more are asked for than is known. */
export function companionsAheadOf({ companions }: CommonEntity, by: Nearness, limit: number): EntityCount[] | null {
  return limit > companionsAhead ? null : companions[by].slice(0, limit);
}

/** What the articles of a common entity name; null where more is asked for than is known. */
export function namedAheadOf({ facets }: CommonEntity, limit: number): CommonEntity["facets"] | null {
  if (limit > namesAhead) return null;
  return { types: facets.types, entities: forEachType((type) => facets.entities[type].slice(0, limit)) };
}

function toRecord({
  id,
  facets,
  companions,
  nationalities: { nationalityOf, nationalities },
}: CommonEntity): CommonRecord {
  return {
    id,
    types: mentionTypes.map((type) => facets.types[type]),
    named: mentionTypes.map((type) => facets.entities[type].map(toLine)),
    article: companions.article.map(toLine),
    sentence: companions.sentence.map(toLine),
    ...(nationalityOf !== null && { place: toLine(nationalityOf) }),
    ...(nationalities.length > 0 && { peoples: nationalities.map(toLine) }),
  };
}

function fromRecord({ id, types, named, article, sentence, place, peoples = [] }: CommonRecord): CommonEntity {
  return {
    id,
    facets: {
      types: forEachType((type) => types[typeCode(type)] ?? 0),
      entities: forEachType((type) => (named[typeCode(type)] ?? []).map(fromLine)),
    },
    companions: { article: article.map(fromLine), sentence: sentence.map(fromLine) },
    nationalities: {
      nationalityOf: place === undefined ? null : fromLine(place),
      nationalities: peoples.map(fromLine),
    },
  };
}

function toLine({ id, name, type, count }: EntityCount): CountLine {
  const line = [name, typeCode(type), count] as const;
  return followingId(name) === id ? line : [...line, id];
}

function fromLine([name, type, count, id = followingId(name)]: CountLine): EntityCount {
  return { id, name, type: mentionTypes[type] ?? "other", count };
}
