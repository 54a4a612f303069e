import { addTo, groupBy } from "../../catalog/group-by.ts";
import { forEachType, mentionTypes } from "../../ner/mention.ts";
import type { Mention, MentionType } from "../../ner/mention.ts";
import type { Sex } from "../../text/titles.ts";
import { findDemonym } from "../gazetteer/find-demonym.ts";
import { findKnown, findKnownIn, findNationality } from "../gazetteer/gazetteer.ts";
import type { Known } from "../gazetteer/gazetteer.ts";
import { readName } from "../name/read-name.ts";
import { surnameOf } from "../name/person-name.ts";
import { findTitleSex } from "../name/title-sex.ts";
import { findToldFacts, joinToldFacts, type ToldFacts } from "../name/told-facts.ts";
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
  /** The key under which an organisation of this name is kept. */
  readonly organisation: string;
  readonly isAcronym: boolean;
  /** The gazetteer's entry, where type and writing agree with it. */
  readonly known: Known | null;
  /** As written, without article and possessive, with counts. */
  readonly forms: ReadonlyMap<string, number>;
  /** Scores of the mentions, by the type the tagger gave. */
  readonly votes: Readonly<Record<MentionType, number>>;
  /** Sum of the mentions' scores. */
  readonly scores: number;
  /** Keys of acronyms that brackets in the text give for it. */
  readonly introduced: ReadonlySet<string>;
  /** Numbers of the mentions. */
  readonly mentions: readonly number[];
  readonly start: number;
  readonly isCertain: boolean;
  /** Of a person, by the titles in and before the mentions; null when there are none, or of both. */
  readonly sex: Sex | null;
  /** What the text says of a person; null for nothing, and of all else. */
  readonly told: ToldFacts | null;
}

/**
 * Gather mentions that are written alike, in the order of their first mention, and decide what kind of name each is. `language` is that of the text
 * where it changes the endings of names, null elsewhere.
 */
export function collectTerms(text: string, mentions: readonly CertainMention[], language: string | null): Term[] {
  const lists = new Map<string, number[]>();
  for (const i of inTextOrder(mentions)) {
    const mention = mentions[i];
    if (mention === undefined) continue;
    const { key } = readName(text.slice(mention.start, mention.end));
    const term = mention.isCertain === true ? `${key}\n${mention.type}` : key;
    addTo(lists, term, i);
  }
  const build = (list: readonly number[]) => buildTerm(text, mentions, list, language);
  return splitBySex(
    splitNamesakes([...lists.values()].map(build), build, (i) => mentions[i]?.type ?? "other"),
    build,
    (i) => findTitleSex(text, mentions[i] ?? { start: 0, end: 0 }),
  );
}

/** "Mr. Tarn" and "Ms. Tarn" are two; of whom "Tarn" speaks is then left open. */
function splitBySex(
  terms: readonly Term[],
  build: (list: readonly number[]) => Term,
  sexOf: (mention: number) => Sex | null,
): Term[] {
  return terms.flatMap((term) => {
    if (term.kind !== "person") return [term];
    const bySex = groupBy(term.mentions, sexOf);
    const told = [...bySex.keys()].filter((sex) => sex !== null);
    const [sex = null] = told;
    if (told.length < 2) return [sex === null ? term : { ...term, sex }];
    return [...bySex]
      .map(([listSex, list]) => ({ ...build(list), sex: listSex }))
      .toSorted((a, b) => a.start - b.start);
  });
}

function inTextOrder(mentions: readonly Mention[]): number[] {
  const order = mentions.map((mention, i) => ({ ...mention, i }));
  order.sort(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      mentionTypes.indexOf(a.type) - mentionTypes.indexOf(b.type) ||
      a.score - b.score,
  );
  return order.map(({ i }) => i);
}

