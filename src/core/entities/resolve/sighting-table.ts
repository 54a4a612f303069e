import { readPersonKey } from "../name/person-key.ts";
import type { PersonKey } from "../name/person-key.ts";
import type { NameKind } from "./article-names.ts";
import type { Interner } from "./interner.ts";
import { nameKinds, rareTraits, unmarkedKind } from "./name-columns.ts";
import type { NameColumns, RareFacts, Sighting } from "./name-columns.ts";

export { traits } from "./name-columns.ts";
export type { Sighting } from "./name-columns.ts";

const noFacts: RareFacts = {};

/** Answers what resolving asks of every sighting: names in columns, and what follows from them. */
export class SightingTable {
  /** The names it answers for. */
  readonly columns: NameColumns;
  /** Keys of groups, by number. */
  readonly keys: Interner;
  /** Forms of groups, by number. */
  readonly texts: Interner;
  readonly size: number;
  readonly #articles: Uint32Array;
  readonly #mentions: Uint32Array;
  /** By number of the key, as far as they were asked for. */
  readonly #people: (PersonKey | undefined)[];

  constructor(columns: NameColumns) {
    this.columns = columns;
    this.keys = columns.keys;
    this.texts = columns.texts;
    this.size = columns.kinds.length;
    this.#articles = numberArticles(columns);
    this.#mentions = countMentions(columns);
    this.#people = Array.from({ length: columns.keys.size });
  }

  articleOf(sighting: Sighting): number {
    return this.#articles[sighting] ?? 0;
  }

  /** The first sighting of an article, if it has any. */
  firstOf(article: number): Sighting {
    return this.columns.firsts[article] ?? 0;
  }

  kindOf(sighting: Sighting): NameKind {
    return nameKinds[this.columns.kinds[sighting] ?? 0] ?? "other";
  }

  /** How sure the tagger is of its mentions, in hundredths. */
  surenessOf(sighting: Sighting): number {
    return this.columns.sureness[sighting] ?? 0;
  }

  /** Whether the tagger passed over it. */
  isUnmarked(sighting: Sighting): boolean {
    return this.columns.kinds[sighting] === unmarkedKind;
  }

  keyOf(sighting: Sighting): string {
    return this.keys.textOf(this.keyNumberOf(sighting));
  }

  keyNumberOf(sighting: Sighting): number {
    return this.columns.keyNumbers[sighting] ?? 0;
  }

  /** The key of a person taken apart. */
  personOf(sighting: Sighting): PersonKey {
    const number = this.keyNumberOf(sighting);
    return (this.#people[number] ??= readPersonKey(this.keys.textOf(number)));
  }

  /** Offset of the first mention in the article. */
  startOf(sighting: Sighting): number {
    return this.columns.starts[sighting] ?? 0;
  }

  /** How many mentions it stands for. */
  mentionsOf(sighting: Sighting): number {
    return this.#mentions[sighting] ?? 0;
  }

  /** How many mentions these stand for together. */
  countMentions(sightings: readonly Sighting[]): number {
    let sum = 0;
    sightings.forEach((sighting) => {
      sum += this.mentionsOf(sighting);
    });
    return sum;
  }

  /** Whether it has any of these traits (see `traits`). */
  has(sighting: Sighting, trait: number): boolean {
    return ((this.columns.traits[sighting] ?? 0) & trait) !== 0;
  }

  /** What few sightings have. */
  rareOf(sighting: Sighting): RareFacts {
    return this.has(sighting, rareTraits) ? (this.columns.rare.get(sighting) ?? noFacts) : noFacts;
  }

  /** How a sighting is written. */
  formsOf(sighting: Sighting): string[] {
    const forms: string[] = [];
    this.eachForm(sighting, (text) => forms.push(this.texts.textOf(text)));
    return forms;
  }

  /** Whether it is written in small letters only. */
  hasOnlyLowerForms(sighting: Sighting): boolean {
    const { forms, formTexts } = this.columns;
    const end = forms[sighting + 1] ?? 0;
    for (let i = forms[sighting] ?? 0; i < end; i++) {
      const form = this.texts.textOf(formTexts[i] ?? 0);
      if (form !== form.toLowerCase()) return false;
    }
    return true;
  }

  /** Call back with each form of a sighting, by number, and how often it stands there. */
  eachForm(sighting: Sighting, visit: (text: number, mentions: number) => void): void {
    const { forms, formTexts, formMentions } = this.columns;
    const end = forms[sighting + 1] ?? 0;
    for (let i = forms[sighting] ?? 0; i < end; i++) visit(formTexts[i] ?? 0, formMentions[i] ?? 0);
  }
}

/** The article of each sighting. */
function numberArticles({ firsts, kinds }: NameColumns): Uint32Array {
  const articles = new Uint32Array(kinds.length);
  for (let article = 0; article + 1 < firsts.length; article++)
    articles.fill(article, firsts[article], firsts[article + 1]);
  return articles;
}

function countMentions({ forms, formMentions, kinds }: NameColumns): Uint32Array {
  const counts = new Uint32Array(kinds.length);
  for (let sighting = 0; sighting < counts.length; sighting++) {
    const end = forms[sighting + 1] ?? 0;
    for (let i = forms[sighting] ?? 0; i < end; i++)
      counts[sighting] = (counts[sighting] ?? 0) + (formMentions[i] ?? 0);
  }
  return counts;
}
