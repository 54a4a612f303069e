import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, ParsedSeed } from "../../../src/core/article/article.ts";
import { articleIdOf } from "../../../src/core/article/article-id.ts";
import { parseHeader } from "../../../src/core/article/header.ts";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";
import { splitSeed } from "../../../src/core/article/split-seed.ts";
import { parseEdtf } from "../../../src/core/date/edtf.ts";
import { decodeSeed } from "../../../src/core/text/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Texts made of what the parser looks at, so that headers, blank lines and fences come up often. */
const seedText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom("\n", "\n\n", "\r\n", "\r", "\u2028", "\u2029", " ", "\t", "\u3000") },
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        "date 2023-11-06",
        "date 2023-11-06 Text",
        "Date: 6 November 2023",
        "Date: ",
        "06/11/2023",
        "2023-02-30",
        "6 May 1923",
        "T25:61",
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "---\n",
        "---",
        "title: High water\n",
        "Title: x",
        "layout: post\n",
        "url: javascript:x\n",
        "# High water",
        "## 2023-11-06",
        "...",
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom("The river rose. ", "date", "\0", "\uFEFF", "水", "🌊", "\u202E", "\uD800"),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
  ),
  maxLength: 30,
});

/** Work that grows with the square of the input would take hours here; a busy machine takes seconds. */
const patienceMs = 60_000;

/** A diary with lines between its entries that begin as headings do. */
const diaryText = fc
  .array(
    fc.array(
      fc.constantFrom(
        ..."12th|2d.|6|99|Nov.|November|Friday|1871|6.11.|to|–|—|[|]|(|)|*|## | |\u00A0|\u3000|\t|:|.|…|Painted|the|Le".split(
          "|",
        ),
        ..."CHAPTER|II|SECOND|VOYAGE|年|月|日|\n|\n\n".split("|"),
        " ".repeat(55),
        "\u00A0".repeat(130),
        "x".repeat(60),
      ),
      { maxLength: 6 },
    ),
    { maxLength: 12 },
  )
  .map((lines) =>
    ["6 November 1871", "", ...lines.map((words) => words.join("")), "", "7 November 1871", ""].join("\n"),
  );

const paths = fc.constantFrom("a.txt", "2023-11-06-a.txt", "2023-02-30.txt", "b/~2.md");

function expectSound(path: string, { articles, problems }: ParsedSeed): void {
  articles.forEach((article, i) => {
    expect(article.id).toBe(articleIdOf(path, i + 1));
    expect(article.date === null || parseEdtf(article.date) !== null).toBe(true);
    expect(article.title).not.toBe("");
    let end = 0;
    let outside = "";
    for (const span of article.paragraphs) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeGreaterThan(span.start);
      outside += article.text.slice(end, span.start);
      const shown = article.text.slice(span.start, span.end);
      expect(shown.trim()).toBe(shown);
      expect(shown.replace(/\r\n|[\r\u2028]/gu, "\n")).not.toMatch(/\n[^\S\n]*\n|\u2029/u);
      end = span.end;
    }
    expect(end).toBeLessThanOrEqual(article.text.length);
    expect((outside + article.text.slice(end)).trim()).toBe("");
  });
  for (const { message, advice, excerpt, fault, line, article } of problems) {
    expect(message).not.toBe("");
    expect(advice).toMatch(/\.$/u);
    expect((excerpt ?? "").length).toBeLessThanOrEqual(200);
    expect(line).toBeGreaterThanOrEqual(excerpt === null ? 0 : 1);
    const { start, end } = fault ?? { start: 0, end: 0 };
    expect(start >= 0 && start <= end && end <= (excerpt ?? "").length).toBe(true);
    expect(article === null ? articles.length : articles.filter(({ id }) => id === article).length).toBe(
      article === null ? 0 : 1,
    );
  }
}

