import { describe, expect, it } from "vitest";
import { baseRank, stemOf, withoutEnding } from "../../../../src/core/entities/inflection/stem.ts";
import { nameKey } from "../../../../src/core/entities/name/name-key.ts";

const stems = (forms: string, language: string, isPerson: boolean): Set<string> =>
  new Set(forms.split(" ").map((form) => stemOf(nameKey(form), language, isPerson)));

describe("the stem of a name", () => {
  it.each([
    ["pl", "Moskwa Moskwie Moskwy Moskwę Moskwą"],
    ["pl", "Niemcy Niemiec Niemczech Niemcom"],
    ["pl", "Łódź Łodzi Łodzią"],
    ["pl", "Praga Pradze Pragi"],
    ["pl", "Gdańsk Gdańska Gdańsku Gdańskiem"],
    ["pl", "Wiedeń Wiednia Wiedniu"],
    ["cs", "Praha Praze Prahy Prahou"],
    ["cs", "Plzeň Plzni Plzně"],
    ["ru", "Казань Казани Казанью"],
    ["ru", "Россия России Россию Россией"],
    ["uk", "Київ Києва Києві"],
    ["uk", "Львів Львова Львові"],
    ["hr", "Zagreb Zagreba Zagrebu Zagrebom"],
    ["fi", "Helsinki Helsingin Helsingissä Helsinkiin Helsingille"],
    ["fi", "Turku Turun Turussa Turkuun"],
    ["fi", "Yhdysvallat Yhdysvaltain Yhdysvalloissa"],
    ["hu", "Budapest Budapesten Budapestre Budapestről"],
    ["hu", "Debrecen Debrecenben Debrecenből"],
    ["ar", "القاهرة بالقاهرة والقاهرة للقاهرة"],
    ["he", "ירושלים בירושלים לירושלים ומירושלים"],
    ["el", "Αθήνα Αθήνας"],
    ["el", "Κύπρος Κύπρου Κύπρο"],
  ])("is one for the forms of a place in %s: %s", (language, forms) => {
    expect(stems(forms, language, false).size).toBe(1);
  });

  it.each([
    ["pl", "Tusk Tuska Tuskowi Tuskiem"],
    ["pl", "Marek Marka Markiem"],
    ["cs", "Havel Havla Havlovi Havlem"],
    ["cs", "Nováková Novákové Novákovou"],
    ["ru", "Сергей Сергея Сергею Сергеем"],
    ["ru", "Зеленский Зеленского Зеленскому Зеленским"],
    ["uk", "Шевченко Шевченка Шевченкові Шевченком"],
    ["fi", "Virtanen Virtasen Virtaselle"],
    ["hu", "Viktor Viktort Viktornak Viktorral"],
    ["hu", "Kovács Kovácsot Kováccsal"],
    ["el", "Μητσοτάκης Μητσοτάκη"],
  ])("is one for the forms of a person in %s: %s", (language, forms) => {
    expect(stems(forms, language, true).size).toBe(1);
  });

  it.each([
    ["pl", "Kowalski Kowalska"],
    ["pl", "Marta Marek"],
    ["cs", "Novák Nováková"],
    ["cs", "Horský Horská"],
    ["ru", "Иван Иванов"],
    ["ru", "Верховский Верховская"],
  ])("is another for another person in %s: %s", (language, forms) => {
    expect(stems(forms, language, true).size).toBe(2);
  });

  it("is the name itself in a language without endings", () => {
    expect(stemOf("roma", "en", false)).toBe("roma");
  });
});

it.each([
  ["Ankara'da", "tr", "Ankara"],
  ["EU:n", "fi", "EU"],
  ["NATO-nak", "hu", "NATO"],
  ["O'Brien", "pl", "O'Brien"],
])("endings written apart fall away: %s", (surface, language, plain) => {
  expect(withoutEnding(surface, language)).toBe(plain);
});

it.each([
  ["pl", "Warszawa", "Warszawie"],
  ["pl", "Gdańsk", "Gdańska"],
  ["ru", "Речной союз", "Речного союза"],
  ["ru", "Анна Луганова", "Анной Лугановой"],
  ["fi", "Turku", "Turun"],
  ["el", "Βόλος", "Βόλο"],
  ["ar", "القاهرة", "بالقاهرة"],
  ["he", "ירושלים", "בירושלים"],
])("the base form goes before others in %s: %s, %s", (language, base, other) => {
  expect(baseRank(base, language)).toBeLessThan(baseRank(other, language));
});
