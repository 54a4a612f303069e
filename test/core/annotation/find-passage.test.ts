import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findChangedPassage, findSurePassage } from "../../../src/core/annotation/find-changed-passage.ts";
import { findPassage } from "../../../src/core/annotation/find-passage.ts";
import { describePassage } from "../../../src/core/annotation/passage.ts";

const text =
  "The harbour master of Odal, Inga Moe, closed the pier. Moe said the storm would pass. In Odal nobody believed Moe.";
const passageOf = (words: string, nth = 0) => {
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  return describePassage(text, { start, end: start + words.length });
};

const list = (agency: string) => `Department of Labor\nEnvironmental Protection\n${agency}\n`;

describe("describing a passage", () => {
  it("takes its words and 32 units on each side", () => {
    expect(passageOf("Moe", 1)).toEqual({
      quote: "Moe",
      prefix: "al, Inga Moe, closed the pier. ".padStart(32, "d"),
      suffix: " said the storm would pass. In O",
      start: 55,
      end: 58,
    });
  });

  it("does not cut an emoji in two", () => {
    const emoji = `${"😀".repeat(20)}a name${"😀".repeat(20)}`;
    const { prefix, suffix } = describePassage(emoji.slice(1), { start: 39, end: 45 });
    expect([prefix, suffix]).toEqual(["😀".repeat(16), "😀".repeat(16)]);
    expect(describePassage(`x${emoji}`, { start: 42, end: 47 }).prefix).toBe(`${"😀".repeat(15)}a`);
  });

  it.each([
    [-1, 2],
    [3, 2],
    [0, 1000],
    [0.5, 2],
  ])("refuses the span %d to %d", (start, end) => {
    expect(() => describePassage(text, { start, end })).toThrow(
      `Invalid span ${start} to ${end} in text of length ${text.length}`,
    );
  });
});

describe("finding a passage again", () => {
  it.each([
    ["in the text as it was", text, 1, "Moe said", "same"],
    ["after a sentence was put before it", `On Monday it rained in Moe's town. ${text}`, 1, "Moe said", "same"],
    [
      "after its surroundings were edited in part",
      text.replace("closed the pier. ", "shut it. "),
      1,
      "Moe said",
      "moved",
    ],
    ["among several, by what stands around", text.replace("The harbour master of Odal, ", ""), 2, "Moe.", "same"],
  ])("works %s", (_, edited, nth, beginning, how) => {
    const found = findPassage(edited, passageOf("Moe", nth));
    expect([found === null ? null : edited.slice(found.start, found.start + beginning.length), found?.how]).toEqual([
      beginning,
      how,
    ]);
  });

  it("gives null when the words are gone", () => {
    expect(findPassage(text.replaceAll("Moe", "Lund"), passageOf("Moe"))).toBeNull();
  });

  it("gives null when a short name stands only among other words", () => {
    expect(findPassage("Quite another article that names one Moe somewhere.", passageOf("Moe", 1))).toBeNull();
  });

  it("finds a long name that stands once, whatever is around it", () => {
    expect(findPassage("Yesterday Inga Moe left.", passageOf("Inga Moe"))).toEqual({
      start: 10,
      end: 18,
      how: "moved",
    });
  });

  it("keeps to where it stood when a list has the same lines twice and those around it were edited", () => {
    const between = "Other agencies follow. ".repeat(40);
    const before = `${between}${list("Federal Communications Commission")}${between}${list("Federal Communications Commission")}`;
    const start = before.lastIndexOf("Environmental");
    const passage = describePassage(before, { start, end: start + "Environmental Protection".length });
    const edited = `${between}${list("Federal Communications Commission")}${between}${list("Federal Communications Bureau")}`;
    expect(findPassage(edited, passage)?.start).toBe(start);
  });

  it("finds every passage of every text in that text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % any.length, (b % any.length) + 1];
        fc.pre(start < end);
        expect(findPassage(any, describePassage(any, { start, end }))).toEqual({ start, end, how: "same" });
      }),
    );
  });
});

