import { describe, expect, it } from "vitest";
import { findTokensOf } from "../../../src/core/ner/tokens-of-language.ts";

const tokens = (language: string, text: string): string[] =>
  findTokensOf(language, text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe("findTokensOf", () => {
  it.each([
    ["it", "L'Italia e dell’Unione", ["L'", "Italia", "e", "dell’", "Unione"]],
    ["fr", "d'Orsay à Saint-Malo", ["d'", "Orsay", "à", "Saint-Malo"]],
    ["fr", "Edna O'Brien l'a dit", ["Edna", "O'Brien", "l'", "a", "dit"]],
    ["de", "die EU-Kommission – und Wien", ["die", "EU-Kommission", "–", "und", "Wien"]],
    ["uk", "п’ять будь-яких", ["п’ять", "будь-яких"]],
    ["tr", "İzmir'in Ankara'da", ["İzmir'in", "Ankara'da"]],
    ["he", 'צה"ל נסוג', ['צה"ל', "נסוג"]],
    ["pl", "polsko-niemiecki", ["polsko", "-", "niemiecki"]],
    ["zh", "李明在IBM工作。", ["李", "明", "在", "IBM", "工", "作", "。"]],
    ["ko", "서울 A1", ["서", "울", "A", "1"]],
    ["ja", "𠮷田さん", ["𠮷", "田", "さ", "ん"]],
  ])("cuts %s %j as its sets do", (language, text, expected) => {
    expect(tokens(language, text)).toEqual(expected);
  });

  it("keeps to the part it is asked for", () => {
    expect(findTokensOf("zh", "北京上海", 2, 4)).toEqual([
      { start: 2, end: 3 },
      { start: 3, end: 4 },
    ]);
  });

  it("never joins across a space or a line", () => {
    expect(tokens("uk", "слово ’ слово\n-слово")).toEqual(["слово", "’", "слово", "-", "слово"]);
  });
});
