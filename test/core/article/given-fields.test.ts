import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";

const origin = { id: "pier", seed: "pier.txt", line: 1, nth: 1 };
const read = (lines: string) => parseArticle(`${lines}\n\nOdal has a new pier.`, origin).article;
const parse = (field: string) => parseArticle(`---\ndate: 2023-11-06\n${field}\n---\nOdal has a new pier.`, origin);

describe("the language of a text", () => {
  it.each([
    ["lang: de", "de"],
    ["language: pt_BR", "pt-BR"],
    ["Language: German", "de"],
    ["sprache: Französisch", undefined],
    ["langue: français", "fr"],
    ["язык: русский", "ru"],
  ])("is what “%s” in front matter says", (field, language) => {
    expect(parse(field)).toMatchObject({ article: { title: "Odal has a new pier." }, problems: [] });
    expect(parse(field).article.language).toBe(language);
  });

  it("may be said in header lines", () => {
    const { article } = parseArticle("Date: 2023-11-06\nLanguage: pl\n\nOdal has a new pier.", origin);
    expect(article).toMatchObject({ language: "pl", text: "Odal has a new pier." });
  });
});

describe("what a header gives", () => {
  it.each(["title", "source", "author"] as const)("is cut where the %s is as long as a text", (field) => {
    const { article } = parse(`${field}: ${"A new pier ".repeat(5_000)}`);
    expect(article[field]?.length).toBeLessThanOrEqual(500);
    expect(article[field]).toMatch(/…$/u);
  });

  it.each(["\u3164", "\u2800", "\u00AD", "\u034F\u115F", "\u{E0041}\u{E007F}"])(
    "is no title when it is drawn as nothing (%j): the text gives one",
    (sign) => {
      expect(parse(`title: ${sign}`).article).toMatchObject({ title: "Odal has a new pier.", isTitleDerived: true });
    },
  );

  it.each([
    "https://example.com",
    "http://example.com:8080/a%20b?q=1#top",
    "https://user@example.com/",
    "https://[2001:db8::1]/pier",
    "https://例え.jp/埠頭",
  ])("is a link when it leads somewhere: %s", (url) => {
    expect(parse(`url: ${url}`).article.url).toBe(url);
  });

  it.each([
    "https://[::1",
    "https://%00",
    "https://",
    "https:///pier",
    "https://example.com:port/",
    "https://example.com/\u202Egpj.exe",
    "https://exam\u200Bple.com/",
    "javascript:alert(1)",
  ])("is no link when it leads nowhere, or shows another address than it leads to: %j", (url) => {
    const { article, problems } = parse(`url: ${url}`);
    expect(article.url).toBeNull();
    expect(problems.map(({ kind }) => kind)).toEqual(["url-unusable"]);
  });
});

describe("keys beside a date that heads the text", () => {
  it.each([
    "date 2023-11-06\nsource: The Odal Herald",
    "2023-11-06\nSource: The Odal Herald",
    "6 November 2023\nSource: The Odal Herald\nTags: pier, harbour",
    "Source: The Odal Herald\n6 November 2023",
    "source: The Odal Herald\ndate 2023-11-06",
  ])("say what the text is, below it and above: %j", (lines) => {
    expect(read(lines)).toMatchObject({
      date: "2023-11-06",
      source: "The Odal Herald",
      title: "Odal has a new pier.",
      text: "Odal has a new pier.",
    });
  });

  it("may be several, with the title as Markdown below them", () => {
    const { title, author, source, language, text } = read(
      "2023-11-06\nAuthor: Ruth Vance\nSource: The Odal Herald\nLanguage: en\n# The pier",
    );
    expect([title, author, source, language]).toEqual(["The pier", "Ruth Vance", "The Odal Herald", "en"]);
    expect(text).toBe("Odal has a new pier.");
  });

  it.each([
    ["a diary's weather", "6 November 2023\nWeather: cold, and rain from the west"],
    ["a key that nobody knows", "6 November 2023\nMarta: I was there."],
    ["a known key before prose", "6 November 2023\nSource: my brother\nwho was there."],
    ["a known key beside one that nobody knows", "6 November 2023\nSource: my brother\nMarta: I was there."],
    ["a key after a blank line", "6 November 2023\n\nSource: my brother, who was there."],
  ])("are the text where they are %s", (_, lines) => {
    expect(read(lines)).toMatchObject({ date: "2023-11-06", source: null });
    expect(read(lines).text).toContain(lines.slice(lines.indexOf("\n")).trim());
  });
});
