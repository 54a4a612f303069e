import { forEachType, type MentionType } from "../../core/ner/mention.ts";
import type { Corpus } from "./corpus.ts";
import { articlesWithin, type CompanionsAsked, findCompanions, membersOf } from "./dossier.ts";
import { EntityRows } from "./entity-rows.ts";
import { correctedMentions, EntitySide } from "./entity-side.ts";
import { buildEntityTable, type Corrected, type EntityTable } from "./entity-table.ts";
import type { EntityListQuery, EntityRowFacts } from "./entity-list.ts";
import { countFacets, type EntityCount, type Facets } from "./facets.ts";
import {
  collectFirstAnswers,
  facetsAhead,
  facetsAheadOf,
  type FirstAnswers,
  listAhead,
  mayBeAhead,
  mostRowsAhead,
  rowsAhead,
} from "./first-answers.ts";
import type { Corrections, IndexEntity } from "./index-input.ts";
import type { IndexParts } from "./index-parts.ts";
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

  /** A table that has some entities, and the places and peoples that belong to them, whatever others it has. */
  of(asked: readonly string[]): EntityTable {
    if (this.#side !== null) return this.#side.table;
    const ids = [...new Set(asked.flatMap((id) => this.#rows.relatedTo(id)))];
    return buildEntityTable(this.#corpus, this.#rows, this.#readCorrected(), { ids });
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
  facets(selection: Selection, limit: number): Facets {
    const first = selection.count === this.#corpus.total ? this.#readFirst() : null;
    return (
      (first && facetsAheadOf(first, limit)) ??
      countFacets(this.#corpus, this.among(selection.members), selection, limit)
    );
  }

  /** Work out what the build answers ahead; `everything` selects all articles. */
  workOutFirst(everything: Selection): FirstAnswers {
    const { list } = this.side;
    const leaders = (type: MentionType | null) => list.leaders(type, rowsAhead, mostRowsAhead);
    const facets = this.facets(everything, facetsAhead);
    return collectFirstAnswers({ all: leaders(null), ...forEachType(leaders) }, facets);
  }

  /** What the build worked out, where it is still true and the whole table is not here. */
  #readFirst(): FirstAnswers | null {
    if (!this.#isBundled || this.#isAllHere()) return null;
    const first = this.#parts.first.read();
    // Nothing else is asked for before it is known what this leaves open.
    this.#parts.wanted.check();
    return first;
  }

  #isAllHere(): boolean {
    return this.#side !== null || this.#corpus.segments.every(({ segment }) => segment.store.isWhole);
  }

  companions(...[id, by, limit, range = {}]: CompanionsAsked): EntityCount[] {
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
