import { describe, expect, it } from "vitest";
import { createPolyglot, type Polyglot, type PolyglotFile } from "../../../src/core/ner/polyglot.ts";
import { loadTagger } from "../../../src/core/ner/tagger.ts";
import { modelBytes, modelBytesOf } from "../../support/model-bytes.ts";

const english = `Prime Minister Sheikh Hasina met officials of the World Bank in Dhaka on Monday, and said that the economy of Bangladesh had grown by seven per cent in the last year, more than the bank itself had thought possible in spring.
`;
const spanish = `La presidenta Claudia Sheinbaum viajó el lunes a Guadalajara para reunirse con el gobernador de Jalisco, y anunció que el Banco de México revisará sus previsiones de crecimiento antes de que termine el año, según informó la agencia.
`;
/** Georgian: no set, no model. */
const georgian = "საქართველოს პრეზიდენტი გუშინ თბილისში შეხვდა ევროკავშირის წარმომადგენლებს და ისაუბრა არჩევნებზე.\n";

const marks = async (polyglot: Polyglot, text: string, language?: string): Promise<string[]> =>
  (await polyglot.tag(text, language)).map((m) => `${text.slice(m.start, m.end)} ${m.type}`);

function watched(): { polyglot: Polyglot; loaded: PolyglotFile[] } {
  const loaded: PolyglotFile[] = [];
  const polyglot = createPolyglot((file) => {
    loaded.push(file);
    return Promise.resolve(modelBytesOf(file));
  });
  return { polyglot, loaded };
}

describe("a polyglot", () => {
  it("reads English as the English tagger alone does, and loads no other model", async () => {
    const { polyglot, loaded } = watched();
    expect(await polyglot.tag(english)).toEqual((await loadTagger(modelBytes)).tag(english));
    expect(loaded).toEqual(["languages", "model"]);
  });

  it("marks Spanish by the Latin model, and a Spanish paragraph within English too", async () => {
    const { polyglot } = watched();
    const alone = await marks(polyglot, spanish);
    expect(alone).toEqual(
      expect.arrayContaining(["Claudia Sheinbaum person", "Guadalajara place", "Banco de México organisation"]),
    );
    const mixed = await marks(polyglot, english + spanish + english);
    expect(mixed.slice(mixed.indexOf("Claudia Sheinbaum person")).slice(0, alone.length)).toEqual(alone);
    expect(mixed).toContain("World Bank organisation");
  });

  it("marks nothing in a language without a model, and loads none for it", async () => {
    const { polyglot, loaded } = watched();
    expect(await marks(polyglot, spanish, "ca")).toEqual(await marks(polyglot, spanish));
    expect(await polyglot.tag("Gustavo Petro va viatjar ahir a Girona.", "ca")).toEqual([]);
    expect(await polyglot.tag(georgian)).toEqual([]);
    expect(loaded).not.toContain("model");
  });

  it.each([
    [
      "Russian",
      "cyrillic",
      "Президент Казахстана Касым-Жомарт Токаев прибыл в Москву, где встретился с премьер-министром России.",
      "Москву place",
    ],
    [
      "Greek",
      "cyrillic",
      "Ο πρωθυπουργός Κυριάκος Μητσοτάκης μίλησε χθες στη Θεσσαλονίκη για την οικονομία.",
      "Θεσσαλονίκη place",
    ],
    [
      "Arabic",
      "semitic",
      "قال الرئيس المصري عبد الفتاح السيسي في القاهرة أمس إن بلاده مستعدة للتعاون.",
      "القاهرة place",
    ],
    ["Chinese", "cjk", "国家主席习近平昨天在北京会见了法国总统马克龙，双方就两国关系交换了意见。", "北京 place"],
  ] as const)("reads %s by the %s model alone", async (_language, model, text, mark) => {
    const { polyglot, loaded } = watched();
    expect(await marks(polyglot, text)).toContain(mark);
    expect(loaded).toEqual(["languages", model]);
  });

  it("gives no names of a type that none of the model's sets mark", async () => {
    const { polyglot } = watched();
    const text = "国家主席习近平昨天在北京会见了法国总统马克龙，双方就两国关系交换了意见，并签署了三项协议。".repeat(5);
    const found = await polyglot.tag(text, "zh");
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ type }) => type === "other")).toEqual([]);
  });

  it("marks nothing where a model's marks would be wrong too often", async () => {
    const { polyglot } = watched();
    expect(await polyglot.tag("ראש העיר הודיע אתמול על פתיחת שלושה בתי ספר חדשים בירושלים.", "yi")).toEqual([]);
  });

  it("reads a short Latin text as English, and in the language the owner says", async () => {
    const { polyglot } = watched();
    expect(await marks(polyglot, "Petro in Bogotá")).toContain("Bogotá place");
    expect(await marks(polyglot, "Petro en Bogotá", "es")).toContain("Bogotá place");
    expect(await marks(polyglot, "Petro en Bogotá", "ES-co")).toContain("Bogotá place");
    expect(await marks(polyglot, "Kari bor i Bergen", "no")).toEqual(await marks(polyglot, "Kari bor i Bergen", "nb"));
  });

  it("asks again for a file that could not be loaded", async () => {
    let calls = 0;
    const polyglot = createPolyglot((file) =>
      calls++ === 0 ? Promise.reject(new Error("offline")) : Promise.resolve(modelBytesOf(file)),
    );
    await expect(polyglot.tag(english)).rejects.toThrow("offline");
    expect(await polyglot.tag(english)).not.toEqual([]);
  });

  it("labels tokens with O only where no model knows the language", async () => {
    const { polyglot } = watched();
    expect(await polyglot.tagTokens([["Tbilisi", "."]], "ka")).toEqual([
      { labels: new Uint8Array(2), scores: new Float32Array(2) },
    ]);
  });
});
