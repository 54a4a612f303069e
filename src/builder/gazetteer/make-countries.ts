import { readFileSync, writeFileSync } from "node:fs";

/**
 * Make `src/core/entities/gazetteer/countries.ts` anew from the npm package `world-countries` (ODbL 1.0):
 *
 *     npm pack world-countries@5.1.0 && tar xzf world-countries-5.1.0.tgz
 *     npx tsx src/builder/gazetteer/make-countries.ts package/countries.json
 *
 * Kept are the English common and official names, other spellings in Latin letters, the capital and the English demonym.
 */
interface Country {
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly demonyms: { readonly eng?: { readonly m: string } };
}

const target = "src/core/entities/gazetteer/countries.ts";
/** Spellings that are ordinary words, other places' names or codes: they would tie together what is not one. */
const misleading = new Set([
  "Island",
  "Lao",
  "Thai",
  "Saudi",
  "Togolese",
  "Portuguesa",
  "Mexicanos",
  "Prathet",
  "Viti",
  "Mann",
  "Guiana",
  "Timor",
  "Kingdom",
  "RSA",
  "Congo",
]);
/** Demonyms of dependencies that mean the mother country. */
const borrowed = new Set([
  "French Southern and Antarctic Lands",
  "Caribbean Netherlands",
  "British Indian Ocean Territory",
  "Northern Mariana Islands",
  "Svalbard and Jan Mayen",
  "United States Minor Outlying Islands",
]);

const path = process.argv[2];
if (path === undefined) throw new Error("Name the countries.json of the package world-countries.");
const countries = JSON.parse(readFileSync(path, "utf8")) as readonly Country[];
const lines = countries.map(line).toSorted((a, b) => (a < b ? -1 : 1));
writeFileSync(
  target,
  [
    "/**",
    " * Countries and dependencies: `name|other names|capitals|demonyms`, lists parted by `/`.",
    " *",
    " * Derived from world-countries 5.1.0 (Open Database License 1.0, see LICENCES.md) by src/builder/gazetteer/make-countries.ts.",
    " */",
    "export const countries = `",
    ...lines,
    "`;",
    "",
  ].join("\n"),
);

function line(country: Country): string {
  const { common, official } = country.name;
  const names = new Set([official, ...country.altSpellings].filter((name) => isPlain(name) && name !== common));
  const demonyms = borrowed.has(common)
    ? []
    : (country.demonyms.eng?.m ?? "").split(/, | or /u).filter((word) => word !== common && word !== "Vatican");
  return [common, [...names].join("/"), country.capital.join("/"), demonyms.join("/")].join("|");
}

/** Longer than a country code, in Latin letters, not turned round by a comma ("Korea, Republic of"). */
function isPlain(name: string): boolean {
  return (
    name.length > 2 && /^[\p{Script=Latin} .'’()-]+$/u.test(name) && !/[ɪʊɛʁ]/u.test(name) && !misleading.has(name)
  );
}