describe("parseSeed", () => {
  it("never throws and drops nothing silently, whatever the bytes", () => {
    fc.assert(
      fc.property(paths, fc.uint8Array({ maxLength: 300 }), (path, bytes) => {
        const parsed = parseSeed(path, bytes);
        expectSound(path, parsed);
        expect(parsed.articles.length + parsed.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("gives sound articles and problems, whatever the text", () => {
    fc.assert(
      fc.property(paths, seedText, (path, text) => {
        const parsed = parseSeed(path, utf8(text));
        expectSound(path, parsed);
        expect(parsed.articles.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it("gives sound articles and problems, whatever stands between the entries of a diary", () => {
    fc.assert(
      fc.property(diaryText, (text) => {
        const parsed = parseSeed("a.txt", utf8(text));
        expectSound("a.txt", parsed);
        expect(parsed.articles.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["a no-break space", "23rd\u00A0… about 4 I rose."],
    ["a row of spaces", `8th${" ".repeat(60)}`],
    ["more spaces than are looked at", `8th${" ".repeat(160)}x`],
  ])("reads a day with %s behind it", (_what, line) => {
    const text = `6 November 1871\n\nPainted.\n\n7 November 1871\n\nRain.\n\n${line}\n\nFog.\n`;
    expect(parseSeed("a.txt", utf8(text)).problems).toEqual([]);
  });

  it("names articles with a stem of the caller's", () => {
    expect(
      parseSeed("a.txt", utf8("date 2023-11-06 One.\n\ndate 2023-11-07 Two."), "import-1").articles.map(({ id }) => id),
    ).toEqual(["import-1", "import-1~2"]);
  });

  it("counts the lines of problems in the whole file", () => {
    const text = `\r\n\r\ndate 2023-11-06 One.\r\n\r\n\r\ndate 2023-02-30 Two.\r\n\r\n---\r\ndate: 31/31/2023\r\n---\r\n\r\nThree.`;
    expect(parseSeed("a.txt", utf8(text)).problems.map(({ line, excerpt }) => [line, excerpt])).toEqual([
      [6, "date 2023-02-30 Two."],
      [9, "date: 31/31/2023"],
    ]);
  });

  it("parses one line of 20 MB into one paragraph", { timeout: patienceMs }, () => {
    const bytes = new Uint8Array(20_000_000).fill(0x61);
    for (let i = 7; i < bytes.length; i += 8) bytes[i] = 0x20;
    bytes.set(utf8("date 2023-11-06 "));
    const [article] = parseSeed("line.txt", bytes).articles;
    expect(article!.date).toBe("2023-11-06");
    expect(article!.paragraphs).toEqual([{ start: 0, end: article!.text.trimEnd().length }]);
  });

  it("parses 200,000 paragraphs", { timeout: patienceMs }, () => {
    const [article] = parseSeed(
      "many.txt",
      utf8(`date 2023-11-06\n\n${"date of the flood: high water.\r\n\r\n".repeat(200_000)}`),
    ).articles;
    expect(article!.paragraphs).toHaveLength(200_000);
  });

  it.each([
    ["blank lines", "\n \r\n\t"],
    ["sharps", "# T\n\n"],
    ["fences", "---\nkey: value\n\n"],
    ["opened front matter", "\n---\nkey: value\nprose\n\n"],
    ["headers", "date 2023-11-06\n\n"],
    ["chapters", "CHAPTER II.\n\n6 May 1871\n\n"],
    ["keys", "Title: x\n"],
    ["words that end no sentence", "e.g. "],
    ["commas", ", "],
    ["quotes", "”"],
    ["ornaments", "* * *\n\n"],
    ["direction overrides", "\u202E"],
    ["combining marks", "\u0301"],
  ])("reads a megabyte of nothing but %s", { timeout: patienceMs }, (_name, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    for (const start of ["", "date 2023-11-06 ", "---\ndate: 2023-11-06\n"]) {
      const slices = splitSeed(start + text);
      expect(slices.reduce((length, slice) => length + slice.text.length, 0)).toBe(start.length + text.length);
      for (const slice of slices.slice(0, 3))
        expect(
          parseArticle(slice.text, { id: "a", seed: "a.txt", line: 1, nth: 1 }).article.text.length,
        ).toBeLessThanOrEqual(slice.text.length);
    }
  });
});

describe("splitSeed", () => {
  it("loses nothing: the slices, joined, are the text", () => {
    fc.assert(
      fc.property(seedText, (text) => {
        const slices = splitSeed(text);
        expect(slices.map((slice) => slice.text).join("")).toBe(text);
        for (const { start, text: slice } of slices) expect(text.startsWith(slice, start)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("parseArticle", () => {
  it("puts every character of a slice into the header or the text, in order", () => {
    fc.assert(
      fc.property(seedText, (text) => {
        for (const slice of splitSeed(text)) {
          const { article } = parseArticle(slice.text, { id: "a", seed: "a.txt", line: slice.line, nth: 1 });
          expect(slice.text.slice(0, parseHeader(slice.text, 0)?.end ?? 0) + article.text).toBe(slice.text);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("gives the page, which has only a slice out of a pack and the date of its row, what the build had from the whole seed", () => {
    fc.assert(
      fc.property(paths, seedText, (path, text) => {
        const bytes = utf8(text);
        const built = parseSeed(path, bytes).articles;
        const slices = splitSeed(decodeSeed(bytes).text).map((slice) => ({
          ...slice,
          text: new TextDecoder().decode(utf8(slice.text)),
        }));
        built.forEach((article, i) => {
          expect(
            withDateOf(
              article,
              parseArticle(slices[i]!.text, { id: article.id, seed: path, line: article.line, nth: i + 1 }).article,
            ),
          ).toEqual(article);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it("splits no slice again", () => {
    fc.assert(
      fc.property(seedText, (text) => {
        for (const slice of splitSeed(text)) expect(splitSeed(slice.text)).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });
});

/** The page takes date and time from the article's row: a diary's year, say, stands in another article. */
function withDateOf({ date, time }: Article, article: Article): Article {
  return { ...article, date, time };
}
