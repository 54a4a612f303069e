import { cleanName } from "./clean-name.ts";
import { isAcronym, nameKey } from "./name-key.ts";
import { organisationKey } from "./organisation-name.ts";

/** All that a mention's words say by themselves. */
export interface ReadName {
  /** Without what does not belong to the name (see `cleanName`). */
  readonly text: string;
  /** See `nameKey`; a name of signs only is its own key. */
  readonly key: string;
  /** The key under which an organisation of this name is kept. */
  readonly organisation: string;
  readonly isAcronym: boolean;
  /** Key of the acronym the mention itself gives in brackets, or null. */
  readonly acronym: string | null;
}

/** A library repeats its names: 20,000 articles have 880,000 mentions and 35,000 ways to write them. */
const kept = new Map<string, ReadName>();
const keptAtMost = 50_000;

/** Read a mention's words. Answers are remembered, so ask again rather than carry them about. */
export function readName(surface: string): ReadName {
  const known = kept.get(surface);
  if (known !== undefined) return known;
  const { text, acronym } = cleanName(surface);
  // "APIs" are more than one API, not another name.
  const key = nameKey(text.replace(/^(\p{Lu}{2,})['’]?s$/u, "$1")) || text;
  const name = { text, key, organisation: organisationKey(key), isAcronym: isAcronym(text), acronym: acronym === null ? null : nameKey(acronym) };
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(surface, name);
  return name;
}
