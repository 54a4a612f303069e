import { mentionTypes } from "../../ner/mention.ts";
import type { Mention, MentionType } from "../../ner/mention.ts";
import { findKnown, findNationality } from "../gazetteer/gazetteer.ts";
import type { Known } from "../gazetteer/gazetteer.ts";
import { cleanName } from "../name/clean-name.ts";
import { isAcronym, nameKey } from "../name/name-key.ts";
import { organisationKey } from "../name/organisation-name.ts";
import { surnameOf } from "../name/person-name.ts";
import type { NameKind } from "./article-names.ts";
import { findIntroducedAcronym } from "./thing-links.ts";

/** A mention whose type a reader has stated: the resolver takes it as given. */
export interface CertainMention extends Mention {
  readonly isCertain?: true;
}

/** All mentions of one article that are written alike. */
export interface Term {
  readonly kind: NameKind;
  readonly key: string;
  /** As written, without article and possessive, with counts. */
  readonly forms: ReadonlyMap<string, number>;
  /** Scores of the mentions, by the type the tagger gave. */
  readonly votes: Readonly<Record<MentionType, number>>;
  /** Keys of acronyms that brackets in the text give for it. */
  readonly introduced: ReadonlySet<string>;
  /** Numbers of the mentions. */
  readonly mentions: readonly number[];
  readonly start: number;
  readonly isCertain: boolean;
}

/** Gather mentions that are written alike, in the order of their first mention, and decide what kind of name each is. */
export function collectTerms(text: string, mentions: readonly CertainMention[]): Term[] {
  const lists = new Map<string, number[]>();
  for (const i of inTextOrder(mentions)) {
    const mention = mentions[i];
    if (mention === undefined) continue;
    const key = keyOf(text, mention);
    const term = mention.isCertain === true ? `${key}\n${mention.type}` : key;
    const list = lists.get(term);
    if (list === undefined) lists.set(term, [i]);
    else list.push(i);
  }
  const terms = [...lists.values()].map((list) => buildTerm(text, mentions, list));
  return splitNamesakes(terms, (list) => buildTerm(text, mentions, list), (i) => mentions[i]?.type ?? "other");
}

/** Whether the text writes this name as an acronym. */
export function isWrittenAsAcronym(term: Term): boolean {
  return [...term.forms.keys()].some(isAcronym);
}

/** Find the gazetteer's entry where type and writing agree: "US" is a country, "us" and a person called America are not. */
export function findKnownTerm(term: Term): Known | null {
  const known = findKnown(term.key) ?? findKnown(organisationKey(term.key));
  if (known === null) return null;
  const agrees = known.type === "place" ? term.kind === "place" || (known.isCountry && term.kind === "organisation") : term.kind === "organisation" || term.kind === "other";
  const isShort = term.key !== known.key && term.key.length <= 5 && !term.key.includes(" ");
  return agrees && (!isShort || isWrittenAsAcronym(term) || term.kind === "place") ? known : null;
}

function inTextOrder(mentions: readonly Mention[]): number[] {
  const order = mentions.map((mention, i) => ({ ...mention, i }));
  order.sort((a, b) => a.start - b.start || a.end - b.end || mentionTypes.indexOf(a.type) - mentionTypes.indexOf(b.type) || a.score - b.score);
  return order.map(({ i }) => i);
}

function keyOf(text: string, mention: Mention): string {
  const clean = cleanName(text.slice(mention.start, mention.end)).text;
  return nameKey(clean) || clean;
}

function buildTerm(text: string, mentions: readonly CertainMention[], list: readonly number[]): Term {
  const forms = new Map<string, number>();
  const votes: Record<MentionType, number> = { person: 0, organisation: 0, place: 0, other: 0 };
  const introduced = new Set<string>();
  const own = list.flatMap((i) => mentions[i] ?? []);
  const [first] = own;
  const key = first === undefined ? "" : keyOf(text, first);
  for (const mention of own) {
    const clean = cleanName(text.slice(mention.start, mention.end));
    forms.set(clean.text, (forms.get(clean.text) ?? 0) + 1);
    // A vote is never nothing: a mention that the tagger was quite unsure of still says more than none.
    votes[mention.type] += Math.max(mention.score, 0.05);
    if (mention.type === "person") continue;
    const acronym = clean.acronym === null ? findIntroducedAcronym(text, mention, key) : nameKey(clean.acronym);
    if (acronym !== null) introduced.add(acronym);
  }
  const isCertain = first?.isCertain === true;
  const isNationality = own.some((mention) => mention.isNationality === true);
  return { kind: kindOf(key, votes, own.length, isCertain, isNationality), key, forms, votes, introduced, mentions: list, start: first?.start ?? 0, isCertain };
}

/**
 * "Washington" may be a man and a city in one article. A name is parted by type when the article also has the man's full name
 * and the other mentions weigh at least half of his; else the tagger has wavered, and the majority rules.
 */
function splitNamesakes(terms: readonly Term[], build: (list: readonly number[]) => Term, typeOf: (mention: number) => MentionType): Term[] {
  const surnames = new Set(terms.filter(({ key, kind }) => kind === "person" && key.includes(" ")).map(({ key }) => surnameOf(key.split(" "))));
  return terms.flatMap((term) => {
    const rest = term.votes.place + term.votes.organisation;
    if (term.isCertain || !surnames.has(term.key) || term.votes.person === 0 || rest * 2 < term.votes.person) return [term];
    const people = term.mentions.filter((mention) => typeOf(mention) === "person");
    const others = term.mentions.filter((mention) => typeOf(mention) !== "person");
    return [build(people), build(others)].toSorted((a, b) => a.start - b.start);
  });
}

function kindOf(key: string, votes: Readonly<Record<MentionType, number>>, count: number, isCertain: boolean, isNationality: boolean): NameKind {
  const known = findKnown(key);
  // The gazetteer's word counts as much as half of the mentions, where the tagger thought of it at all.
  const weight = (type: MentionType) => votes[type] + (known?.type === type && votes[type] > 0 ? count / 2 : 0);
  const type = mentionTypes.reduce((best, one) => (weight(one) > weight(best) ? one : best));
  if (type === "person" || (isCertain && type !== "other")) return type;
  return isNationality || findNationality(key) !== null ? "nationality" : type;
}
