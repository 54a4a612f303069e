import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBuildStore } from "../../../src/builder/store/build-store.ts";
import { findTags, tagArticles, type Tagger } from "../../../src/builder/tag/tag-articles.ts";
import { formatTags, parseTags, parseTagSpans } from "../../../src/builder/tag/tag-columns.ts";
import { mentionTypes, type Mention } from "../../../src/core/ner/mention.ts";
import { makeTempFolder } from "../temp-folder.ts";

const cairo: Mention = { start: 17, end: 22, type: "place", score: 0.9871 };
const articles = [
  { id: "a", text: "Talks went on in Cairo.", textHash: "a".repeat(64) },
  { id: "b", text: "Talks went on in Paris.", textHash: "b".repeat(64) },
].map(({ id, text, textHash }) => ({ id, textHash, characters: text.length, readText: () => text }));

const openStore = (folder = makeTempFolder()) => openBuildStore(folder, "src");

function createTagger(answer: (text: string) => string, asked: string[] = []): Tagger {
  return {
    threads: 1,
    async tag(text) {
      asked.push(text);
      return answer(text);
    },
  };
}

describe("tags as numbers", () => {
  it("come back as they were, scores to four decimals", () => {
    const anyMention = fc.record({
      start: fc.nat(900),
      length: fc.integer({ min: 1, max: 99 }),
      type: fc.constantFrom(...mentionTypes),
      score: fc.integer({ min: 0, max: 10_000 }),
      flag: fc.constantFrom({}, { isNationality: true as const }, { isRecalled: true as const }),
    });
    fc.assert(
      fc.property(fc.array(anyMention), (drawn) => {
        const mentions = drawn.map(({ start, length, type, score, flag }): Mention => ({
          start,
          end: start + length,
          type,
          score: score / 10_000,
          ...flag,
        }));
        expect(parseTags(formatTags(mentions), 1000)).toEqual(mentions);
        expect(parseTagSpans(formatTags(mentions), 1000)).toEqual({
          starts: mentions.map(({ start }) => start),
          ends: mentions.map(({ end }) => end),
        });
      }),
    );
  });

  it.each([
    "x",
    "1,2,3",
    "0,0,1,5000",
    "-1,2,1,5000",
    "20,9,1,5000",
    "0,1,12,5000",
    "0,1,1,10001",
    "0.5,1,1,5",
    "0,1,1,5,",
    ",1,1,5",
    "0,,1,5",
    "0, 1,1,5",
    `${"9".repeat(400)},1,1,5`,
  ])("are refused as %j for a text of 23", (line) => {
    expect([parseTags(line, 23), parseTagSpans(line, 23)]).toEqual([null, null]);
  });
});

describe("tagging a library", () => {
  it("hands on the language that the owner says, and asks again when that changes", async () => {
    const store = openStore();
    const asked: (string | undefined)[] = [];
    const tagger: Tagger = {
      threads: 1,
      async tag(_text, language) {
        asked.push(language);
        return language === "es" ? formatTags([cairo]) : "";
      },
    };
    const [plain] = articles;
    const spanish = { ...plain!, language: "es" };
    await tagArticles([plain!], { store, tagger });
    await tagArticles([spanish], { store, tagger });
    expect(asked).toEqual([undefined, "es"]);
    expect([findTags(plain!, store), findTags(spanish, store)]).toEqual([[], [cairo]]);
  });

  it("asks for each text once, and never again when it is known", async () => {
    const folder = makeTempFolder();
    const asked: string[] = [];
    const tagger = createTagger(() => formatTags([cairo]), asked);
    await tagArticles(articles, { store: openStore(folder), tagger });
    const store = openStore(folder);
    await tagArticles(articles, { store, tagger });
    expect(articles.map((article) => findTags(article, store))).toEqual([[cairo], [cairo]]);
    expect(asked).toEqual(articles.map((article) => article.readText()));
  });

  it("says what is not tagged yet", () => {
    const store = openStore();
    expect(articles.map((article) => findTags(article, store))).toEqual([null, null]);
  });

  it("keeps what was tagged when it fails in the middle", async () => {
    const folder = makeTempFolder();
    const failing = createTagger((text) => {
      if (text.includes("Paris")) throw new Error("out of memory");
      return formatTags([cairo]);
    });
    await expect(tagArticles(articles, { store: openStore(folder), tagger: failing })).rejects.toThrow("out of memory");
    const asked: string[] = [];
    await tagArticles(articles, { store: openStore(folder), tagger: createTagger(() => "", asked) });
    expect(asked).toEqual(["Talks went on in Paris."]);
  });

  it("refuses an answer that does not fit the text", async () => {
    const tagging = { store: openStore(), tagger: createTagger(() => "20,90,1,5000") };
    await expect(tagArticles(articles, tagging)).rejects.toThrow(
      "The tagger's answer for “a” does not fit its text of 23 characters.",
    );
  });
});
