import { groupBy } from "../../catalog/group-by.ts";
import { findKnown, findNationality } from "../gazetteer/gazetteer.ts";
import { isFrench, parseFrenchName } from "../name/french-name.ts";
import { parsePersonName } from "../name/person-name.ts";
import type { PersonName } from "../name/person-name.ts";
import { findInflectingLanguage } from "../inflection/inflecting-language.ts";
import { readInflected } from "../inflection/inflected-terms.ts";
import { markKey } from "../inflection/marked-key.ts";
import type { ArticleNames, NameGroup } from "./article-names.ts";
import { collectTerms } from "./collect-terms.ts";
import type { CertainMention, Term } from "./collect-terms.ts";
import { personGroup, thingGroup, toThingName } from "./name-groups.ts";
import { findIntroducedPhrase } from "./find-unmarked.ts";
import { joinPersonNames, rankShortening } from "./person-chains.ts";
import { joinThingNames } from "./thing-links.ts";
import { readName } from "../name/read-name.ts";
import { UnionFind } from "./union-find.ts";

/**
 * Find which mentions of one article name the same, by the article alone. Pure, and cheap to keep (see `ArticleNames`).
 *
 * Mentions may come in any order and may overlap. The groups do not depend on the order, and stand by first mention.
 */
export function findArticleNames(text: string, mentions: readonly CertainMention[]): ArticleNames {
  const marked = mentions.filter(({ isRecalled }) => isRecalled !== true);
  if (marked.length < mentions.length) return withUnmarked(text, mentions, findArticleNames(text, marked));
  const language = mentions.length === 0 ? null : findInflectingLanguage(text);
  const written = collectTerms(text, mentions, language);
  const inflected = language === null ? null : readInflected(written, language);
  const terms = inflected?.terms ?? written;
  const sets = new UnionFind(terms.length);
  const people = terms.flatMap((term, i) => (term.kind === "person" ? [i] : []));
  const isWithM = people.some((i) => [...(terms[i]?.forms.keys() ?? [])].some((form) => /^MM?\. /u.test(form)));
  const parse = inflected?.parsePerson ?? (isWithM && isFrench(text) ? parseFrenchName : parsePersonName);
  const parsed = new Map(people.map((i) => [i, parseTerm(terms[i], parse)] as const));
  const ambiguous = joinPeople(terms, people, parsed, sets);
  joinThings(terms, sets);
  joinNationalities(terms, sets);
  adoptDoubtfulNames(terms, people, parsed, sets);
  const names = toGroups(terms, parsed, ambiguous, sets, mentions.length);
  return language === null ? names : { ...names, groups: names.groups.map((group) => markGroup(group, language)) };
}

/** Add a group for each form that the tagger passed over to the names of what it marked. A form is as it is written: `findUnmarked` gives no more than the name. */
function withUnmarked(text: string, mentions: readonly CertainMention[], names: ArticleNames): ArticleNames {
  const groups = [...names.groups];
  const numbers = new Map<string, number>();
  let nth = 0;
  const groupOf = mentions.map(({ start, end, isRecalled }) => {
    if (isRecalled !== true) return names.groupOf[nth++] ?? 0;
    const form = text.slice(start, end);
    const number = numbers.get(form) ?? groups.length;
    numbers.set(form, number);
    groups[number] = addUnmarked(groups[number], form, text, start);
    return number;
  });
  return { groups, groupOf };
}

/** Count one more mention of a form. Its key is nobody's, but where the text spells the form out. */
function addUnmarked(group: NameGroup | undefined, form: string, text: string, start: number): NameGroup {
  const mentions = (group?.forms[0]?.[1] ?? 0) + 1;
  const phrase = group?.isAmbiguous === true ? null : findIntroducedPhrase(text, start, form);
  return {
    kind: "other",
    key: phrase === null ? (group?.key ?? "") : readName(phrase).organisation,
    forms: [[form, mentions]],
    start: Math.min(group?.start ?? start, start),
    isUnmarked: true,
    ...((phrase !== null || group?.isAmbiguous === true) && { isAmbiguous: true }),
  };
}

/** Nationality words have their English key in every language. */
function markGroup(group: NameGroup, language: string): NameGroup {
  return group.kind === "nationality" ? group : { ...group, key: markKey(group.key, language) };
}

