import { dayNumber } from "../../core/date/calendar.ts";
import { findPhrases } from "../../core/query/phrase.ts";
import { parseQuery } from "../../core/query/parse.ts";
import { printQuery } from "../../core/query/print.ts";
import type { QueryNode } from "../../core/query/syntax.ts";
import { buildCorpus, type Corpus } from "./corpus.ts";
import { correctQuery, fewArticles } from "./correct.ts";
import { type CompanionsAsked, type EntityFacts, listMentions, type MentionQuery } from "./dossier.ts";
import { findDoubts } from "./doubts.ts";
import type { EntityListQuery, EntityRowFacts } from "./entity-list.ts";
import { lookupFor } from "./entity-side.ts";
import type { EntityTable } from "./entity-table.ts";
import { EntityTables } from "./entity-tables.ts";
import type { EntityCount, Facets } from "./facets.ts";
import { buildMask, type Filters, needsEntities } from "./filters.ts";
import { type Bucket, countByDate, type Histogram } from "./histogram.ts";
import { noImports, openImports, type Imports, type NameToFind, type OpenImports } from "./imports.ts";
import type { Corrections } from "./index-input.ts";
import type { IndexParts } from "./index-parts.ts";
import { findPlaces, placesOf } from "./find-places.ts";
import { findSources, type SourcesAsked } from "./find-sources.ts";
import { findTitled } from "./find-titled.ts";
import { orderSelection } from "./order.ts";
import { type Answer, KeptAnswers } from "./answer.ts";
import { asksForTold, PhraseFrequencies, select } from "./selection.ts";
import type { NameInText, Question, SearchRequest, SearchResult, Suggestions } from "./questions.ts";
import { hasAlternatives, shortestPrefixOf } from "./query-shape.ts";
import { markArticles, type ReaderMarks, type ReaderState } from "./reader-marks.ts";
import { sampleMentions } from "./sample-mentions.ts";
import { buildSpelling, type Spelling } from "./spelling.ts";
import { type ChronologyRequest, listChronology } from "../told/list-chronology.ts";
import { listSilences, type Silences, type SilencesRequest } from "../told/list-silences.ts";
import { listTold, type ToldAnswer, type ToldRequest } from "../told/list-told.ts";
import { countToldBars, type ToldBars, type ToldBarsRequest } from "../told/told-bars.ts";
import { ToldSide } from "../told/told-side.ts";

/**
 * The opened index: answers any question about the library, and fetches for it what is not here yet.
 *
 * Every answer to one question, be it list, chart or count, is taken from the same `Selection`, which is made once.
 */
export class LibraryIndex {
  readonly #parts: IndexParts;
  readonly #asOf: number | null;
  #imports: OpenImports = noImports;
  #corrections: Corrections = { articles: [], entities: [] };
  #state: ReaderState = { read: [], starred: [], noted: [] };
  #corpus: Corpus;
  #frequencies: PhraseFrequencies;
  /** By question; a page asks for list, chart and facets of one question at a time. */
  readonly #selections = new KeptAnswers();
  #entities: EntityTables;
  /** Told times, which the first question about them loads. */
  readonly toldSide: ToldSide;
  #spelling: Spelling | null = null;
  #marks: ReaderMarks | null = null;

  /** With `asOf`, a day `YYYY-MM-DD`, it answers from what had been printed by then. */
  constructor(parts: IndexParts, asOf: string | null = null, toldSide = new ToldSide()) {
    this.#parts = parts;
    this.#asOf = asOf === null ? null : dayNumber(asOf);
    this.toldSide = toldSide;
    this.#corpus = buildCorpus(parts.segments, noImports, this.#asOf);
    this.#entities = this.#tableEntities();
    this.#frequencies = new PhraseFrequencies(this.#corpus, this.#isWhole);
  }

  /** With which own segments must be written: see `entityKey`. */
  get salt(): number {
    return this.#parts.names.salt;
  }