describe("finding an edited passage", () => {
  const sentence = passageOf("Moe said the storm would pass.");

  it.each([
    ["a letter was mended", "Moe said the sturm would pass.", "Moe said the sturm would pass."],
    ["a word was put in", "Moe said that the storm would pass.", "Moe said that the storm would pass."],
  ])("works when %s", (_, now, expected) => {
    const edited = text.replace("Moe said the storm would pass.", now);
    const found = findChangedPassage(edited, sentence);
    expect(found === null ? null : [edited.slice(found.start, found.end), found.how]).toEqual([expected, "changed"]);
  });

  it("finds a passage of several hundred letters by its two ends", () => {
    const long = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} says this.`).join(" ");
    const passage = describePassage(long, { start: 100, end: 800 });
    const edited = long.replace("number 12", "nomber 12").replace("number 5 ", "nr 5 ");
    const found = findChangedPassage(edited, passage);
    expect(found === null ? null : edited.slice(found.start, found.end)).toBe(
      passage.quote.replace("number 12", "nomber 12").replace("number 5 ", "nr 5 ").trimEnd(),
    );
  });

  it("prefers its own words a little changed among their surroundings to the same words among others", () => {
    const before = "Look in the archive of sounds first: National Archives Community. Audio Farm has lots of music.";
    const words = "National Archives Community";
    const start = before.indexOf(words);
    const passage = describePassage(before, { start, end: start + words.length });
    const edited = `Images, sounds, National Archives Community, video and film are here. ${before.replace(words, "National Archives use Community")}`;
    const found = findChangedPassage(edited, passage);
    expect(found === null ? null : edited.slice(found.start, found.end)).toBe("National Archives use Community");
  });

  it("takes words that stand once among others when nothing like them stands among their own", () => {
    const before = "Look in the archive of sounds first: National Archives Community. Audio Farm has lots of music.";
    const words = "National Archives Community";
    const start = before.indexOf(words);
    const passage = describePassage(before, { start, end: start + words.length });
    const edited = `Pictures: National Archives Community, and much else that nobody has ever looked through.`;
    expect(findChangedPassage(edited, passage)).toEqual({ start: 10, end: 37, how: "moved" });
    expect(findSurePassage(edited, passage)).toBeNull();
  });

  it("leaves out what follows where the end of a passage was cut", () => {
    const stays = "Agencies should publish what they measure every month, and keep what they have published";
    const before = `The memo begins here. ${stays} for all who may ask for it in later years. The annex follows it.`;
    const passage = describePassage(before, { start: 22, end: 22 + stays.length + 41 });
    const edited = `The memo begins here. ${stays}. Ducks swim about the lake, which is green by now. Nobody minds any of that.`;
    const found = findChangedPassage(edited, passage);
    expect(found === null ? null : edited.slice(found.start, found.end)).toBe(stays);
  });

  it("finds a long passage whose first part was written anew by the rest of it", () => {
    const sentences = Array.from({ length: 12 }, (_, i) => `Boat ${i} left berth ${i * 7} at ${i + 3} in the morning.`);
    const before = `Log of the harbour. ${sentences.join(" ")} Here it ends.`;
    const passage = describePassage(before, { start: 20, end: 20 + sentences.join(" ").length });
    const edited = `Log. ${["Fog lay over the water, and nobody dared to go.", "It thinned at three.", ...sentences.slice(3)].join(" ")} Here it ends.`;
    const found = findChangedPassage(edited, passage);
    expect(found === null ? null : edited.slice(found.start, found.end)).toContain(sentences.slice(4).join(" "));
  });

  it("gives null when more than a fifth is other", () => {
    expect(
      findChangedPassage(
        text.replace("Moe said the storm would pass.", "Nobody knew what was to come then."),
        sentence,
      ),
    ).toBeNull();
  });
});
