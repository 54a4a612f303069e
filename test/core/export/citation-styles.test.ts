import { describe, expect, it } from "vitest";
import {
  citationStyles,
  formatReference,
  plainReference,
  type CitationStyle,
} from "../../../src/core/export/citation-styles.ts";
import type { Cited } from "../../../src/core/export/citation.ts";
import { initialsFirst, invertName } from "../../../src/core/export/person-name.ts";

const cited: Cited = {
  id: "2023/pier",
  title: "The pier is shut",
  author: "By Inga Moe and Farid Benomar",
  source: "The Odal Post",
  date: "2023-11-06",
  url: "https://post.example/pier",
  language: "en",
};
const plain = (style: CitationStyle, given: Partial<Cited> = {}) =>
  plainReference(formatReference({ ...cited, ...given }, style, "2023-12-01"));

// What each style's handbook asks of a newspaper's article on the web, with and without what a text may lack.
describe("a reference", () => {
  it.each([
    ["apa", "Moe, I., & Benomar, F. (2023, November 6). The pier is shut. The Odal Post. https://post.example/pier"],
    [
      "chicago",
      "Inga Moe and Farid Benomar, “The pier is shut,” The Odal Post, November 6, 2023, https://post.example/pier.",
    ],
    ["mla", "Moe, Inga, and Farid Benomar. “The pier is shut.” The Odal Post, 6 Nov. 2023, https://post.example/pier."],
    [
      "harvard",
      "Moe, I. and Benomar, F. (2023) ‘The pier is shut’, The Odal Post, 6 November. Available at: https://post.example/pier (Accessed: 1 December 2023).",
    ],
  ] as const)("in %s has authors, day, title, paper and address", (style, expected) => {
    expect(plain(style)).toBe(expected);
  });

  it.each([
    ["apa", "The pier is shut. (n.d.). https://post.example/pier"],
    ["chicago", "“The pier is shut,” n.d., https://post.example/pier."],
    ["mla", "“The pier is shut.” https://post.example/pier."],
    ["harvard", "‘The pier is shut’ (no date). Available at: https://post.example/pier (Accessed: 1 December 2023)."],
  ] as const)("in %s does without author, paper and day", (style, expected) => {
    expect(plain(style, { author: null, source: null, date: null })).toBe(expected);
  });

  it.each([
    ["apa", "Moe, I., Benomar, F., Lind, K., & Ruud, P. (ca. 1850, May)."],
    ["chicago", "Inga Moe et al., “The pier is shut,” The Odal Post, ca. May 1850, "],
    ["mla", "Moe, Inga, et al. “The pier is shut.” The Odal Post, circa May 1850, "],
    ["harvard", "Moe, I. et al. (c. 1850) ‘The pier is shut’, The Odal Post, May. "],
  ] as const)("in %s names many authors, and a month that is not sure, as the style does", (style, beginning) => {
    const author = "Inga Moe; Farid Benomar; Kai Lind; Per Ruud";
    expect(plain(style, { author, date: "1850-05~" }).startsWith(beginning)).toBe(true);
  });

  it("has the paper's name alone in italics", () => {
    for (const style of Object.keys(citationStyles) as CitationStyle[])
      expect(
        formatReference(cited, style, "2023-12-01")
          .filter(({ isItalic }) => isItalic)
          .map(({ text }) => text),
      ).toEqual(["The Odal Post"]);
  });

  it("says both ends of a range", () => {
    expect(plain("chicago", { date: "1819-05-09/1819-05-11" })).toContain("May 9, 1819–May 11, 1819");
    expect(plain("harvard", { date: "1819-12-30/1820-01-02" })).toContain("(1819–1820)");
  });

  it("ends a title that asks with its own sign, and quotes within quotes singly", () => {
    expect(plain("mla", { title: "Who said “no”?" })).toContain("“Who said ‘no’?” The");
    expect(plain("apa", { title: "Who counted?" })).toContain("Who counted? The Odal Post");
  });

  it("is one line, whatever a text says of itself", () => {
    expect(plain("apa", { title: "A\nB\u2028C", author: "Inga\u0000 Moe" })).not.toMatch(/\p{Cc}|\u2028/u);
  });
});

describe("a name", () => {
  it.each([
    ["Ludwig van Beethoven", "van Beethoven, Ludwig", "van Beethoven, L."],
    ["Anna-Maria K. Moe", "Moe, Anna-Maria K.", "Moe, A.-M. K."],
    ["Åse Øye", "Øye, Åse", "Øye, Å."],
    ["Reuters", "Reuters", "Reuters"],
    ["Associated Press", "Associated Press", "Associated Press"],
    ["Odal Post staff", "Odal Post staff", "Odal Post staff"],
    ["our correspondent in Cairo", "our correspondent in Cairo", "our correspondent in Cairo"],
    ["村上 春樹", "村上 春樹", "村上 春樹"],
  ])("%s is turned round where it is surely a person's", (name, inverted, withInitials) => {
    expect([invertName(name), initialsFirst(name)]).toEqual([inverted, withInitials]);
  });
});
