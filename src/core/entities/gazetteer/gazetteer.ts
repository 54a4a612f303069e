import { nameKey } from "../name/name-key.ts";
import { stemOf } from "../inflection/stem.ts";
import { countryNames } from "./country-names.ts";
import { countries } from "./countries.ts";
import { organisations } from "./organisations.ts";
import { everydayNames, peoples, regions } from "./places.ts";

/** Something the gazetteer knows: its usual English name and that name's key. */
export interface Known {
  readonly name: string;
  readonly key: string;
  readonly type: "place" | "organisation";
  readonly isCountry: boolean;
}

/** A word for people of a place ("Israeli"), in the singular; `place` is null where no one place owns it ("Arab"). */
export interface NationalityWord {
  readonly key: string;
  readonly place: Known | null;
}

interface Gazetteer {
  readonly known: ReadonlyMap<string, Known>;
  readonly words: ReadonlyMap<string, NationalityWord>;
}

/** Names of two countries, or of one and of something else near it: only the texts can say which is meant. */
const unclear = new Set(["congo", "korea", "virgin islands", "guinea coast", "islands"]);
let built: Gazetteer | null = null;

/** Find the country, region or organisation that a name key (see `nameKey`) stands for; null when none or more than one. */
export function findKnown(key: string): Known | null {
  return gazetteer().known.get(key) ?? null;
}

/** Find the country that a name key stands for in a language that inflects names (ISO 639), in whatever form; null when none. */
export function findKnownIn(language: string, key: string): Known | null {
  const found = findKnown(key);
  if (found !== null) return found;
  const stems = stemsByLanguage.get(language) ?? indexStems(language);
  stemsByLanguage.set(language, stems);
  return stems.get(stemOf(key, language, false)) ?? null;
}

const stemsByLanguage = new Map<string, ReadonlyMap<string, Known>>();

/** Countries by the stem of what the language calls them; of two with one stem neither. */
function indexStems(language: string): ReadonlyMap<string, Known> {
  const stems = new Map<string, Known | null>();
  for (const { country, name } of namesOfCountries(language)) {
    const stem = stemOf(nameKey(name), language, false);
    const entry = findKnown(nameKey(country));
    if (entry !== null) stems.set(stem, (stems.get(stem) ?? entry) === entry ? entry : null);
  }
  return new Map([...stems].flatMap(([stem, entry]) => (entry === null ? [] : [[stem, entry] as const])));
}

/** What a language calls countries, also where English has the same name; what all but English do, where none is given. */
function* namesOfCountries(language?: string): Generator<{ readonly country: string; readonly name: string }> {
  const [english = [], ...others] = countryNames
    .trim()
    .split("\n")
    .map((line) => line.split(/[|/]/u));
  for (const names of others) {
    if (language !== undefined && names[0] !== language) continue;
    for (let i = 1; i < english.length; i++)
      for (const name of (names[i] ?? "").split("=")) {
        if (name !== "" || language !== undefined)
          yield { country: english[i] ?? "", name: name || (english[i] ?? "") };
      }
  }
}

/**
 * Find the nationality word that a name key is, singular or plural: `israelis` gives `israeli`, tied to Israel.
 *
 * Words of several (`arab israelis`) count when the last is one. Null for all others, and for names of places.
 */
export function findNationality(key: string): NationalityWord | null {
  const { known, words } = gazetteer();
  if (known.has(key)) return null;
  const whole = words.get(key) ?? words.get(singular(key));
  if (whole !== undefined) return whole;
  const space = key.lastIndexOf(" ");
  if (space < 0) return null;
  const first = key.slice(0, key.indexOf(" "));
  const last = words.get(singular(key.slice(space + 1)));
  return last !== undefined && words.has(first)
    ? { key: `${key.slice(0, space)} ${last.key}`, place: last.place }
    : null;
}

/** The first English word for the people of a country or region, by its usual English name; null where the gazetteer has none. */
export function findPeopleOf(name: string): NationalityWord | null {
  const key = nameKey(name);
  for (const word of gazetteer().words.values()) if (word.place?.key === key) return word;
  return null;
}

function singular(key: string): string {
  if (key.endsWith("men")) return `${key.slice(0, -3)}man`;
  return key.endsWith("s") && !key.endsWith("ss") ? key.slice(0, -1) : key;
}

function gazetteer(): Gazetteer {
  return (built ??= build());
}

function build(): Gazetteer {
  const byKey = new Map<string, Known>();
  const claims = new Map<string, Set<Known>>();
  const words = new Map<string, NationalityWord>();
  const owners = new Map<string, Set<Known>>();
  const claim = (name: string, owner: Known) => add(claims, nameKey(name), owner);
  const lend = (word: string, owner: Known) => add(owners, nameKey(word), owner);
  const byName = new Map<string, Known>();
  const state = (name: string, type: Known["type"], isCountry: boolean): Known => {
    const key = nameKey(name);
    const entry = byName.get(key) ?? { name, key, type, isCountry };
    byName.set(key, entry);
    claim(name, entry);
    return entry;
  };
  for (const [name, others] of rows(organisations))
    for (const other of [name, ...others]) claim(other, state(name, "organisation", false));
  // Everyday names come first, so that the name they prefer (Turkey) is the one kept.
  for (const [name, others, demonyms] of rows(everydayNames)) {
    const entry = state(name, "place", true);
    for (const other of others) {
      claim(other, entry);
      byName.set(nameKey(other), entry);
    }
    for (const word of demonyms) lend(word, entry);
  }
  for (const [name, others, capitals, demonyms = []] of rows(countries)) {
    const entry = state(name, "place", true);
    for (const other of others) claim(other, entry);
    for (const capital of capitals) if (!byName.has(nameKey(capital))) state(capital, "place", false);
    for (const word of demonyms) lend(word, entry);
  }
  for (const { country, name } of namesOfCountries()) {
    const entry = byName.get(nameKey(country));
    // "Israeli" is Israel in Swahili.
    if (entry !== undefined && !owners.has(nameKey(name))) claim(name, entry);
  }
  for (const [name, others, demonyms] of rows(regions)) {
    const entry = state(name, "place", false);
    for (const other of others) claim(other, entry);
    for (const word of demonyms) lend(word, entry);
  }
  for (const [key, claimants] of claims) {
    const entry = byName.get(key);
    if (entry !== undefined) byKey.set(key, entry);
    else if (claimants.size === 1 && !unclear.has(key)) for (const only of claimants) byKey.set(key, only);
  }
  for (const [key, places] of owners) {
    const [only = null] = places;
    words.set(key, { key, place: places.size === 1 ? only : null });
  }
  for (const word of peoples.split("/")) words.set(nameKey(word), { key: nameKey(word), place: null });
  return { known: byKey, words };
}

function add<V>(map: Map<string, Set<V>>, key: string, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

/** Rows of a table: a name, then lists. */
function* rows(table: string): Generator<[string, string[], string[], string[]?]> {
  for (const line of table.split("\n")) {
    if (line === "") continue;
    const [name = "", ...lists] = line.split("|");
    const [first = [], second = [], third] = lists.map((list) => list.split("/").filter((item) => item !== ""));
    yield third === undefined ? [name, first, second] : [name, first, second, third];
  }
}
