import { isEndOf, isInitialsOf, isShortFor, mayAbbreviate } from "../name/organisation-name.ts";
import { isAcronym, nameKey } from "../name/name-key.ts";
import type { MentionType } from "../../ner/mention.ts";
import type { Span } from "../../text/span.ts";
import type { UnionFind } from "./union-find.ts";

/** A name of an organisation, place or other thing in one article. */
export interface ThingName {
  readonly kind: Exclude<MentionType, "person">;
  readonly key: string;
  readonly isAcronym: boolean;
  /** Acronyms (keys) that brackets in the text give for it. */
  readonly introduced: ReadonlySet<string>;
  /** Key of the gazetteer's entry, or null. */
  readonly known: string | null;
}

/**
 * Join the names of one article that mean one organisation, place or thing: those that the gazetteer knows as one, those that
 * brackets tie together ("International Atomic Energy Agency (IAEA)"), initials of three letters and more, and names that
 * leave out general words ("Stanford" for "Stanford University") or all but the end ("Rovers" for "Harrow Rovers"). A short form that fits two is joined to neither.
 */
export function joinThingNames(names: readonly ThingName[], sets: UnionFind): void {
  const byKnown = new Map<string, number>();
  for (const [i, { known, key, isAcronym }] of names.entries()) {
    const introducedElsewhere = isAcronym && names.some((other) => other.introduced.has(key));
    if (known === null || introducedElsewhere) continue;
    const first = byKnown.get(known);
    if (first === undefined) byKnown.set(known, i);
    else sets.join(first, i);
  }
  for (const [i, name] of names.entries()) {
    if (name.isAcronym && joinToOnly(i, names, sets, (long) => long.introduced.has(name.key))) continue;
    if (name.known !== null) continue;
    // Two initials fit too many names ("PR", "AI") to be believed without brackets.
    if (name.isAcronym)
      joinToOnly(i, names, sets, (long) => !long.isAcronym && name.key.length > 2 && isInitialsOf(name.key, long.key));
    else if (
      !joinToOnly(i, names, sets, (long) => long.kind === name.kind && isShortFor(name.key, long.key)) &&
      name.kind === "organisation"
    ) {
      joinToOnly(i, names, sets, (long) => long.kind === name.kind && isEndOf(name.key, long.key));
    }
  }
}

/**
 * Find the acronym that brackets tie to a name: `… Agency (IAEA)`, `… Agency (the "IAEA")`, `IAEA (International …)`.
 *
 * Null when there is none, or when its letters do not come from the name.
 */
export function findIntroducedAcronym(text: string, { start, end }: Span, key: string): string | null {
  const after =
    /^['’]?s?\s{0,2}\(\s?(?:(?:the|or|hereafter|known as)\s)?["“'‘]?([\p{Lu}\p{N}][\p{L}\p{N}.&-]{1,11})["”'’]?\s?[),;]/u.exec(
      text.slice(end, end + 40),
    );
  const before =
    after === null
      ? /(?:^|[\s"“])([\p{Lu}\p{N}][\p{L}\p{N}.&-]{1,11})\s?\((?:the\s)?$/u.exec(
          text.slice(Math.max(0, start - 24), start),
        )
      : null;
  const acronym = after?.[1] ?? before?.[1];
  if (acronym === undefined || !(isAcronym(acronym) || /^\p{Lu}\p{Ll}+$/u.test(acronym))) return null;
  const acronymKey = nameKey(acronym);
  return mayAbbreviate(acronymKey, key) || isInitialsOf(acronymKey, key) ? acronymKey : null;
}

function joinToOnly(
  i: number,
  names: readonly ThingName[],
  sets: UnionFind,
  fits: (name: ThingName) => boolean,
): boolean {
  const long = names.flatMap((name, j) => (j !== i && fits(name) ? [j] : []));
  const roots = new Set<number>();
  // "Klan" is short for "Ku Klux Klan" also where the "Knights of the Ku Klux Klan" are named.
  for (const j of long)
    if (!long.some((other) => other !== j && names[j]?.key.endsWith(` ${names[other]?.key}`))) roots.add(sets.find(j));
  if (roots.size !== 1) return false;
  for (const root of roots) sets.join(root, i);
  return true;
}