function buildTerm(
  text: string,
  mentions: readonly CertainMention[],
  list: readonly number[],
  language: string | null,
): Term {
  const forms = new Map<string, number>();
  const votes: Record<MentionType, number> = { ...forEachType(() => 0) };
  const introduced = new Set<string>();
  const ofList = list.flatMap((i) => mentions[i] ?? []);
  const [first] = ofList;
  const { key, organisation } = readName(first === undefined ? "" : text.slice(first.start, first.end));
  let isAcronym = false;
  for (const mention of ofList) {
    const name = readName(text.slice(mention.start, mention.end));
    forms.set(name.text, (forms.get(name.text) ?? 0) + 1);
    isAcronym ||= name.isAcronym;
    // A vote is never nothing: a mention that the tagger was quite unsure of still says more than none.
    votes[mention.type] += Math.max(mention.score, 0.05);
    if (mention.type === "person") continue;
    const acronym = name.acronym ?? findIntroducedAcronym(text, mention, key);
    if (acronym !== null) introduced.add(acronym);
  }
  const isCertain = first?.isCertain === true;
  const plainKind = kindOf(
    key,
    votes,
    ofList.length,
    isCertain,
    ofList.some((mention) => mention.isNationality === true),
    language,
  );
  // What the tagger called a place or a person stays one: "Niemiec" is Germany's genitive, and a surname.
  const demonym = plainKind === "other" && findKnown(key) === null ? findDemonym(key, language) : null;
  const kind = demonym === null ? plainKind : "nationality";
  const thing = findKnownAs(kind, key, organisation, isAcronym);
  return {
    kind,
    key: demonym?.key ?? key,
    organisation,
    isAcronym,
    known: thing,
    forms,
    votes,
    scores: ofList.reduce((sum, { score }) => sum + score, 0),
    introduced,
    mentions: list,
    start: first?.start ?? 0,
    isCertain,
    sex: null,
    told: kind === "person" ? joinToldFacts(ofList.map((mention) => findToldFacts(text, mention))) : null,
  };
}

/** Find the gazetteer's entry where type and writing agree: "US" is a country, "us" and a person called America are not. */
function findKnownAs(kind: NameKind, key: string, organisation: string, isAcronym: boolean): Known | null {
  const thing = findKnown(key) ?? findKnown(organisation);
  if (thing === null || kind === "person" || kind === "nationality") return null;
  const agrees = thing.type === "organisation" || thing.isCountry || kind !== "organisation";
  const isShort = key !== thing.key && /^[a-z.]{1,5}$/u.test(key);
  // "Us" is no country, but "Daesh" and "Burma" need no capitals.
  return agrees && (!isShort || isAcronym || (thing.type === "place" && key.length > 3)) ? thing : null;
}

/**
 * "Washington" may be a man and a city in one article. A name is parted by type when the article also has the man's full name
 * and the other mentions weigh at least half of his; else the tagger has wavered, and the majority rules.
 */
function splitNamesakes(
  terms: readonly Term[],
  build: (list: readonly number[]) => Term,
  typeOf: (mention: number) => MentionType,
): Term[] {
  const surnames = new Set(
    terms.filter(({ key, kind }) => kind === "person" && key.includes(" ")).map(({ key }) => surnameOf(key.split(" "))),
  );
  return terms.flatMap((term) => {
    const rest = term.votes.place + term.votes.organisation;
    if (term.isCertain || !surnames.has(term.key) || term.votes.person === 0 || rest * 2 < term.votes.person)
      return [term];
    const people = term.mentions.filter((mention) => typeOf(mention) === "person");
    const others = term.mentions.filter((mention) => typeOf(mention) !== "person");
    return [build(people), build(others)].toSorted((a, b) => a.start - b.start);
  });
}

function kindOf(
  key: string,
  votes: Readonly<Record<MentionType, number>>,
  count: number,
  isCertain: boolean,
  isNationality: boolean,
  language: string | null,
): NameKind {
  const thing = findKnown(key);
  // The gazetteer's word counts as much as half of the mentions, where the tagger thought of it at all.
  const weight = (type: MentionType) => votes[type] + (thing?.type === type && votes[type] > 0 ? count / 2 : 0);
  const type = mentionTypes.reduce((best, other) => (weight(other) > weight(best) ? other : best));
  if (type === "person" || (isCertain && type !== "other")) return type;
  if (type === "place" && language !== null && findKnownIn(language, key) !== null) return type; // "Italian" is Italy's, in Finnish
  const word = findNationality(key);
  // "Conservatives" may be a party; "Israelis" are never an organisation.
  const isWord = word !== null && (type === "other" || word.place !== null);
  return isNationality || isWord ? "nationality" : type;
}
