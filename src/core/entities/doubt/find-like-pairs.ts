import { likenessOf, wordsToSeek, type Likeness, type ListedName } from "../name/likeness.ts";
import { isAcronym, nameKey } from "../name/name-key.ts";

/** Two entities that may be one, by their places in the list; `part` is the one that is named less. */
export interface LikePair {
  readonly part: number;
  readonly whole: number;
  readonly why: Likeness;
}

/** Namesakes looked at for one word: of "John" there are thousands, and the most mentioned are meant. */
const mostNamesakes = 40;
/** Of one entity so many others are offered at most: who is none of the two is a third. */
const mostOffered = 2;

/**
 * Find pairs of entities that may be one, the largest effect first: as many marks would change as `part` has mentions.
 *
 * `names` must stand by mentions, most first. Each is compared only with those before it that share a telling word or whose first
 * letters it is, so that the pairs come in order and the work ends with the last pair asked for:
 *
 * ```
 *   Netanyahu 341   WHO 102   Benjamin Netanyahu 160   World Health Organization 73
 *       ▲             ▲──────────────────│─────────────────────┘ who
 *       └────────────────────────────────┘ netanyahu
 * ```
 */
export function findLikePairs(names: readonly ListedName[], most: number): readonly LikePair[] {
  const byWord = new Map<string, number[]>();
  const acronyms = new Map<string, number[]>();
  const byInitials = new Map<string, number[]>();
  const pairs: LikePair[] = [];
  for (const [part, name] of names.entries()) {
    if (pairs.length >= most) break;
    const key = nameKey(name.name);
    const words = key.split(" ").filter((word) => word !== "");
    const isShort = isAcronym(name.name);
    const initials = name.type === "person" || words.length < 2 ? [] : initialsOf(words);
    const [telling = key] = wordsToSeek(name);
    const met = new Set([
      ...(byWord.get(telling) ?? []),
      ...(isShort ? (byInitials.get(key) ?? []) : []),
      ...initials.flatMap((letters) => acronyms.get(letters) ?? []),
    ]);
    const found = [...met].flatMap((whole) => {
      const other = names[whole];
      const why = other === undefined ? null : likenessOf(name, other);
      return other === undefined || why === null || isFarFetched(name, other, why) ? [] : [{ part, whole, why }];
    });
    pairs.push(...mostLikely(found));
    for (const word of new Set(words)) add(byWord, word, part);
    for (const letters of initials) add(byInitials, letters, part);
    if (isShort) add(acronyms, key, part);
  }
  return withoutFamilies(pairs, names);
}

/** "USWDS Community of Practice" and "RPA Community of Practice" are kinds of one thing: what several names end in is none of them. */
function withoutFamilies(pairs: readonly LikePair[], names: readonly ListedName[]): readonly LikePair[] {
  const ends = new Map<number, number>();
  const endOf = ({ part, whole }: LikePair) =>
    (names[part]?.name.length ?? 0) < (names[whole]?.name.length ?? 0) ? part : whole;
  for (const pair of pairs) if (pair.why === "longer") ends.set(endOf(pair), (ends.get(endOf(pair)) ?? 0) + 1);
  return pairs.filter((pair) => pair.why !== "longer" || ends.get(endOf(pair)) === 1);
}

function add(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [number]);
  else if (list.length < mostNamesakes) list.push(number);
}

/** Same words before all others, then whoever is mentioned most; of several who bear a family name only that one. */
function mostLikely(pairs: readonly LikePair[]): readonly LikePair[] {
  const rank = ({ why }: LikePair) => (why === "same-words" ? 0 : 1);
  const ordered = pairs.toSorted((a, b) => rank(a) - rank(b) || a.whole - b.whole);
  const family = ordered.find(({ why }) => why === "family-name");
  return ordered.filter((pair) => pair.why !== "family-name" || pair === family).slice(0, mostOffered);
}

/** A place and a person of its name are two as a rule: a dossier offers them, a list of the whole library would be full of them. */
function isFarFetched(a: ListedName, b: ListedName, why: Likeness): boolean {
  if (why === "longer") return a.type === "other";
  return why === "family-name" && (a.type !== "person" || b.type !== "person");
}

/** First letters of all words, and of all but the small ones. */
function initialsOf(words: readonly string[]): readonly string[] {
  return [...new Set([lettersOf(words), lettersOf(words.filter((word) => !small.test(word)))])];
}

function lettersOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join("");
}

const small = /^(?:of|the|and|for|in|on|de|la|du)$/u;
