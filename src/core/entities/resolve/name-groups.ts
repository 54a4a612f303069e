import { forEachType } from "../../ner/mention.ts";
import { findNationality } from "../gazetteer/gazetteer.ts";
import { isShortFor } from "../name/organisation-name.ts";
import { withoutParticles } from "../name/person-name.ts";
import type { PersonName } from "../name/person-name.ts";
import { joinToldFacts } from "../name/told-facts.ts";
import type { Sex } from "../../text/titles.ts";
import type { NameGroup, NameKind } from "./article-names.ts";
import type { Term } from "./collect-terms.ts";
import type { ThingName } from "./thing-links.ts";

/** See a term as a name of an organisation, place or other thing. */
export function toThingName({ kind, key, organisation, isAcronym, introduced, known }: Term): ThingName {
  return {
    kind: kind === "person" || kind === "nationality" ? "other" : kind,
    key: kind === "place" ? key.replace(/^(?:state|city|province) of (?:the )?(?=.)/u, "") : organisation,
    isAcronym,
    introduced,
    known: known?.key ?? null,
  };
}

/** Describe one person by all names the article has for them. `names` must not be empty. */
export function personGroup(terms: readonly Term[], names: readonly PersonName[], isAmbiguous: boolean): NameGroup {
  const [fullest] = names.toSorted(
    (a, b) =>
      b.parts.length - a.parts.length ||
      b.parts.join(" ").length - a.parts.join(" ").length ||
      (a.parts.join(" ") < b.parts.join(" ") ? -1 : 1),
  );
  const parts = fullest?.parts ?? [];
  const suffix = names.map((name) => name.suffix).find((part) => part !== null);
  const sex = findSex(names);
  const told = joinToldFacts(terms.map((term) => term.told));
  const isLower = /^\p{Ll}/u.test(fullest?.text ?? "");
  const bare = withoutParticles(parts).join(" ");
  const surname = fullest?.surname ?? "";
  // One word is one name, hyphens or not ("Okonkwo-Bright"); so is a lower-case particle with its word ("bin Salman").
  const isOneName = isLower ? bare !== parts.join(" ") : !/\s/u.test(fullest?.text ?? "");
  const isBare = parts.length === 1 || (bare === surname && isOneName);
  return {
    kind: "person",
    key: isBare ? bare : parts.join(" "),
    ...common(terms),
    ...(isBare || surname === parts.at(-1) ? {} : { surname }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(sex === null ? {} : { sex }),
    ...(told === null ? {} : { told }),
    ...(isBare ? { isBare } : {}),
    ...(isAmbiguous ? { isAmbiguous } : {}),
  };
}

/** The one sex that the names say; null for none, or for both. */
function findSex(names: readonly PersonName[]): Sex | null {
  const sexes = new Set(names.flatMap(({ sex }) => sex ?? []));
  const [only = null] = sexes;
  return sexes.size === 1 ? only : null;
}

/** Describe one organisation, place, nationality word or other thing by all names the article has for it. */
export function thingGroup(terms: readonly Term[]): NameGroup {
  const votes: Record<NameKind, number> = { ...forEachType(() => 0), nationality: 0 };
  for (const term of terms) votes[term.kind] += term.isCertain ? Number.POSITIVE_INFINITY : term.mentions.length;
  const kind = (Object.keys(votes) as NameKind[]).reduce((best, other) => (votes[other] > votes[best] ? other : best));
  if (kind === "nationality")
    return { kind, key: findNationality(terms[0]?.key ?? "")?.key ?? terms[0]?.key ?? "", ...common(terms) };
  const things = terms.map((term) => ({ term, ...toThingName(term) }));
  const long = things
    .filter((thing) => !thing.isAcronym)
    .toSorted((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  const acronyms = [
    ...new Set(
      things
        .filter((thing) => thing.isAcronym)
        .map((thing) => thing.key)
        .concat(...terms.map((term) => [...term.introduced])),
    ),
  ].toSorted();
  const named =
    long.find((thing) => thing.known !== null) ?? long[0] ?? things.find((thing) => thing.known !== null) ?? things[0];
  const key = named?.known ?? named?.key ?? "";
  const shorts = [...new Set(long.map((thing) => thing.key))]
    .filter((other) => isShortFor(other, key) && long[0]?.known === null)
    .toSorted();
  const [onlyAcronym] = long.length === 0 ? acronyms : [];
  return {
    kind,
    key,
    ...common(terms),
    ...(acronyms.length > 0 ? { acronyms } : {}),
    ...(shorts.length > 0 ? { shorts } : {}),
    ...(onlyAcronym === undefined ? {} : { onlyAcronym }),
  };
}

function meanScore(terms: readonly Term[]): number {
  const mentions = terms.reduce((sum, term) => sum + term.mentions.length, 0);
  return Math.round((100 * terms.reduce((sum, { scores }) => sum + scores, 0)) / Math.max(1, mentions));
}

function common(terms: readonly Term[]): Pick<NameGroup, "forms" | "start" | "isCertain" | "sureness"> {
  const forms = new Map<string, number>();
  for (const term of terms) for (const [text, count] of term.forms) forms.set(text, (forms.get(text) ?? 0) + count);
  return {
    forms: [...forms].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    start: Math.min(...terms.map((term) => term.start)),
    sureness: meanScore(terms),
    ...(terms.some((term) => term.isCertain) ? { isCertain: true as const } : {}),
  };
}
