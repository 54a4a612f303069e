import { findPhrases, type Phrase } from "../../core/query/phrase.ts";
import { parseQuery } from "../../core/query/parse.ts";
import { printQuery } from "../../core/query/print.ts";
import type { QueryMessage, QueryNode } from "../../core/query/syntax.ts";
import { buildCorpus, type Corpus } from "./corpus.ts";
import { correctQuery } from "./correct.ts";
import {
  describeEntity,
  type EntityFacts,
  type EntityMention,
  findCompanions,
  listMentions,
  type MentionQuery,
  type Nearness,
} from "./dossier.ts";
import type { EntityListQuery, EntityRowFacts } from "./entity-list.ts";
import { asksForEntities, buildEntitySide, type EntitySide, noEntities } from "./entity-side.ts";
import type { EntityRow } from "./entity-table.ts";
import type { Engine } from "./engine.ts";
import { countFacets, type EntityCount, type Facets } from "./facets.ts";
import { buildMask, type Filters, needsEntities } from "./filters.ts";
import { type Bucket, countByDate, type Histogram } from "./histogram.ts";
import { identify, noImports, openImports, type Imports, type NameToFind, type OpenImports } from "./imports.ts";
import type { Corrections } from "./index-input.ts";
import { type Order, orderSelection } from "./order.ts";
import { PhraseFrequencies, select, type Selection } from "./selection.ts";
import { markArticles, type ReaderMarks, type ReaderState } from "./reader-marks.ts";
import type { Segment } from "./segment.ts";
import { buildSpelling, type Spelling } from "./spelling.ts";

/** A query with its filters: what every answer is about. */
export interface Question {
  /** As typed; see `parseQuery`. */
  readonly q?: string;
  /** The end of `q` is being typed. */
  readonly isTyping?: boolean;
  readonly filters?: Filters;
}

export interface SearchRequest extends Question {
  readonly order: Order;
  readonly offset: number;
  readonly limit: number;
}

export interface SearchResult {
  /** Articles found. */
  readonly total: number;
  /** How often the words occur in them. */
  readonly hits: number;
  /** The asked stretch of them: the places of all articles, imported ones among them. */
  readonly places: readonly number[];
  /** What to mark in the texts: see `findHits`. */
  readonly phrases: readonly Phrase[];
  readonly messages: readonly QueryMessage[];
  /** The query with unknown words replaced; `isUsed` when the query itself found nothing and this was searched instead. */
  readonly didYouMean: { readonly q: string; readonly isUsed: boolean } | null;
}

/** What a beginning of a word could become. */
export interface Suggestions {
  readonly entities: readonly EntityRowFacts[];
  /** Articles whose title has a word that begins so, newest first. */
  readonly places: readonly number[];
}

/**
 * The opened index: answers any question about the library.
 *
 * Every answer to one question, be it list, chart or count, is taken from the same `Selection`, which is made once.
 */
export class LibraryIndex {
  readonly #engine: Engine;
  readonly #bundled: readonly Segment[];
  readonly #loadNames: () => Promise<readonly EntityRow[]>;
  #imports: OpenImports = noImports;
  #corrections: Corrections = { articles: [], entities: [] };
  #state: ReaderState = { read: [], starred: [] };
  #corpus: Corpus;
  #frequencies: PhraseFrequencies;
  #names: Promise<readonly EntityRow[]> | null = null;
  /** By question; a page asks for list, chart and facets of one question at a time. */
  readonly #selections = new Map<string, Answer>();
  #entities: Promise<EntitySide> | null = null;
  #spelling: Spelling | null = null;
  #marks: ReaderMarks;

  constructor(engine: Engine, segments: readonly Segment[], loadNames: () => Promise<readonly EntityRow[]>) {
    this.#engine = engine;
    this.#bundled = segments;
    this.#loadNames = loadNames;
    this.#corpus = buildCorpus(segments);
    this.#frequencies = new PhraseFrequencies(this.#corpus);
    this.#marks = markArticles(this.#corpus, this.#state);
  }

