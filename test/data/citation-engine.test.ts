import { describe, expect, it } from "vitest";
import { citationStyles, plainReference, type CitationStyle } from "../../src/core/export/citation-styles.ts";
import type { Cited } from "../../src/core/export/citation.ts";
import { formatReference } from "../../src/data/citation-engine.ts";

const cited: Cited = {
  id: "2023/pier",
  title: "The pier is shut",
  author: "By Inga Moe and Farid Benomar",
  source: "The Odal Post",
  date: "2023-11-06",
  url: "https://post.example/pier",
  language: "en",
};
const allStyles = Object.keys(citationStyles) as CitationStyle[];
const partsIn = (style: CitationStyle, given: Partial<Cited> = {}) =>
  formatReference({ ...cited, ...given }, style, "2023-12-01");
const plain = (style: CitationStyle, given: Partial<Cited> = {}) => plainReference(partsIn(style, given));

// What each style's handbook asks of a newspaper's article on the web, with and without what a text may lack.
describe("a reference", () => {
  it.each([
    ["apa", "Moe, I., & Benomar, F. (2023, November 6). The pier is shut. The Odal Post. https://post.example/pier"],
    [
      "chicago",
      "Moe, Inga, and Farid Benomar. 2023. “The Pier Is Shut.” The Odal Post, November 6, 2023. https://post.example/pier.",
    ],
    ["mla", "Moe, Inga, and Farid Benomar. “The Pier Is Shut.” The Odal Post, 6 Nov. 2023, https://post.example/pier."],
    [
      "harvard",
      "Moe, I. and Benomar, F. (2023) ‘The pier is shut’, The Odal Post, 6 November. Available at: https://post.example/pier (Accessed: 1 December 2023).",
    ],
  ] as const)("in %s has authors, day, title, paper and address", (style, expected) => {
    expect(plain(style)).toBe(expected);
  });

  it.each(allStyles)("in %s has no point behind a title that ends in another sign", (style) => {
    for (const title of ["nobody asked…", "nobody asked。", "nobody asked؟", "“Nobody asked?”", "«Nobody asked!»"]) {
      for (const given of [{}, { author: null }, { author: null, source: null, date: null }]) {
        const reference = plain(style, { ...given, title });
        expect(reference).toMatch(/nobody asked[…。؟?!]/iu);
        expect(reference).not.toMatch(/[…。؟?!][”’»]*\./u);
      }
    }
  });

  it.each([
    ["apa", "The pier is shut. (n.d.). Retrieved December 1, 2023, from https://post.example/pier"],
    ["chicago", "“The Pier Is Shut.” n.d. Accessed December 1, 2023. https://post.example/pier."],
    ["mla", "The Pier Is Shut. https://post.example/pier. Accessed 1 Dec. 2023."],
    ["harvard", "(No date) ‘The pier is shut’. Available at: https://post.example/pier (Accessed: 1 December 2023)."],
  ] as const)("in %s does without author, paper and day", (style, expected) => {
    expect(plain(style, { author: null, source: null, date: null })).toBe(expected);
  });

  it.each([
    [
      "apa",
      "Moe, I., Benomar, F., Lind, K., & Ruud, P. (ca. 1850, May). The pier is shut. The Odal Post. https://post.example/pier",
    ],
    [
      "chicago",
      "Moe, Inga, Farid Benomar, Kai Lind, and Per Ruud. ca. May 1850. “The Pier Is Shut.” The Odal Post, ca. May 1850. https://post.example/pier.",
    ],
    ["mla", "Moe, Inga, et al. “The Pier Is Shut.” The Odal Post, ca. May 1850, https://post.example/pier."],
    [
      "harvard",
      "Moe, I. et al. (ca. May 1850) ‘The pier is shut’, The Odal Post. Available at: https://post.example/pier (Accessed: 1 December 2023).",
    ],
  ] as const)("in %s names many authors, and a month that is not sure, as the style does", (style, expected) => {
    const author = "Inga Moe; Farid Benomar; Kai Lind; Per Ruud";
    expect(plain(style, { author, date: "1850-05~" })).toBe(expected);
  });

  it.each([
    ["apa", "Associated Press. (1850, May). The pier is shut. The Odal Post. https://post.example/pier"],
    ["chicago", "Associated Press. 1850. “The Pier Is Shut.” The Odal Post, May 1850. https://post.example/pier."],
    ["mla", "Associated Press. “The Pier Is Shut.” The Odal Post, May 1850, https://post.example/pier."],
    [
      "harvard",
      "Associated Press (1850) ‘The pier is shut’, The Odal Post, May. Available at: https://post.example/pier (Accessed: 1 December 2023).",
    ],
  ] as const)("in %s has as much of a date as is given", (style, expected) => {
    expect(plain(style, { author: "Associated Press", date: "1850-05" })).toBe(expected);
    expect(plain(style, { date: "1850" })).toContain("1850");
    expect(plain(style, { date: "185X" })).not.toContain("X");
    expect(plain(style, { date: "1819-05-09/1819-05-11" })).toMatch(/9–(?:May )?11/u);
    expect(plain(style, { date: "1819-12-30/1820-01-02" })).toContain("1819");
  });

  it.each(allStyles)("in %s keeps a title that runs from right to left, and its author", (style) => {
    const title = "افتتاح الرصيف الجديد";
    const reference = plain(style, { title, author: "محمد علي", language: "ar" });
    expect(reference).toContain(title);
    expect(reference).toContain("محمد علي");
  });

  it.each(allStyles)("in %s keeps a German title's capitals", (style) => {
    expect(plain(style, { title: "Der alte hafen ist zu", language: "de" })).toContain("Der alte hafen ist zu");
  });

  it("has the paper's name alone in italics", () => {
    for (const style of allStyles)
      expect(
        partsIn(style)
          .filter(({ isItalic }) => isItalic)
          .map(({ text }) => text),
      ).toEqual(["The Odal Post"]);
  });

  it("ends a title that asks with its own sign, and quotes within quotes singly", () => {
    expect(plain("mla", { title: "Who said “no”?" })).toContain("“Who Said ‘No’?” The");
    expect(plain("apa", { title: "Who counted?" })).toContain("Who counted? The Odal Post");
  });

  it.each([
    "<i>Slanted</i> & <b>bold</b>",
    "<script>globalThis.marked = 1</script>",
    '<img src=x onerror="globalThis.marked=1">',
    '<span class="nocase">Kept</span> <sc>x</sc> <sup>2</sup>',
    "a < b && c > d &lt; &#60; &amp;",
    "%%STRING%% $& $1 \\0",
    "\uE000not slanted\uE001\uE002i>x\uE003",
    "__proto__",
    "constructor",
    "toString",
    "{{constructor}}",
  ])("says a title of %j as it stands, as text", (title) => {
    for (const style of allStyles) {
      const parts = partsIn(style, { title, author: title, source: title, language: "de" });
      const flat = plainReference(parts);
      const told = title.replace(/[\uE000-\uE00F]/gu, "");
      for (const word of told.split(/[\s"'“”]+/u)) expect(flat).toContain(word);
      expect(flat).not.toMatch(/[\uE000-\uE00F]/u);
    }
    expect(globalThis).not.toHaveProperty("marked");
  });

  it("is one line, whatever a text says of itself, and no longer than a line may be", () => {
    expect(plain("apa", { title: "A\nB\u2028C", author: "Inga\u0000 Moe" })).not.toMatch(/\p{Cc}|\u2028/u);
    for (const sign of ['"', "'", "<i>", ":", "(", "“a’", "\u202E", "é́", "\uD800"])
      expect(plain("mla", { title: sign.repeat(200_000), author: "A; ".repeat(20_000) }).length).toBeLessThan(9000);
  });

  it("is of this article alone, whichever was cited before", () => {
    for (const style of allStyles) {
      const first = plain(style);
      plain(style, { title: "Another", author: "Kai Lind", date: null });
      expect(plain(style)).toBe(first);
    }
  });
});
