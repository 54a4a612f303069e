import { dayNumber } from "../../core/date/calendar.ts";
import type { Phrase } from "../../core/query/phrase.ts";
import type { EntityNode, NotedNode, PeriodNode, QueryNode, ToldNode } from "../../core/query/syntax.ts";
import { datedWithin } from "./article-dates.ts";
import { type Corpus, termScore } from "./corpus.ts";
import { keyOfPhrase, matchExpression } from "./match-expression.ts";
import { collectHits, countRows } from "./match.ts";
import { undatedDay } from "./schema.ts";
import type { ToldTable } from "../told/told-table.ts";

/** Which articles a question is about, and how well each answers it. Everything shown of an answer is counted from this. */
export interface Selection {
  /** 1 for each article in it, by number. */
  readonly members: Uint8Array;
  readonly count: number;
  /** BM25 by number; zero where the question has no words. */
  readonly scores: Float32Array;
  /** How often the words occur in the selected articles, titles included. */
  readonly hits: number;
}

/** How much a hit in the title counts against one in the text. Titles are short and say what a text is about. */
const titleWeight = 5;

/** What evaluating needs besides the corpus: entities are loaded later than words, and their tables live elsewhere. */
export interface EntityLookup {
  /** 1 for each article that names such an entity. */
  membersNaming(node: EntityNode): Uint8Array;
  /** 1 for each article that the reader noted so; none where the page has not told. */
  membersNoted?(node: NotedNode): Uint8Array | undefined;
}

/** Whether a query asks for told times, which are loaded when first asked for. */
export function asksForTold(tree: QueryNode | null): boolean {
  if (tree === null) return false;
  if (tree.kind === "not") return asksForTold(tree.item);
  return tree.kind === "all" || tree.kind === "any" ? tree.items.some(asksForTold) : tree.kind === "told";
}

/**
 * Select the articles that match a query and a mask (1 where filters allow; null: everywhere).
 *
 * The parts of the query that are words are one expression, asked of each segment; the others are sets over all articles.
 * Both meet here and nowhere else, so that a list, a chart and a count over one selection can't disagree.
 */
export function select(
  corpus: Corpus,
  tree: QueryNode | null,
  mask: Uint8Array | null,
  lookup: EntityLookup,
  frequencies: PhraseFrequencies,
  told: ToldTable | null = null,
): Selection {
  const scores = new Float32Array(corpus.total);
  const tally = { hits: 0 };
  const allowed = corpus.visible === null ? mask : intersect(corpus.visible, mask);
  const evaluate = evaluator({ corpus, scores, tally, lookup, frequencies, told });
  const members = tree === null ? (allowed?.slice() ?? filled(corpus)) : evaluate(tree, allowed);
  let count = 0;
  for (const member of members) count += member;
  return { members, count, scores, hits: tally.hits };
}

/** How many articles of the library hold a phrase: a weight must not depend on the filters. Kept for the session. */
export class PhraseFrequencies {
  readonly #corpus: Corpus;
  readonly #isWhole: () => boolean;
  readonly #known = new Map<string, number>();

  /** `isWhole` tells whether all that was asked for was there: else nothing counted is kept. */
  constructor(corpus: Corpus, isWhole: () => boolean) {
    this.#corpus = corpus;
    this.#isWhole = isWhole;
  }

