import type { Question } from "../../src/library/index/questions.ts";
import { splitTerms } from "../../src/core/query/terms.ts";
import type { IndexArticle } from "../../src/library/index/index-input.ts";
import { createRandom } from "../support/random.ts";

/** Kinds of question that the bench asks, and why each is one. */
export type QueryKind = "single" | "two-word" | "phrase" | "prefix" | "filtered" | "misspelt";

/** So many say nothing of how common a word is. */
const fewTexts = 20;

/**
 * Make questions of each kind out of the texts: words as readers meet them, so frequent ones come often.
 * Words of one or two letters are left out, and those in more than a third of the texts, since nobody searches for `the`; in a few
 * texts all are asked for, since each may be in every one of them.
 */
export function makeQueries(articles: readonly IndexArticle[], count: number): Record<QueryKind, Question[]> {
  const random = createRandom(4);
  const pick = () => articles[random.below(articles.length)]!;
  const isCommon = commonWords(articles);
  const isAskable = (word: string | undefined): word is string =>
    word !== undefined && word.length > 2 && !isCommon.has(word) && /^\p{L}+$/u.test(word);
  const word = (): string => {
    const words = wordsOf(pick()).filter(isAskable);
    return words.length === 0 ? word() : words[random.below(words.length)]!;
  };
  const pair = (): [string, string] => {
    const words = wordsOf(pick());
    const at = random.below(Math.max(1, words.length - 1));
    const [one, other] = [words[at], words[at + 1]];
    return isAskable(one) && isAskable(other) ? [one, other] : pair();
  };
  const make = (question: () => Question) => Array.from({ length: count }, question);
  return {
    single: make(() => ({ q: word() })),
    "two-word": make(() => ({ q: pair().join(" ") })),
    phrase: make(() => ({ q: `"${pair().join(" ")}"` })),
    prefix: make(() => ({ q: word().slice(0, 3 + random.below(3)), isTyping: true })),
    filtered: make(() => ({
      q: word(),
      filters: {
        from: pick().date ?? "2015-01-01",
        anyOf: pick()
          .mentions.slice(0, 2)
          .map(({ entity }) => entity),
      },
    })),
    misspelt: make(() => ({ q: misspell(word(), random.below(1000)) })),
  };
}

const wordsOf = ({ text }: IndexArticle) => splitTerms(text).map((term) => term.text);

/** Swap two neighbouring letters inside a word: the commonest slip of a typist. */
function misspell(word: string, at: number): string {
  const i = 1 + (at % Math.max(1, word.length - 2));
  return word.slice(0, i) + (word[i + 1] ?? "") + (word[i] ?? "") + word.slice(i + 2);
}

function commonWords(articles: readonly IndexArticle[]): Set<string> {
  const sample = articles.filter((_, i) => i % Math.ceil(articles.length / 1000) === 0);
  const counts = new Map<string, number>();
  for (const article of sample)
    for (const term of new Set(wordsOf(article))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const limit = Math.max(sample.length / 3, fewTexts);
  return new Set([...counts].flatMap(([term, count]) => (count > limit ? [term] : [])));
}

/** Three of an article's words that the fewest articles hold, or null when it has not so many. */
export function rareWords(article: IndexArticle, counts: ReadonlyMap<string, number>): string[] | null {
  const words = [...new Set(wordsOf(article))].filter((word) => word.length > 2);
  const rarest = words.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)).slice(0, 3);
  return rarest.length === 3 ? rarest : null;
}
