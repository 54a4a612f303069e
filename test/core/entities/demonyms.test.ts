import { describe, expect, it } from "vitest";
import { demonymCountries, demonyms } from "../../../src/core/entities/gazetteer/demonyms.ts";
import { findDemonym } from "../../../src/core/entities/gazetteer/find-demonym.ts";
import { findPeopleOf } from "../../../src/core/entities/gazetteer/gazetteer.ts";
import { nameKey } from "../../../src/core/entities/name/name-key.ts";
import { resolveLibrary } from "../../../src/core/entities/resolve/resolve-library.ts";
import { markUp } from "./mark-up.ts";

const countryOf = (word: string, language: string | null): string | null =>
  findDemonym(nameKey(word), language)?.place?.name ?? null;

describe("words for peoples in other languages", () => {
  it("are tied to countries that the gazetteer has", () => {
    const names = demonymCountries.split("|").map((entry) => entry.slice(entry.indexOf(" ") + 1));
    expect(names.filter((name) => findPeopleOf(name) === null)).toEqual([]);
    const codes = new Set(demonymCountries.split("|").map((entry) => entry.slice(0, entry.indexOf(" "))));
    const used = [...demonyms.matchAll(/\|([A-Z]+) /gu)].map(([, code = ""]) => code);
    expect(used.filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each([
    ["de", "Deutschen Franzosen Österreicherin italienischen Niederländer", "Germany France Austria Italy Netherlands"],
    ["es", "alemanes francesa estadounidenses marroquíes brasileños", "Germany France United+States Morocco Brazil"],
    ["pt", "alemães alemã franceses espanhóis chinesa", "Germany Germany France Spain China"],
    ["fr", "Allemands Françaises britanniques Turcs polonaise", "Germany France United+Kingdom Turkey Poland"],
    ["it", "tedeschi francese svizzeri turche polacchi", "Germany France Switzerland Turkey Poland"],
    ["nl", "Duitsers Franse Belgen Zweedse Amerikanen", "Germany France Belgium Sweden United+States"],
    ["sv", "tyskarna franska danskarnas rysk engelsmän", "Germany France Denmark Russia England"],
    ["da", "tyskerne franskmænd svenske russisk kineserne", "Germany France Sweden Russia China"],
    ["nb", "tyskerne franskmenn svenske russisk kineserne", "Germany France Sweden Russia China"],
    ["ro", "germani francezilor rusească maghiarii ucraineni", "Germany France Russia Hungary Ukraine"],
  ])("are found in %s without being told the language", (_language, words, countries) => {
    expect(words.split(" ").map((word) => countryOf(word, null))).toEqual(
      countries.split(" ").map((name) => name.replace("+", " ")),
    );
  });

  it.each([
    ["pl", "Niemców niemieckiego Francuzi polskiej Ukrainkę", "Germany Germany France Poland Ukraine"],
    ["cs", "Němci německých Francouzů české Ukrajinka", "Germany Germany France Czechia Ukraine"],
    ["hu", "németek francia magyaroknak oroszt svájciak", "Germany France Hungary Russia Switzerland"],
    ["fi", "saksalaiset ranskalaisten suomalaisille venäläinen", "Germany France Finland Russia"],
    ["tr", "Almanlar Fransızlara Suriyelilerden Rusları", "Germany France Syria Russia"],
    ["ru", "немцев немецкой французам россиянин китайцы", "Germany Germany France Russia China"],
    ["uk", "німців німецької французам росіяни китайці", "Germany Germany France Russia China"],
    ["el", "Γερμανοί γαλλικής Ρώσους Έλληνες αιγυπτιακού", "Germany France Russia Greece Egypt"],
    ["ar", "الألمان ألمانية والفرنسيين المصريون بالسوريين", "Germany Germany France Egypt Syria"],
    ["he", "הגרמנים צרפתית והרוסים", "Germany France Russia"],
  ])("are found in all their forms in %s", (language, words, countries) => {
    expect(words.split(" ").map((word) => countryOf(word, language))).toEqual(countries.split(" "));
  });

  it("are found in scripts that part no words", () => {
    expect(["德国人", "日本人", "독일인"].map((word) => countryOf(word, null))).toEqual([
      "Germany",
      "Japan",
      "Germany",
    ]);
  });

  it("are none where a word only begins alike, or names the country", () => {
    const none = ["Francesca", "Russell", "Polar", "Germanicus", "Rusalka", "Turkovic", "Chinook", "Serbien"];
    expect(none.filter((word) => countryOf(word, null) !== null)).toEqual([]);
    expect(["Γερμανίας", "Γαλλία"].filter((word) => countryOf(word, "el") !== null)).toEqual([]);
    expect(countryOf("Németországból", "hu")).toBeNull();
  });

  it("are one entity in all languages, tied to the place", () => {
    const { entities, mentionsByArticle } = resolveLibrary([
      markUp(
        "de",
        "Die [x:Franzosen] und die [x:deutschen] Häfen: in [l:Frankreich] hat das den [x:Franzosen] gefallen.",
      ),
      markUp("es", "Los [x:franceses] hablaron en [l:Francia] con los [x:alemanes], y una [x:francesa] se fue."),
      markUp("en", "The [n:French] met in [l:France]."),
      markUp(
        "ru",
        "Он не был на этом заседании, но [x:французы] и [x:французский] министр были, а из [l:Франции] писали.",
      ),
    ]);
    const idsOf = (id: string) => mentionsByArticle.get(id)?.map(({ entity }) => entity) ?? [];
    const [french, german, france] = idsOf("de");
    expect(idsOf("de")).toEqual([french, german, france, french]);
    expect(idsOf("es")).toEqual([french, france, german, french]);
    expect(idsOf("en")).toEqual([french, france]);
    expect(idsOf("ru")).toEqual([french, french, france]);
    expect(entities.find(({ id }) => id === french)?.nationalityOf).toBe(france);
  });

  it("stay what the tagger called them where it saw a place or a person", () => {
    const text = "Burmistrz [p:Jan Niemiec] wrócił z [l:Niemiec] i nie jest w [l:Polsce], o czym mówiono.";
    const { entities, mentionsByArticle } = resolveLibrary([markUp("pl", text)]);
    const types = mentionsByArticle.get("pl")?.map(({ entity }) => entities.find(({ id }) => id === entity)?.type);
    expect(types).toEqual(["person", "place", "place"]);
  });
});