  count(phrase: Phrase): number {
    const key = keyOfPhrase(phrase);
    const frequency = this.#known.get(key);
    if (frequency !== undefined) return frequency;
    const count = this.#corpus.segments.reduce((sum, { segment }) => sum + countRows(segment, phrase), 0);
    if (this.#isWhole()) this.#known.set(key, count);
    return count;
  }

  /** Inverse document frequency, never negative (as Lucene has it), so that a common word can't push an article down. */
  weight(phrase: Phrase): number {
    const count = this.count(phrase);
    return Math.log(1 + (this.#corpus.total - count + 0.5) / (count + 0.5));
  }
}

interface Context {
  readonly corpus: Corpus;
  readonly scores: Float32Array;
  readonly tally: { hits: number };
  readonly lookup: EntityLookup;
  readonly frequencies: PhraseFrequencies;
  readonly told: ToldTable | null;
}

type Evaluate = (node: QueryNode, mask: Uint8Array | null) => Uint8Array;

function evaluator(context: Context): Evaluate {
  const { corpus, lookup } = context;
  const evaluate: Evaluate = (node, mask) => {
    if (matchExpression(node)) return matchWords(context, node, mask);
    switch (node.kind) {
      case "all":
        return evaluateAll(node.items, mask);
      case "any":
        return node.items.map((item) => evaluate(item, mask)).reduce(union);
      case "not":
        return without(mask ?? filled(corpus), evaluateQuietly(node.item, mask));
      case "entity":
        return intersect(lookup.membersNaming(node), mask);
      case "noted":
        return intersect(lookup.membersNoted?.(node) ?? new Uint8Array(corpus.total), mask);
      case "period":
        return intersect(membersIn(corpus, node), mask);
      case "told":
        return intersect(membersTelling(context, node), mask);
      case "undated":
        return intersect(
          Uint8Array.from(corpus.days, (first) => (first === undatedDay ? 1 : 0)),
          mask,
        );
      case "source": {
        const wanted = node.value.toLowerCase();
        const numbers = new Set(
          corpus.sourceNames.flatMap((name, i) => (name.toLowerCase() === wanted ? [i + 1] : [])),
        );
        return intersect(
          Uint8Array.from(corpus.sources, (source) => (numbers.has(source) ? 1 : 0)),
          mask,
        );
      }
      // Words alone always make an expression.
      default:
        return new Uint8Array(corpus.total);
    }
  };
  /** What is excluded adds nothing to scores and hits. */
  const evaluateQuietly: Evaluate = (node, mask) =>
    evaluator({ ...context, scores: new Float32Array(corpus.total), tally: { hits: 0 } })(node, mask);

  /** First the sets, which narrow where words are looked for; then all words in one expression. */
  const evaluateAll = (items: readonly QueryNode[], mask: Uint8Array | null): Uint8Array => {
    const wordItems = items.filter((item) => matchExpression(item.kind === "not" ? item.item : item) !== null);
    const [first] = wordItems;
    const words: QueryNode | undefined = wordItems.length > 1 ? { kind: "all", items: wordItems } : first;
    const isWordQuery = words !== undefined && matchExpression(words) !== null;
    const sets = isWordQuery ? items.filter((item) => !wordItems.includes(item)) : items;
    let members = mask;
    for (const set of sets) members = evaluate(set, members);
    return isWordQuery && words ? evaluate(words, members) : (members ?? filled(corpus));
  };
  return evaluate;
}

function matchWords(
  { corpus, scores, tally, frequencies }: Context,
  node: QueryNode,
  mask: Uint8Array | null,
): Uint8Array {
  const members = new Uint8Array(corpus.total);
  const expression = matchExpression(node);
  if (!expression) return members;
  // One phrase alone is ranked the same whatever its weight: counting it would double the time of the commonest query.
  const weights =
    expression.phrases.length === 1 ? [1] : expression.phrases.map((phrase) => frequencies.weight(phrase));
  for (const { segment, base } of corpus.segments) {
    const range = mask ? allowedRange(mask, base, segment.articles) : { from: 0, to: segment.articles };
    if (range.from === range.to) continue;
    collectHits(segment, expression.tree, range.from, range.to, {
      add(row, phrase, inText, inTitle) {
        const number = base + row;
        if (mask !== null && mask[number] === 0) return;
        members[number] = 1;
        const score = termScore(inText + titleWeight * inTitle, corpus.lengths[number] ?? 1);
        scores[number] = (scores[number] ?? 0) + (weights[phrase] ?? 1) * score;
        tally.hits += inText + inTitle;
      },
    });
  }
  return members;
}

/** Rows of a segment between the first and the last allowed: a range of dates is a range of rows. */
function allowedRange(mask: Uint8Array, base: number, rows: number): { from: number; to: number } {
  let from = 0;
  let to = rows;
  while (from < to && mask[base + from] === 0) from += 1;
  while (to > from && mask[base + to - 1] === 0) to -= 1;
  return { from, to };
}

/** Articles of whose date a day lies before, after or in a stretch of days. */
function membersIn(corpus: Corpus, { relation, from, to }: PeriodNode): Uint8Array {
  if (relation === "before") return datedWithin(corpus, null, dayNumber(from) - 1);
  if (relation === "after") return datedWithin(corpus, dayNumber(to) + 1, null);
  return datedWithin(corpus, dayNumber(from), dayNumber(to));
}

/** Articles that tell of a stretch of days. Throws when told times were not loaded. */
function membersTelling({ corpus, told }: Context, { from, to }: ToldNode): Uint8Array {
  if (told === null) throw new Error("The query asks for told times, but they were not loaded.");
  return told.membersTelling({ first: dayNumber(from), last: dayNumber(to) }, corpus.total);
}

function filled(corpus: Corpus): Uint8Array {
  return new Uint8Array(corpus.total).fill(1);
}

function intersect(members: Uint8Array, mask: Uint8Array | null): Uint8Array {
  return mask === null ? members : members.map((member, i) => member & (mask[i] ?? 0));
}

function union(members: Uint8Array, other: Uint8Array): Uint8Array {
  return members.map((member, i) => member | (other[i] ?? 0));
}

function without(members: Uint8Array, other: Uint8Array): Uint8Array {
  return members.map((member, i) => (other[i] === 1 ? 0 : member));
}
