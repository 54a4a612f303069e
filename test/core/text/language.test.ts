import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/core/text/language.ts";

describe("languageOf", () => {
  it.each([
    ["The council met in the old town hall and voted for the new bridge.", "en"],
    ["Der Stadtrat beschloss am Abend den Bau einer neuen Brücke.", ""],
    ["El alcalde anunció ayer la apertura de tres escuelas nuevas.", ""],
    ["وصل الوفد إلى المدينة صباح اليوم.", "und-Arab"],
    ["הנשיא הגיע אמש לירושלים.", "he"],
    ["昨日、東京で会議が開かれました。", "ja"],
    ["代表团昨天抵达北京。", "zh"],
    ["Делегация прибыла в город утром.", "und-Cyrl"],
    ["12 — 14 / 9", ""],
    ["", ""],
  ])("takes %j for %j", (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it("is not misled by one foreign name in an English text", () => {
    expect(languageOf("The mayor of 北京 (Beijing) was in the hall and spoke to the press for an hour.")).toBe("en");
  });
});
