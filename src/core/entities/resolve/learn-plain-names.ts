import { findKnown, findNationality } from "../gazetteer/gazetteer.ts";
import { remember } from "../name/remember.ts";
import type { Interner } from "./interner.ts";

/** A name key taken apart into the country it begins or ends with, as the key of the gazetteer's entry, and the rest. */
interface CountryName {
  readonly country: string | null;
  readonly rest: string;
}

const ending = " of the united states";
const beginning = "united states ";

/**
 * Learn which organisations go without their country; returns what key a key is to be kept under. `isOrganisation` says by number
 * which keys some organisation has.
 *
 * "U.S. Department of Labor" is "Department of Labor" in a library that knows no other country's.
 */
export function learnPlainNames(isOrganisation: Uint8Array, keys: Interner): (key: string) => string {
  const findCountry = remember((word) => findKnown(word)?.key ?? findNationality(word)?.place?.key ?? null);
  const countries = new Map<string, Set<string>>();
  isOrganisation.forEach((is, number) => {
    if (is === 0) return;
    const { country, rest } = splitCountry(keys.textOf(number), findCountry);
    if (country !== null) countries.set(rest, (countries.get(rest) ?? new Set()).add(country));
  });
  return (key) => {
    const { country, rest } = splitCountry(key, findCountry);
    const isOwn =
      country === "united states" && countries.get(rest)?.size === 1 && isOrganisation[keys.find(rest) ?? -1] === 1;
    return isOwn && (rest.includes(" ") || key.startsWith(rest)) ? rest : key;
  };
}

function splitCountry(key: string, findCountry: (word: string) => string | null): CountryName {
  const space = key.indexOf(" ");
  if (space < 0) return { country: null, rest: key };
  const country = findCountry(key.slice(0, space));
  if (country !== null) return { country, rest: key.slice(space + 1) };
  if (key.endsWith(ending)) return { country: "united states", rest: key.slice(0, -ending.length) };
  return key.startsWith(beginning)
    ? { country: "united states", rest: key.slice(beginning.length) }
    : { country: null, rest: key };
}
