import { describe, expect, it } from "vitest";
import { areNamesakes, likenessOf, wordsToSeek } from "../../../../src/core/entities/name/likeness.ts";
import type { MentionType } from "../../../../src/core/ner/mention.ts";

/** "person Joe Biden" as a list has it. */
function listed(words: string) {
  const [type = "", ...name] = words.split(" ");
  return { id: words, name: name.join(" "), type: type as MentionType, mentions: 1 };
}

describe("names that may be one", () => {
  it.each([
    ["person Biden", "person Joe Biden", "family-name"],
    ["person Netanyahu", "person Benjamin Netanyahu", "family-name"],
    ["person Sinwar", "organisation Sinwar", "same-words"],
    ["person Tomás Herrera", "person Tomas Herrera", "same-words"],
    ["person W. Coventry", "person William Coventry", "initials"],
    ["place Coventry", "person William Coventry", "family-name"],
    ["organisation WHO", "organisation World Health Organization", "acronym"],
    ["place UAE", "place United Arab Emirates", "acronym"],
    ["organisation FBI", "organisation Federal Bureau of Investigation", "acronym"],
    ["person Benjamin Netanyahu", "person Benjamin Mileikowsky Netanyahu", "longer"],
    ["organisation Health Organization", "organisation World Health Organization", "longer"],
  ])("%s and %s: %s", (a, b, likeness) => {
    expect(likenessOf(listed(a), listed(b))).toBe(likeness);
    expect(likenessOf(listed(b), listed(a))).toBe(likeness);
  });
});

describe("names that nothing makes one", () => {
  it.each([
    ["person Joe Biden", "person Hunter Biden"],
    ["person George Montagu", "person Edward Montagu"],
    ["person Lord Sandwich", "person Lady Sandwich"],
    ["place York", "place New York"],
    ["organisation WHO", "person Wendy Helen Olsen"],
    ["organisation United Nations", "organisation League of Nations"],
    ["place Israel", "organisation Bank of Israel"],
    ["person John Kerry", "place Kerry Town"],
  ])("%s and %s", (a, b) => {
    expect(likenessOf(listed(a), listed(b))).toBeNull();
  });
});

it("is looked for by the family name, the last word or the first letters", () => {
  expect(wordsToSeek(listed("person Joe Biden"))).toEqual(["biden", "jb"]);
  expect(wordsToSeek(listed("organisation Federal Bureau of Investigation"))).toEqual(["investigation", "fbi", "fboi"]);
  expect(wordsToSeek(listed("place Qatar"))).toEqual(["qatar"]);
});

describe("namesakes", () => {
  it.each([
    ["person John Adams", "person John Adams", true],
    ["person John Adams", "person John Quincy Adams", true],
    ["person Tomás Herrera", "person Tomas Herrera", true],
    ["person John Adams", "person Samuel Adams", false],
    ["person Sarah", "person Sarah", false],
    ["person Walt Disney", "organisation Walt Disney", false],
  ])("%s and %s: %s", (a, b, are) => {
    expect(areNamesakes(listed(a), listed(b))).toBe(are);
  });
});
