import { namesPageSize } from "../../core/filter/page-sizes.ts";
import { forEachType, type MentionType } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import {
  articlesWithin,
  type CompanionsAsked,
  describeEntity,
  type EntityFacts,
  findCompanions,
  membersOf,
} from "./dossier.ts";
import { EntityRows } from "./entity-rows.ts";
import { listUnwritten } from "./entity-names.ts";
import { correctedMentions, EntitySide } from "./entity-side.ts";
import { buildEntityTable, type Corrected, type EntityTable } from "./entity-table.ts";
import { type CommonEntity, companionsAheadOf, listCommon, namedAheadOf, soleEntity } from "./common-entities.ts";
import type { EntityListQuery, EntityRowFacts } from "./entity-list.ts";
import { countFacets, countSources, type EntityCount, type Facets } from "./facets.ts";
import {
  collectFirstAnswers,
  facetsAhead,
  facetsAheadOf,
  type FirstAnswers,
  listAhead,
  mayBeAhead,
  mostRowsAhead,
} from "./first-answers.ts";
import type { Bucket } from "./histogram.ts";
import type { Corrections, IndexEntity } from "./index-input.ts";
import type { IndexParts } from "./index-parts.ts";
import type { EntityRow } from "./names-file.ts";
import type { Question } from "./questions.ts";
import type { Selection } from "./selection.ts";

/** Tables of entities, each of no more than a question needs. Once there is one of all, it serves every question. */
export class EntityTables {
  readonly #corpus: Corpus;
  readonly #parts: IndexParts;
  readonly #corrections: Corrections;
  /** Whether the library is as the build saw it. */
  readonly #isBundled: boolean;
  readonly #rows: EntityRows;
  #corrected: Corrected | null = null;
  #side: EntitySide | null = null;

  constructor(corpus: Corpus, parts: IndexParts, imported: readonly IndexEntity[], corrections: Corrections) {
    this.#corpus = corpus;
    this.#parts = parts;
    this.#corrections = corrections;
    const { articles, entities } = corrections;
    this.#isBundled =
      corpus.total === corpus.bundled && corpus.visible === null && articles.length + entities.length === 0;
    this.#rows = new EntityRows(parts, imported, corrections.entities);
  }

  /** All entities: where each is named in the whole library. */
  get side(): EntitySide {
    if (this.#side !== null) return this.#side;
    const table = buildEntityTable(this.#corpus, this.#rows, this.#readCorrected());
    const side = new EntitySide(this.#corpus, table, this.#isWhole);
    if (this.#isWhole()) this.#side = side;
    return side;
  }

  /** Everything known of an entity; null when the library has none of this id. */
  describe(id: string, bucket: Bucket): EntityFacts | null {
    const common = this.#readCommon(id);
    // Where its places and peoples lie need not be looked up then.
    const table = this.of(common === null ? this.#rows.relatedTo(id) : [id]);
    return describeEntity(this.#corpus, table, id, bucket, common?.nationalities);
  }

  /** A table that has some entities, whatever others it has. */
  of(ids: readonly string[]): EntityTable {
    if (this.#side !== null) return this.#side.table;
    return buildEntityTable(this.#corpus, this.#rows, this.#readCorrected(), { ids: [...new Set(ids)] });
  }

  /** A table of all entities in some articles, 1 by number, whatever others it has. */
  among(articles: Uint8Array): EntityTable {
    if (this.#isAllHere()) return this.side.table;
    return buildEntityTable(this.#corpus, this.#rows, this.#readCorrected(), { articles });
  }

  /** A stretch of the list of entities. */
  list(query: EntityListQuery): { total: number; rows: readonly EntityRowFacts[] } {
    const first = mayBeAhead(query) ? this.#readFirst() : null;
    return (first && listAhead(first, query)) ?? this.side.list.list(query);
  }

  /** Who and what is named in a selection. */
  facets(selection: Selection, question: Question, limit: number): Facets {
    const first = selection.count === this.#corpus.total ? this.#readFirst() : null;
    const ahead = (first && facetsAheadOf(first, limit)) ?? this.#facetsOfSole(selection, question, limit);
    return ahead ?? countFacets(this.#corpus, this.among(selection.members), selection, limit);
  }

  #facetsOfSole(selection: Selection, question: Question, limit: number): Facets | null {
    const common = this.#readCommon(soleEntity(question));
    const named = common && namedAheadOf(common, limit);
    return named && { ...named, sources: countSources(this.#corpus, selection) };
  }

  /** Work out what the build answers ahead; `everything` selects all articles. */
  workOutAhead(everything: Selection): {
    readonly first: FirstAnswers;
    readonly common: readonly CommonEntity[];
    readonly unwritten: readonly EntityRow[];
  } {
    const { list, table } = this.side;
    const leaders = (type: MentionType | null) => list.leaders(type, namesPageSize, mostRowsAhead);
    const facets = countFacets(this.#corpus, table, everything, facetsAhead);
    const first = collectFirstAnswers({ all: leaders(null), ...forEachType(leaders) }, facets);
    return { first, common: listCommon(this.#corpus, table), unwritten: listUnwritten(table) };
  }

  /** What the build worked out, where it is still true and the whole table is not here. */
  #readFirst(): FirstAnswers | null {
    if (!this.#isBundled || this.#isAllHere()) return null;
    const first = this.#parts.first.read();
    // Nothing else is asked for before it is known what this leaves open.
    this.#parts.wanted.check();
    return first;
  }

  /** The same of what it worked out of one entity; null for none. */
  #readCommon(id: string | null): CommonEntity | null {
    if (id === null || !this.#isBundled || this.#isAllHere()) return null;
    const common = this.#parts.common.find(id, this.#rows.keyOf(id));
    this.#parts.wanted.check();
    return common;
  }

  #isAllHere(): boolean {
    return this.#side !== null || this.#corpus.segments.every(({ segment }) => segment.store.isWhole);
  }

  companions(...[id, by, limit, range = {}]: CompanionsAsked): EntityCount[] {
    const common = range.from === undefined && range.to === undefined ? this.#readCommon(id) : null;
    const ahead = common && companionsAheadOf(common, by, limit);
    if (ahead !== null) return ahead;
    const named = this.of([id]);
    const entity = named.numberOf(id);
    const members = membersOf(this.#corpus, named, entity === undefined ? [] : [entity]);
    const within = articlesWithin(this.#corpus, range);
    if (within !== null) within.forEach((isWithin, number) => isWithin === 0 && (members[number] = 0));
    // In which articles to look is known only when nothing was lacking.
    this.#parts.wanted.check();
    return findCompanions(this.#corpus, this.among(members), id, by, limit, range);
  }

  readonly #isWhole = () => this.#parts.wanted.isEmpty;

  #readCorrected(): Corrected {
    if (this.#corrected !== null) return this.#corrected;
    const corrected = correctedMentions(this.#corpus, this.#corrections);
    if (this.#isWhole()) this.#corrected = corrected;
    return corrected;
  }
}
