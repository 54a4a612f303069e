import { describe, expect, it } from "vitest";
import { spokenSentences, wordsToSpeak } from "../../../src/core/reading/spoken-sentences.ts";

const said = (text: string) => {
  const paragraphs = [...text.matchAll(/\S[^]*?(?=\n\n|$)/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return spokenSentences({ text, paragraphs }).map((sentence) => wordsToSpeak(text, sentence));
};

describe("what is read aloud in one go", () => {
  it.each([
    ["a sentence", "The pier is shut. Nobody knows why.", ["The pier is shut.", "Nobody knows why."]],
    [
      "with titles and initials",
      "Dr. J. R. Moe met Mr. Okafor. They left.",
      ["Dr. J. R. Moe met Mr. Okafor.", "They left."],
    ],
    ["with a middle initial", "Inga B. Moe spoke. He heard.", ["Inga B. Moe spoke.", "He heard."]],
    ["with initials of states", "The U.S. Army left. It rained.", ["The U.S. Army left.", "It rained."]],
    ["with numbers", "Pier No. 5 cost 3.5 million. It stands.", ["Pier No. 5 cost 3.5 million.", "It stands."]],
    ["over a line end", "The pier\nis shut.", ["The pier is shut."]],
    ["paragraph by paragraph", "A heading\n\nThe text.", ["A heading", "The text."]],
    ["passing over what has no letter", "* * *\n\nThe text.", ["The text."]],
    ["in German", "Er kam z.B. am Montag. Sie blieb.", ["Er kam z.B. am Montag.", "Sie blieb."]],
    ["in Japanese", "桟橋は閉鎖された。誰も知らない。", ["桟橋は閉鎖された。", "誰も知らない。"]],
  ])("is %s", (_, text, expected) => expect(said(text)).toEqual(expected));

  it("is cut where a very long sentence breathes, and loses nothing", () => {
    const clause = "and the boats that lay in the harbour went out again";
    const text = `${Array.from({ length: 20 }, () => clause).join(", ")}.`;
    const parts = said(text);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part.length <= 280)).toBe(true);
    expect(parts.join(" ")).toBe(text);
    expect(parts.slice(0, -1).every((part) => part.endsWith(","))).toBe(true);
  });

  it("is cut at spaces, or anywhere, where there is no comma", () => {
    expect(said(`${"word ".repeat(200)}end.`).every((part) => part.length <= 280)).toBe(true);
    expect(said("a".repeat(1000)).join("")).toBe("a".repeat(1000));
  });
});