  /** How many articles there are, and how many of them are bundled. */
  size(): { total: number; bundled: number } {
    return { total: this.#corpus.total, bundled: this.#corpus.bundled };
  }

  /** Tell what is read, starred or noted, for what asks for it; what is not told stays as it was told before. */
  setReaderState(state: Partial<ReaderState>): void {
    this.#state = { ...this.#state, ...state };
    this.#marks = null;
    this.#selections.clear();
  }

  /** Take in the reader's own articles, instead of those taken in before. They stand among the bundled ones by date, behind those of theirs. */
  setImports(imports: Imports): void {
    this.#imports = openImports(this.#parts, imports);
    this.toldSide.setOwnLoader(imports.loadTold ?? (() => Promise.resolve([])));
    this.#corpus = buildCorpus(this.#parts.segments, this.#imports, this.#asOf);
    this.#frequencies = new PhraseFrequencies(this.#corpus, this.#isWhole);
    this.close();
    this.setReaderState(this.#state);
  }

  /** Find the ids of whom names mean that stand in a text outside the library. */
  identify(names: readonly NameToFind[]): Promise<readonly string[]> {
    return this.#complete(() => this.#entities.side.identify(names));
  }

  /** Find the names in a text outside the library that are known here. */
  findNames(text: string): Promise<readonly NameInText[]> {
    return this.#complete(() => this.#entities.side.findNames(text));
  }

  /** Find where articles stand, by id, in order from the newest; null for an id that none has. */
  findPlaces(ids: readonly string[]): Promise<readonly (number | null)[]> {
    return this.#complete(() => findPlaces(this.#corpus, ids, this.#isWhole));
  }

  /** Find the places of the articles that a quote may come from: see `findSources`. */
  findSources(quote: string, asked: SourcesAsked): Promise<readonly number[]> {
    return this.#complete(() => findSources(this.#corpus, quote, asked, this.#isWhole));
  }

  /** Take in what the reader has put right, instead of what was taken in before. */
  setCorrections(corrections: Corrections): void {
    this.#corrections = corrections;
    this.#entities = this.#tableEntities();
    this.#selections.clear();
  }

  /** Take in what articles tell as the reader has put it right, instead of what was taken in before. */
  setToldCorrections(articles: Parameters<ToldSide["setCorrected"]>[1]): Promise<void> {
    return this.#complete(() => this.toldSide.setCorrected(this.#corpus, articles));
  }

  /** List the told times about some days, in the articles that a question finds, by date of printing. */
  told(request: ToldRequest): Promise<ToldAnswer> {
    return this.#complete(() => listTold(this.#corpus, this.toldSide.table, this.#answer(request).selection, request));
  }

  /** Count by the days that they tell of the articles that a question finds. */
  toldBars(asked: ToldBarsRequest): Promise<ToldBars | null> {
    return this.#complete(() => countToldBars(this.#corpus, this.toldSide.table, this.#answer(asked).selection, asked));
  }

  /** List the days told of but not printed, and the reverse, of what a question finds; null where nothing of it is dated. */
  silences(asked: SilencesRequest): Promise<Silences | null> {
    const { toldSide } = this;
    return this.#complete(() => listSilences(this.#corpus, toldSide.table, this.#answer(asked).selection, asked.most));
  }

  /** List told times by the days that they mean, of what a question finds, or beside the mentions of an entity. */
  chronology(request: ChronologyRequest): Promise<ToldAnswer> {
    return this.#complete(() => {
      const entities = request.entity === undefined ? null : this.#entities.of([request.entity]);
      return listChronology(this.#corpus, this.toldSide.table, entities, this.#answer(request).selection, request);
    });
  }

  search(request: SearchRequest): Promise<SearchResult> {
    return this.#complete(() => {
      const { selection, tree, ordered, ...said } = this.#answer(request, request.isSpellingLater);
      const numbers = (ordered[request.order] ??= orderSelection(this.#corpus, selection, request.order));
      return {
        total: selection.count,
        hits: selection.hits,
        places: placesOf(this.#corpus, numbers.subarray(request.offset, request.offset + request.limit)),
        phrases: findPhrases(tree),
        ...said,
      };
    });
  }

  /** Count by date what a question finds, beside all articles; only bars that touch `[from, to]` when these are given. */
  histogram(question: Question, bucket: Bucket, range: Parameters<typeof countByDate>[3] = {}): Promise<Histogram> {
    return this.#complete(() => countByDate(this.#corpus, this.#answer(question).selection.members, bucket, range));
  }

  /** Count who and what is named in what a question finds: at most `limit` entities of each type. */
  facets(question: Question, limit: number): Promise<Facets> {
    return this.#complete(() => {
      const { selection } = this.#answer(question);
      // What is selected is known for certain only when nothing was lacking: else much would be asked for in vain.
      this.#parts.wanted.check();
      return this.#entities.facets(selection, question, limit);
    });
  }

