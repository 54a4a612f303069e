import { describe, expect, it } from "vitest";
import { chooseLanguage } from "../../../src/core/time/choose-language.ts";

describe("chooseLanguage", () => {
  it.each([
    ["en", "The ferry was late, and it was not the first time that winter."],
    ["de", "Die Fähre war zu spät, und das war nicht das erste Mal in diesem Winter."],
    ["fr", "Le bac est arrivé en retard, et ce n'est pas la première fois que les gens se plaignent."],
    ["es", "El transbordador llegó tarde, y no es la primera vez que los vecinos se quejan de ello."],
    ["pt", "A balsa chegou com atraso, e não foi a primeira vez que os moradores se queixaram do serviço."],
    ["it", "Il traghetto è arrivato in ritardo, e non è la prima volta che gli abitanti si lamentano della cosa."],
    ["nl", "De veerboot was te laat, en het is niet de eerste keer dat er over wordt geklaagd."],
  ])("knows %s by its small words", (language, text) => {
    expect(chooseLanguage(text)).toBe(language);
  });

  it("takes English where nothing shows", () => {
    expect(chooseLanguage("")).toBe("en");
    expect(chooseLanguage("12 34 56")).toBe("en");
  });
});
