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

  it("are M. in French, which elsewhere is an initial", () => {
    const { mentionsByArticle } = resolveLibrary([
      markUp(
        "fr",
        "[p:M. Dupin] a pris la parole dans la salle, puis [p:Marie Dupin] est partie pour [l:Lyon] sur les quais.",
      ),
      markUp(
        "en",
        "[p:M. Tarn] and [p:Mary Tarn] are the same in this one, as it says in the report of the mayor of the town.",
      ),
    ]);
    const sizes = ["fr", "en"].map((id) => new Set(mentionsByArticle.get(id)?.map(({ entity }) => entity)).size);
    expect(sizes).toEqual([3, 1]);
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
