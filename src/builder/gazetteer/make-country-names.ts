import { writeFileSync } from "node:fs";
import { findKnown } from "../../core/entities/gazetteer/gazetteer.ts";
import { nameKey } from "../../core/entities/name/name-key.ts";

/**
 * Make `src/core/entities/gazetteer/country-names.ts` anew from the names that Node's ICU has of countries (Unicode CLDR):
 *
 *     npx tsx src/builder/gazetteer/make-country-names.ts
 *
 * Kept are countries that `countries.ts` has, and names that are not its own.
 */
const target = "src/core/entities/gazetteer/country-names.ts";
const languages =
  "de fr es it pt nl sv nb da ro ca pl cs sk sl hr hu fi et lv tr id sw ru uk bg el ar fa he hi zh zh-Hant ja ko".split(
    " ",
  );
const states =
  "AF AL DZ AO AR AM AU AT AZ BD BE BF BG BJ BO BA BR BY KH CM CA CF TD CL CN CO KR KP CG CD CR CI HR CU CY CZ DK DO EC EG SV ER EE ET FI FR GA GE DE GH GR GT GN HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE XK KW KG LA LV LB LR LY LT LU MG MW MY ML MT MR MX MD MN ME MA MZ MM NA NP NL NZ NI NE NG NO MK OM PK PS PA PG PY PE PH PL PT QA RO RU RW SA SN RS SL SG SK SI SO ZA SS ES LK SD SE CH SY TW TJ TZ TH TN TR TM UG UA AE GB US UY UZ VE VN YE ZM ZW".split(
    " ",
  );
/** What people say beside the name that CLDR prefers. */
const others: Readonly<Record<string, string>> = {
  "de US": "Vereinigte Staaten/Vereinigten Staaten",
  "de GB": "Großbritannien",
  "de CZ": "Tschechien",
  "fr GB": "Grande-Bretagne",
  "es US": "EE. UU.",
  "es GB": "Gran Bretaña",
  "it GB": "Gran Bretagna",
  "pt GB": "Grã-Bretanha",
  "nl GB": "Groot-Brittannië",
  "sv GB": "Storbritannien",
  "pl GB": "Wielka Brytania",
  "cs GB": "Velká Británie",
  "hu GB": "Nagy-Britannia",
  "fi GB": "Iso-Britannia",
  "ru US": "США",
  "uk US": "США",
  "bg US": "САЩ",
  "el US": "ΗΠΑ",
  "tr US": "ABD",
  "ar US": "أمريكا",
  "fa US": "آمریکا",
  "he US": "ארצות הברית",
  "ja US": "米国",
  "ja GB": "英国",
  "ko GB": "영국",
};
/** Words that name something else as often. */
const misleading = new Set(["island", "man", "congo", "kongo", "korea", "korea utara"]);

const english = new Intl.DisplayNames(["en"], { type: "region" });
const plain = (name: string): string => name.replace(/ ?[([（].*$/u, "").trim();
const countries = states.map((code) => ({ code, entry: findKnown(nameKey(plain(english.of(code) ?? ""))) }));
for (const { code, entry } of countries)
  if (entry === null) console.error(`not in countries.ts: ${code} ${english.of(code)}`);
const rows = countries.flatMap(({ code, entry }) => (entry === null ? [] : [{ code, name: entry.name }]));
const lines = languages.map((language) => {
  const names = new Intl.DisplayNames([language], { type: "region" });
  const cells = rows.map(({ code, name: usual }) => {
    const list = [names.of(code) ?? "", ...(others[`${language} ${code}`]?.split("/") ?? [])].map(plain);
    const spellings = list.filter((name) => name !== "" && name !== usual && !misleading.has(nameKey(name)));
    return [...new Set(spellings)].join("=");
  });
  return `${language}|${cells.join("/")}`;
});
writeFileSync(
  target,
  [
    "/**",
    " * What other languages call countries: first the names in `countries.ts`, then for each language its names in the same order, parted by `/`",
    " * (two of one country by `=`); empty where it is the same.",
    " *",
    " * Derived from Unicode CLDR (Unicode License, see LICENCES.md) by src/builder/gazetteer/make-country-names.ts.",
    " */",
    "export const countryNames = `",
    `en|${rows.map(({ name }) => name).join("/")}`,
    ...lines,
    "`;",
    "",
  ].join("\n"),
);
