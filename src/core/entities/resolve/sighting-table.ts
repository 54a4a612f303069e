import { readPersonKey } from "../name/person-key.ts";
import type { PersonKey } from "../name/person-key.ts";
import type { ArticleNames, NameGroup, NameKind } from "./article-names.ts";
import { Interner } from "./interner.ts";

/** An article as the resolver of the library sees it. */
export interface NamedArticle {
  readonly id: string;
  readonly date: string | null;
  readonly names: ArticleNames;
}

/** A group of an article, by number: groups are counted through all articles. */
export type Sighting = number;

/**
 * What resolving asks of every sighting, in columns of numbers:
 *
 *     sighting   0  1  2 │ 3  4 │ 5 …        keys   0 united nations   1 iaea   2 hans blix …
 *     article    0  0  0 │ 1  1 │ 2
 *     key        0  1  2 │ 1  0 │ 2          texts  0 UN   1 United Nations   2 Hans Blix …
 *
 * Groups come out of a cache in a dozen shapes, spread over a hundred megabytes, and the steps of resolving go through them in ten
 * different orders, waiting for memory at each step down to a field or a letter. So they are read once, in the order in which they
 * lie. The columns of 250,000 sightings take 13 MB and are no work for the garbage collector.
 */
export class SightingTable {
  /** Keys of groups, by number. */
  readonly keys = new Interner();
  /** Forms of groups, by number. */
  readonly texts = new Interner();
  readonly size: number;
  readonly #groups: NameGroup[] = [];
  readonly #kinds: NameKind[] = [];
  readonly #articles: Uint32Array;
  /** The first sighting of each article. */
  readonly #firsts: Uint32Array;
  readonly #keyNumbers: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #mentions: Uint32Array;
  readonly #traits: Uint8Array;
  /** Where the forms of each sighting begin in the next two. */
  readonly #forms: Uint32Array;
  readonly #formTexts: number[] = [];
  readonly #formCounts: number[] = [];
  /** By number of the key, as far as they were asked for. */
  readonly #people: (PersonKey | undefined)[];

  /** Read the groups of articles; an article's place in the array is its number. */
  constructor(articles: readonly NamedArticle[]) {
    this.size = articles.reduce((sum, { names }) => sum + names.groups.length, 0);
    this.#articles = new Uint32Array(this.size);
    this.#firsts = new Uint32Array(articles.length);
    this.#keyNumbers = new Uint32Array(this.size);
    this.#starts = new Uint32Array(this.size);
    this.#mentions = new Uint32Array(this.size);
    this.#traits = new Uint8Array(this.size);
    this.#forms = new Uint32Array(this.size + 1);
    articles.forEach(({ names }, article) => {
      this.#firsts[article] = this.#groups.length;
      names.groups.forEach((group) => this.#read(group, article));
    });
    this.#people = Array.from({ length: this.keys.size });
  }

  articleOf(sighting: Sighting): number {
    return this.#articles[sighting] ?? 0;
  }

  /** The number of the group within its article. */
  groupNumberOf(sighting: Sighting): number {
    return sighting - (this.#firsts[this.articleOf(sighting)] ?? 0);
  }

  kindOf(sighting: Sighting): NameKind {
    return this.#kinds[sighting] ?? "other";
  }

  keyOf(sighting: Sighting): string {
    return this.keys.textOf(this.keyNumberOf(sighting));
  }

  keyNumberOf(sighting: Sighting): number {
    return this.#keyNumbers[sighting] ?? 0;
  }

  /** The key of a person taken apart. */
  personOf(sighting: Sighting): PersonKey {
    const number = this.keyNumberOf(sighting);
    return (this.#people[number] ??= readPersonKey(this.keys.textOf(number)));
  }

  /** Offset of the first mention in the article. */
  startOf(sighting: Sighting): number {
    return this.#starts[sighting] ?? 0;
  }

  /** How many mentions it stands for. */
  mentionsOf(sighting: Sighting): number {
    return this.#mentions[sighting] ?? 0;
  }

  /** Whether it has any of these traits (see `traits`). */
  has(sighting: Sighting, trait: number): boolean {
    return ((this.#traits[sighting] ?? 0) & trait) !== 0;
  }

  /** The group itself, for what few groups have. Throws for a number that is none. */
  groupOf(sighting: Sighting): NameGroup {
    const group = this.#groups[sighting];
    if (group === undefined) throw new RangeError(`No sighting has number ${sighting}: there are ${this.size}.`);
    return group;
  }

  /** Call back with each form of a sighting, by number, and how often it stands there. */
  eachForm(sighting: Sighting, visit: (text: number, mentions: number) => void): void {
    const end = this.#forms[sighting + 1] ?? 0;
    for (let i = this.#forms[sighting] ?? 0; i < end; i++) visit(this.#formTexts[i] ?? 0, this.#formCounts[i] ?? 0);
  }

  #read(group: NameGroup, article: number): void {
    const { kind, key, start, forms } = group;
    const sighting = this.#groups.push(group) - 1;
    this.#kinds.push(kinds.get(kind) ?? kind);
    this.#articles[sighting] = article;
    this.#keyNumbers[sighting] = this.keys.add(key);
    this.#starts[sighting] = start;
    this.#traits[sighting] = readTraits(group);
    let mentions = 0;
    // Not forEach: a function made anew for each of 250,000 sightings was 50 MB of garbage.
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i];
      if (form === undefined) continue;
      this.#formTexts.push(this.texts.add(form[0]));
      this.#formCounts.push(form[1]);
      mentions += form[1];
    }
    this.#forms[sighting + 1] = this.#formTexts.length;
    this.#mentions[sighting] = mentions;
  }
}

/** What `SightingTable.has` can be asked; several are joined by `|`. */
export const traits = { certain: 1, bare: 2, ambiguous: 4, suffix: 8, shortNames: 16 } as const;

function readTraits({ isCertain, isBare, isAmbiguous, suffix, acronyms, shorts, onlyAcronym }: NameGroup): number {
  return (
    (isCertain === true ? traits.certain : 0) | (isBare === true ? traits.bare : 0) | (isAmbiguous === true ? traits.ambiguous : 0) |
    (suffix === undefined ? 0 : traits.suffix) | (acronyms === undefined && shorts === undefined && onlyAcronym === undefined ? 0 : traits.shortNames)
  );
}

/** One string for each kind, so that kinds are compared by address: those that come out of JSON are each a string of its own. */
const kinds: ReadonlyMap<NameKind, NameKind> = new Map((["person", "organisation", "place", "other", "nationality"] as const).map((kind) => [kind, kind]));