function parseTerm(term: Term | undefined, parse = parsePersonName): PersonName {
  const [text = ""] = [...(term?.forms.keys() ?? [])].toSorted();
  const name = parse(text);
  return term?.sex == null ? name : { ...name, sex: term.sex };
}

/** Returns the terms that fit two people. */
function joinPeople(
  terms: readonly Term[],
  people: readonly number[],
  parsed: ReadonlyMap<number, PersonName>,
  sets: UnionFind,
): ReadonlySet<number> {
  const names = people.map((i) => parsed.get(i) ?? parseTerm(terms[i]));
  const among = new UnionFind(people.length);
  const ambiguous = joinPersonNames(names, among);
  for (const [nth, i] of people.entries()) {
    const root = people[among.find(nth)];
    if (root !== undefined) sets.join(root, i);
  }
  return new Set([...ambiguous].flatMap((nth) => people[nth] ?? []));
}

function joinThings(terms: readonly Term[], sets: UnionFind): void {
  const things = terms.flatMap((term, i) => (term.kind === "person" || term.kind === "nationality" ? [] : [i]));
  const names = things.flatMap((i) => (terms[i] === undefined ? [] : [toThingName(terms[i])]));
  const among = new UnionFind(names.length);
  const byKey = new Map<string, number>();
  for (const [nth, name] of names.entries()) {
    if (terms[things[nth] ?? -1]?.isCertain === true) continue;
    const first = byKey.get(name.key);
    if (first === undefined) byKey.set(name.key, nth);
    else among.join(first, nth);
  }
  joinThingNames(names, among);
  for (const [nth, i] of things.entries()) {
    const root = things[among.find(nth)];
    if (root !== undefined) sets.join(root, i);
  }
}

function joinNationalities(terms: readonly Term[], sets: UnionFind): void {
  const words = new Map<string, number>();
  for (const [i, term] of terms.entries()) {
    if (term.kind !== "nationality") continue;
    const key = findNationality(term.key)?.key ?? term.key;
    const first = words.get(key);
    if (first === undefined) words.set(key, i);
    else sets.join(first, i);
  }
}

/**
 * A single name that the tagger unsurely called an organisation or a place, while the article has one person of that surname,
 * is that person. Sure ones stay: beside Walt Disney, "Disney" is the company.
 */
function adoptDoubtfulNames(
  terms: readonly Term[],
  people: readonly number[],
  parsed: ReadonlyMap<number, PersonName>,
  sets: UnionFind,
): void {
  for (const [i, term] of terms.entries()) {
    if (
      term.kind === "person" ||
      term.kind === "nationality" ||
      term.isCertain ||
      term.key.includes(" ") ||
      findKnown(term.key) !== null
    )
      continue;
    const sure = Math.max(...Object.values(term.votes)) / term.mentions.length;
    // Below 0.75 the tagger's calibrated score is wrong in more than a quarter of the cases.
    if (sure >= 0.75 || terms.some(({ key, kind }) => kind !== "person" && key.startsWith(`${term.key} `))) continue;
    const name: PersonName = { text: term.key, parts: [term.key], surname: term.key, suffix: null, sex: null };
    const roots = new Set(
      people
        .filter((j) => {
          const full = parsed.get(j);
          return full !== undefined && full.parts.length > 1 && rankShortening(name, full) === 0;
        })
        .map((j) => sets.find(j)),
    );
    if (roots.size === 1) for (const root of roots) sets.join(root, i);
  }
}

function toGroups(
  terms: readonly Term[],
  parsed: ReadonlyMap<number, PersonName>,
  ambiguous: ReadonlySet<number>,
  sets: UnionFind,
  mentionCount: number,
): ArticleNames {
  const members = groupBy([...terms.keys()], (i) => sets.find(i));
  const groupOf: number[] = Array.from({ length: mentionCount }, () => 0);
  const groups: NameGroup[] = [];
  for (const list of members.values()) {
    const ofList = list.flatMap((i) => terms[i] ?? []);
    for (const term of ofList) for (const mention of term.mentions) groupOf[mention] = groups.length;
    const people = list.flatMap((i) => parsed.get(i) ?? []);
    groups.push(
      people.length > 0
        ? personGroup(ofList, people, list.some((i) => ambiguous.has(i)) && list.length === 1)
        : thingGroup(ofList),
    );
  }
  return { groups, groupOf };
}