  /** Complete what is being typed: entities by name, articles by title. Nothing for less than one letter. */
  async suggest(prefix: string, limit: number): Promise<Suggestions> {
    const { tree } = parseQuery(prefix, { isTyping: true });
    if (tree === null) return { entities: [], places: [] };
    return this.#complete(() => ({
      places: findTitled(this.#corpus, tree, this.#frequencies, limit),
      entities: this.#entities.side.list.suggest(prefix, limit),
    }));
  }

  /** Everything known of an entity; null when the library has none of this id. */
  entity(id: string, bucket: Bucket): Promise<EntityFacts | null> {
    return this.#complete(() => this.#entities.describe(id, bucket));
  }

  companions(...asked: CompanionsAsked): Promise<readonly EntityCount[]> {
    return this.#complete(() => this.#entities.companions(...asked));
  }

  entities(query: EntityListQuery): Promise<{ total: number; rows: readonly EntityRowFacts[] }> {
    return this.#complete(() => this.#entities.list(query));
  }

  /** Work out what first screens ask for, for whoever reads it from a host. */
  workOutAhead(): Promise<ReturnType<EntityTables["workOutAhead"]>> {
    return this.#complete(() => this.#entities.workOutAhead(this.#answer({}).selection));
  }

  mentionsOf(id: string, query: MentionQuery) {
    const ids = query.with === undefined ? [id] : [id, query.with.id];
    return this.#complete(() => listMentions(this.#corpus, this.#entities.of(ids), id, query));
  }

  /** What is doubtful about the library's names: at most `most` of each kind, the largest effect first. */
  doubts(most: number) {
    return this.#complete(() => findDoubts(this.#entities.side.table, most));
  }

  sample(type: EntityFacts["type"], count: number, seed: number) {
    return this.#complete(() => sampleMentions(this.#corpus, this.#entities.side.table, type, count, seed));
  }

  /** Load what first questions about entities and spelling would wait for; for when the page is idle. */
  warmUp(): Promise<void> {
    return this.#complete(() => {
      void this.#entities.side.list;
      this.#spell();
    });
  }

  /** Let go of what was worked out. Questions under way are answered. */
  close(): void {
    this.#selections.clear();
    this.#entities = this.#tableEntities();
    this.#spelling = null;
  }

  #tableEntities(): EntityTables {
    return new EntityTables(this.#corpus, this.#parts, this.#imports.entities, this.#corrections);
  }

  readonly #isWhole = () => this.#parts.wanted.isEmpty;

  #complete<Result>(work: () => Result): Promise<Result> {
    return this.toldSide.complete(() => this.#parts.wanted.complete(work));
  }

  #answer({ q = "", isTyping = false, filters = {} }: Question, isSpellingLater = false): Answer {
    const key = JSON.stringify([q, isTyping, filters]);
    const answered = this.#selections.get(key);
    if (answered) return answered;
    const corpus = this.#corpus;
    const { tree, messages } = parseQuery(q, { isTyping, shortestPrefix: shortestPrefixOf(corpus.total) });
    const marks = () => this.#readMarks();
    const mask = buildMask(corpus, this.#tableFor(filters), filters, marks, () => this.toldSide.table);
    const lookup = lookupFor(tree, () => this.#entities.side, marks);
    const told = asksForTold(tree) ? this.toldSide.table : null;
    const find = (wanted: QueryNode | null) => select(corpus, wanted, mask, lookup, this.#frequencies, told);
    const first = find(tree);
    // Whether a word is a slip is asked when it is sure how often it occurs.
    this.#parts.wanted.check();
    // Words that must all occur, and often do, are words of the library: nothing to correct, and nothing to count.
    const mayErr = tree !== null && (first.count < fewArticles || hasAlternatives(tree));
    const canSpell = this.#spelling !== null || corpus.segments.every(({ segment }) => segment.hasVocabulary);
    const isSpellingPending = mayErr && isSpellingLater && first.count > 0 && !canSpell;
    const corrected = mayErr && !isSpellingPending ? correctQuery(tree, this.#frequencies, () => this.#spell()) : null;
    const second = corrected !== null && first.count === 0 ? find(corrected) : null;
    const isUsed = second !== null && second.count > 0;
    const answer: Answer = {
      selection: isUsed ? second : first,
      tree: isUsed ? corrected : tree,
      messages,
      didYouMean: corrected ? { q: printQuery(corrected), isUsed } : null,
      isSpellingPending,
      ordered: {},
    };
    if (this.#isWhole() && !isSpellingPending) this.#selections.set(key, answer);
    return answer;
  }

  #spell(): Spelling {
    const spelling = this.#spelling ?? buildSpelling(this.#corpus.segments.map(({ segment }) => segment));
    if (this.#isWhole()) this.#spelling = spelling;
    return spelling;
  }

  #readMarks(): ReaderMarks {
    const marks = this.#marks ?? markArticles(this.#corpus, this.#state);
    if (this.#isWhole()) this.#marks = marks;
    return marks;
  }

  /** What filters need of entities; null when they need nothing. */
  #tableFor(filters: Filters): EntityTable | null {
    if (!needsEntities(filters)) return null;
    const { anyOf = [], allOf = [], noneOf = [], types = [] } = filters;
    return types.length > 0 ? this.#entities.side.table : this.#entities.of([...anyOf, ...allOf, ...noneOf]);
  }
}
