import { describe, expect, it } from "vitest";
import { createLanguageFinder } from "../../../src/core/text/language-finder.ts";
import { modelBytesOf } from "../../support/model-bytes.ts";

const table = modelBytesOf("languages");
const finder = createLanguageFinder(table);

describe("find", () => {
  it.each([
    [
      "en",
      "The council met in the old town hall on Monday evening and voted for the new bridge, which is to open in spring.",
    ],
    [
      "de",
      "Der Stadtrat beschloss am Abend den Bau einer neuen Brücke, die im nächsten Frühjahr eröffnet werden soll.",
    ],
    ["fr", "Le conseil municipal a voté hier soir la construction d'un nouveau pont qui devrait ouvrir au printemps."],
    ["es", "El alcalde anunció ayer la apertura de tres escuelas nuevas en los barrios del norte de la ciudad."],
    ["pt", "O presidente da câmara anunciou ontem a abertura de três novas escolas nos bairros do norte da cidade."],
    ["it", "Il sindaco ha annunciato ieri l'apertura di tre nuove scuole nei quartieri settentrionali della città."],
    ["nl", "De burgemeester kondigde gisteren de opening aan van drie nieuwe scholen in het noorden van de stad."],
    ["pl", "Burmistrz ogłosił wczoraj otwarcie trzech nowych szkół w północnych dzielnicach miasta."],
    ["cs", "Starosta včera oznámil otevření tří nových škol v severních čtvrtích města, které přijmou první žáky."],
    ["hu", "A polgármester tegnap bejelentette, hogy három új iskola nyílik a város északi kerületeiben."],
    ["fi", "Kaupunginjohtaja ilmoitti eilen, että kaupungin pohjoisosiin avataan kolme uutta koulua ensi keväänä."],
    ["sv", "Borgmästaren meddelade i går att tre nya skolor ska öppnas i stadens norra delar nästa vår."],
    ["ro", "Primarul a anunțat ieri deschiderea a trei școli noi în cartierele din nordul orașului."],
    ["tr", "Belediye başkanı dün kentin kuzey mahallelerinde üç yeni okulun açılacağını duyurdu."],
    ["sw", "Meya alitangaza jana kwamba shule tatu mpya zitafunguliwa katika maeneo ya kaskazini mwa jiji."],
    ["ru", "Мэр объявил вчера об открытии трёх новых школ в северных районах города."],
    ["uk", "Міський голова оголосив учора про відкриття трьох нових шкіл у північних районах міста."],
    ["bg", "Кметът обяви вчера откриването на три нови училища в северните квартали на града."],
    ["el", "Ο δήμαρχος ανακοίνωσε χθες το άνοιγμα τριών νέων σχολείων στις βόρειες συνοικίες της πόλης."],
    ["ar", "أعلن رئيس البلدية أمس افتتاح ثلاث مدارس جديدة في الأحياء الشمالية من المدينة."],
    ["fa", "شهردار دیروز از گشایش سه مدرسه تازه در محله‌های شمالی شهر خبر داد و گفت که این کار ادامه دارد."],
    ["he", "ראש העיר הודיע אתמול על פתיחת שלושה בתי ספר חדשים בשכונות הצפוניות של העיר."],
    ["zh", "市长昨天宣布，城北各区将新开三所学校。"],
    ["ja", "市長は昨日、市の北部に新しい学校を三校開くと発表しました。"],
    ["ko", "시장은 어제 도시 북부 지역에 새 학교 세 곳을 연다고 발표했다."],
  ])("finds %s", (language, text) => {
    expect(finder.find(text)?.language).toBe(language);
  });

  it("does not guess from a name, a number or nothing", () => {
    for (const text of ["", "12 — 14 / 9", "Gustavo Petro", "北京"]) expect(finder.find(text)).toBeNull();
  });

  it("is not misled by a foreign name in an English text", () => {
    const text = "The mayor of 北京 (Beijing) was in the hall and spoke to the press for an hour about the new bridge.";
    expect(finder.find(text)?.language).toBe("en");
  });

  it("says how sure it is", () => {
    const { probability } = finder.find(
      "Der Stadtrat beschloss am Abend den Bau einer neuen Brücke über den Fluss.",
    ) ?? {
      probability: 0,
    };
    expect(probability).toBeGreaterThan(0.5);
    expect(probability).toBeLessThanOrEqual(1);
  });

  it("takes any string", () => {
    for (const text of ["\ud800".repeat(100), "🌊".repeat(1000), "a".repeat(1_000_000), "\u0000".repeat(100)])
      expect(() => finder.find(text)).not.toThrow();
  });
});

describe("createLanguageFinder", () => {
  it("refuses what is no table, and one cut short, with what it found", () => {
    expect(() => createLanguageFinder(new TextEncoder().encode("<html>Not found"))).toThrow(
      'Not a table of languages: it begins with "<htm", not "DLL1"',
    );
    expect(() => createLanguageFinder(table.slice(0, 5000))).toThrow("Table of languages cut short: 5000 bytes");
  });
});
