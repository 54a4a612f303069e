import { describe, expect, it } from "vitest";
import { parsePersonName } from "../../../../src/core/entities/name/person-name.ts";
import { resolveLibrary } from "../../../../src/core/entities/resolve/resolve-library.ts";
import { markUp } from "../mark-up.ts";

describe("titles of other languages and times", () => {
  it.each([
    ["Herr Hofrath Lindenau", "lindenau"],
    ["Frau Geh. Rath Schmidt", "schmidt"],
    ["Hochw. Herr Pfarrer Huber", "huber"],
    ["Freiherr von Stein", "von stein"],
    ["Commerzienrath Krupp", "krupp"],
    ["Sieur Dupont", "dupont"],
    ["Citoyen Marat", "marat"],
    ["Sra. García", "garcia"],
    ["Avv. Rossi", "rossi"],
    ["Mevr. Jansen", "jansen"],
    ["Pani Nowak", "nowak"],
    ["г-н Иванов", "иванов"],
    ["тов. Зотов", "зотов"],
    ["Sayın Demir", "demir"],
    ["Lieut. Hale", "hale"],
    ["The Hon. Mr. Thorne", "thorne"],
    ["Wm. Thorne, Esq.", "wm thorne"],
  ])("fall away: %s", (text, name) => {
    expect(parsePersonName(text.replace(/^The /, "")).parts.join(" ")).toBe(name);
  });

  it.each([
    ["Steffi Graf", "steffi graf"],
    ["Pan Jianwei", "pan jianwei"],
    ["Werner Herzog", "werner herzog"],
    ["Herzog Karl", "herzog karl"],
    ["Rath", "rath"],
    ["Herman Rath", "herman rath"],
    ["Baron Davis", "baron davis"],
  ])("stay where they are a name: %s", (text, name) => {
    expect(parsePersonName(text).parts.join(" ")).toBe(name);
  });

  it("tell a woman from a man, and let a titled surname be the person of that name", () => {
    const { mentionsByArticle } = resolveLibrary([
      markUp(
        "a",
        "Herr [p:Hofrath Lindenau] sprach mit [p:Fräulein Berg]. [p:August Lindenau] blieb, [p:Lindenau] nicht.",
      ),
      markUp("b", "[p:Fräulein Winter] ging, [p:Herr Winter] blieb."),
    ]);
    const idsOf = (id: string) => mentionsByArticle.get(id)?.map(({ entity }) => entity) ?? [];
    const [lindenau, berg] = idsOf("a");
    expect(idsOf("a")).toEqual([lindenau, berg, lindenau, lindenau]);
    expect(new Set(idsOf("b")).size).toBe(2);
  });
});
