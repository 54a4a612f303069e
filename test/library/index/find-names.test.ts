import { describe, expect, it } from "vitest";
import { findNames, formKey } from "../../../src/library/index/find-names.ts";
import { splitTerms } from "../../../src/core/query/terms.ts";
import { article, library, openLibrary } from "./sample-library.ts";

const keyOf = (name: string) => formKey(splitTerms(name).map(({ text }) => text))!;
const names = ["Inga Moe", "Moe", "São Tomé", "U.S.", "李娜", "トランプ", "Al-Shifa"];
const forms = new Map(names.map((name, number) => [keyOf(name), [number]]));
const found = (text: string) => findNames(text, forms).map(({ start, end }) => text.slice(start, end));

describe("known names in a text", () => {
  it.each([
    ["the longest spelling first", "Inga Moe spoke; Moe left.", ["Inga Moe", "Moe"]],
    ["whatever accents and case", "INGA MOE flew to Sao Tome.", ["INGA MOE", "Sao Tome"]],
    ["with stops, hyphens and a possessive", "U.S. doctors at al-Shifa read Moe’s note.", ["U.S.", "al-Shifa", "Moe"]],
    ["in scripts without spaces", "彼は李娜とトランプに会った", ["李娜", "トランプ"]],
    ["not in small letters amid a sentence", "the moe of it", []],
    ["in small letters where a line holds nothing else", "1. inga moe\n- moe\nand moe here", ["inga moe", "moe"]],
    ["not over a line end or a comma", "Inga\nMoe; Inga, Moe", ["Moe", "Moe"]],
  ])("are found %s", (_, text, expected) => expect(found(text)).toEqual(expected));

  it("come with who is called so, and how much is known of them", async () => {
    const index = await openLibrary(
      library([
        article("talks", "2023-11-06", "Haniyeh spoke in Qatar of Qatar."),
        article("aid", "2023-11-04", "Ismail Haniyeh left Qatar."),
      ]),
    );
    const text = "HANIYEH, Qatar and Nobody Else";
    expect((await index.findNames(text)).map(({ start, end, entities }) => [text.slice(start, end), entities])).toEqual(
      [
        ["HANIYEH", [expect.objectContaining({ id: "ismail-haniyeh", articles: 2 })]],
        ["Qatar", [expect.objectContaining({ id: "qatar", articles: 2, firstDate: "2023-11-04" })]],
      ],
    );
    index.close();
  });
});