  /** How many articles there are, and how many of them are bundled. */
  size(): { total: number; bundled: number } {
    return { total: this.#corpus.total, bundled: this.#corpus.bundled };
  }

  /** Tell what is read and starred, for the filters of these names. */
  setReaderState(state: ReaderState): void {
    this.#state = state;
    this.#marks = markArticles(this.#corpus, state);
    this.#selections.clear();
  }

  /** Take in the reader's own articles, instead of those taken in before. They stand among the bundled ones by date, behind those of theirs. */
  setImports(imports: Imports): void {
    for (const segment of this.#imports.segments) segment.close();
    this.#imports = openImports(this.#engine, imports);
    this.#corpus = buildCorpus(this.#bundled, this.#imports);
    this.#frequencies = new PhraseFrequencies(this.#corpus);
    this.#spelling = null;
    this.#entities = null;
    this.setReaderState(this.#state);
  }

  /** Find the ids of whom names mean that stand in a text outside the library. */
  async identify(names: readonly NameToFind[]): Promise<readonly string[]> {
    const corpus = this.#corpus;
    const { table } = await this.#entitySide();
    if (corpus !== this.#corpus) return this.identify(names);
    const segments = corpus.segments.map(({ segment }) => segment);
    return identify(table, segments, names);
  }

  /** Take in what the reader has put right, instead of what was taken in before. */
  setCorrections(corrections: Corrections): void {
    this.#corrections = corrections;
    this.#entities = null;
    this.#selections.clear();
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const answer = await this.#answer(request);
    const { selection, tree, messages, didYouMean } = answer;
    const numbers = (answer.ordered[request.order] ??= orderSelection(this.#corpus, selection, request.order));
    return {
      total: selection.count,
      hits: selection.hits,
      places: this.#placesOf(numbers.subarray(request.offset, request.offset + request.limit)),
      phrases: findPhrases(tree),
      messages,
      didYouMean,
    };
  }

  /** Count by date what a question finds, beside all articles; only bars that touch `[from, to]` when these are given. */
  async histogram(
    question: Question,
    bucket: Bucket,
    range: { readonly from?: string; readonly to?: string } = {},
  ): Promise<Histogram> {
    const { selection } = await this.#answer(question);
    return countByDate(this.#corpus, selection.members, bucket, range);
  }

  /** Count who and what is named in what a question finds: at most `limit` entities of each type. */
  async facets(question: Question, limit: number): Promise<Facets> {
    const [{ selection }, { table }] = await Promise.all([this.#answer(question), this.#entitySide()]);
    return countFacets(this.#corpus, table, selection, limit);
  }

  /** Complete what is being typed: entities by name, articles by title. Nothing for less than one letter. */
  async suggest(prefix: string, limit: number): Promise<Suggestions> {
    const { tree } = parseQuery(prefix, { isTyping: true });
    if (tree === null) return { entities: [], places: [] };
    const { list } = await this.#entitySide();
    const inTitles = titlesOnly(tree);
    const found = inTitles && select(this.#corpus, inTitles, null, noEntities, this.#frequencies);
    const places = found ? this.#placesOf(orderSelection(this.#corpus, found, "newest").subarray(0, limit)) : [];
    return { entities: list.suggest(prefix, limit), places };
  }

  /** Everything known of an entity; null when the library has none of this id. */
  async entity(id: string, bucket: Bucket): Promise<EntityFacts | null> {
    const { table } = await this.#entitySide();
    return describeEntity(this.#corpus, table, id, bucket);
  }

  async companions(id: string, by: Nearness, limit: number): Promise<readonly EntityCount[]> {
    const { table } = await this.#entitySide();
    return findCompanions(this.#corpus, table, id, by, limit);
  }

  async entities(query: EntityListQuery): Promise<{ total: number; rows: readonly EntityRowFacts[] }> {
    const { list } = await this.#entitySide();
    return list.list(query);
  }

  async mentionsOf(id: string, query: MentionQuery): Promise<{ total: number; mentions: readonly EntityMention[] }> {
    const { table } = await this.#entitySide();
    return listMentions(this.#corpus, table, id, query);
  }

  /** Load what first questions about entities and spelling would wait for; for when the page is idle. */
  async warmUp(): Promise<void> {
    const side = await this.#entitySide();
    void side.list;
    this.#spell();
  }

  /** Let go of databases and memory; the index answers no more. */
  close(): void {
    for (const { segment } of this.#corpus.segments) segment.close();
  }

  async #answer({ q = "", isTyping = false, filters = {} }: Question): Promise<Answer> {
    const key = JSON.stringify([q, isTyping, filters]);
    const kept = this.#selections.get(key);
    if (kept) return kept;
    const corpus = this.#corpus;
    const { tree, messages } = parseQuery(q, { isTyping, shortestPrefix: corpus.total > manyArticles ? 4 : 3 });
    const side = needsEntities(filters) || asksForEntities(tree) ? await this.#entitySide() : null;
    // Imports came or went meanwhile: what was loaded is of another numbering.
    if (corpus !== this.#corpus) return this.#answer({ q, isTyping, filters });
    const mask = buildMask(this.#corpus, side?.table ?? null, filters, this.#marks);
    const lookup = side?.lookup ?? noEntities;
    const find = (wanted: QueryNode | null) => select(this.#corpus, wanted, mask, lookup, this.#frequencies);
    const first = find(tree);
    // Words that must all occur, and often do, are words of the library: nothing to correct, and nothing to count.
    const mayErr = tree !== null && (first.count < fewArticles || hasAlternatives(tree));
    const corrected = mayErr ? correctQuery(tree, this.#frequencies, () => this.#spell()) : null;
    const second = corrected !== null && first.count === 0 ? find(corrected) : null;
    const isUsed = second !== null && second.count > 0;
    const answer: Answer = {
      selection: isUsed ? second : first,
      tree: isUsed ? corrected : tree,
      messages,
      didYouMean: corrected ? { q: printQuery(corrected), isUsed } : null,
      ordered: {},
    };
    this.#keep(key, answer);
    return answer;
  }

  #placesOf(numbers: Uint32Array): number[] {
    return Array.from(numbers, (number) => this.#corpus.ranks[number] ?? number);
  }

  #spell(): Spelling {
    return (this.#spelling ??= buildSpelling(this.#corpus.segments.map(({ segment }) => segment)));
  }

  #keep(key: string, answer: Answer): void {
    this.#selections.set(key, answer);
    const [oldest] = this.#selections.keys();
    if (this.#selections.size > keptAnswers && oldest !== undefined) this.#selections.delete(oldest);
  }

  #entitySide(): Promise<EntitySide> {
    this.#entities ??= this.#loadEntitySide().catch((error: unknown) => {
      this.#entities = null;
      throw error;
    });
    return this.#entities;
  }

  async #loadEntitySide(): Promise<EntitySide> {
    this.#names ??= this.#loadNames();
    const names = await this.#names.catch((error: unknown) => {
      this.#names = null;
      throw error;
    });
    return buildEntitySide(this.#corpus, names, this.#imports.entities, this.#corrections);
  }
}

/** Beyond, three letters being typed cost 86 ms (p95 at 100,000), four 43: whoever means three writes `gaz*`. */
const manyArticles = 50_000;

/** So few found articles make it worth asking whether a word is a slip. */
const fewArticles = 5;

/** At 100,000 articles an answer takes half a megabyte and more: enough for going back and forth a little. */
const keptAnswers = 6;

interface Answer {
  readonly selection: Selection;
  readonly tree: QueryNode | null;
  readonly messages: readonly QueryMessage[];
  readonly didYouMean: { readonly q: string; readonly isUsed: boolean } | null;
  readonly ordered: Partial<Record<Order, Uint32Array>>;
}

function hasAlternatives(tree: QueryNode): boolean {
  return tree.kind === "any" || (tree.kind === "all" && tree.items.some(hasAlternatives));
}

/** The same words, asked for in titles; null for queries of anything but words. */
function titlesOnly(tree: QueryNode): QueryNode | null {
  if (tree.kind === "text") return { ...tree, inTitle: true };
  if (tree.kind !== "all") return null;
  const items = tree.items.map(titlesOnly);
  return items.every((item) => item !== null) ? { kind: "all", items } : null;
}
