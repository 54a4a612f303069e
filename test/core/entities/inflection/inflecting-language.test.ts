import { expect, it } from "vitest";
import { findInflectingLanguage } from "../../../../src/core/entities/inflection/inflecting-language.ts";

it.each([
  ["pl", "Burmistrz wrócił w poniedziałek z Warszawy i powiedział, że to nie jest koniec."],
  ["cs", "Starosta uvedl, že se o tom v Praze nejednalo a že to není podle něj důležité."],
  ["ru", "Мэр приехал в Москву и сказал, что это не его дело."],
  ["uk", "Мер приїхав до Києва і сказав, що це не його справа."],
  ["fi", "Kaupunginjohtaja sanoi, että asia on selvä ja että se ei muutu."],
  ["hu", "A polgármester azt mondta, hogy ez nem volt jó, és a város is kárt látott."],
  ["tr", "Belediye başkanı bu konu için görüştü ve daha sonra bir açıklama yaptı."],
  ["el", "Ο δήμαρχος πήγε στην Αθήνα."],
  ["ar", "وصل رئيس الوزراء إلى القاهرة يوم الخميس."],
  ["he", "ראש הממשלה נחת אתמול בירושלים."],
  [null, "رئیس جمهور در تهران گفت که این کار خوب نیست."],
  [null, "דער בירגערמײַסטער איז געקומען קיין ווילנע."],
  [null, "The mayor of the town came to Warsaw and said that it was over."],
  [null, "El alcalde de la ciudad dijo que no se trata de una broma y que los planes siguen."],
  [null, "Кметът каза, че това не е вярно и че ще се върне на работа в града."],
  [null, "O presidente da Câmara disse que não se trata de uma piada e que a obra do porto continua."],
  [null, "Lublin, Kraków"],
  [null, ""],
])("%s: %s", (language, text) => {
  expect(findInflectingLanguage(text)).toBe(language);
});
