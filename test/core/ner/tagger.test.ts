import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Mention } from "../../../src/core/ner/mention.ts";
import { loadTagger, type Tagger } from "../../../src/core/ner/tagger.ts";
import { modelBytes } from "../../support/model-bytes.ts";

/** The shipped seed from its first sentence on, as parsing leaves it. */
const seed = readFileSync(new URL("../../../seeds/000_4bfad9960e8f950c.txt", import.meta.url), "utf8").replace(
  /^\s*date \S+\s+/,
  "",
);

/** Fresh prose with names of several parts of the world; none of it is in a training set. */
const news = `ACCRA — Ghana’s President John Dramani Mahama met “Bangladeshi” envoys and Prime Minister Sheikh Hasina’s adviser in Dhaka on Monday.

The World Bank and the International Monetary Fund said Colombia's economy would grow 1.4% in 2024. In Bogotá, Gustavo Petro disagreed; Petro told reporters that U.S. officials at the White House were wrong.`;

let tagger: Tagger;
let plain: Tagger;
beforeAll(async () => {
  [tagger, plain] = await Promise.all([loadTagger(modelBytes), loadTagger(modelBytes, { simd: false })]);
});

const marks = (text: string, by = tagger): string[] =>
  by.tag(text).map((m) => `${text.slice(m.start, m.end)} ${m.isNationality ? "nationality" : m.type}`);

const withoutScore = ({ start, end, type, isNationality }: Mention): Partial<Mention> => ({
  start,
  end,
  type,
  ...(isNationality && { isNationality }),
});

/** Milliseconds of the processor that a text takes. */
function time(text: string): number {
  const start = process.cpuUsage();
  tagger.tag(text);
  return process.cpuUsage(start).user / 1000;
}

describe("the shipped seed", () => {
  it("has every name marked, whole and right, and nothing else", () => {
    expect(marks(seed)).toEqual([
      "Hamas organisation",
      "Israel place",
      "Husam Badran person",
      "Hamas organisation",
      "Qatar place",
      "Hamas organisation",
      "Israel place",
      "Gaza place",
      "Israeli nationality",
      "Gaza place",
      "Hamas organisation",
      "Israeli nationality",
      "Abu Obaida person",
      "Hamas organisation",
      "Gazan nationality",
      "Qatar place",
      "Israel place",
      "Hamas organisation",
      "Israeli nationality",
      "Israel place",
      "Hamas organisation",
      "Israel place",
      "Gaza place",
      "Hamas organisation",
      "Ismail Haniyeh person",
      "Qatar place",
      "Palestinian nationality",
      "Qatar place",
      "Tamim bin Hamad Al-Thani person",
      "Israel place",
      "West Bank place",
      "Jerusalem place",
      "Arab Israelis nationality",
    ]);
  });

  it("is marked alike when its quotes are straight", () => {
    expect(marks(seed.replaceAll("’", "'"))).toEqual(marks(seed));
  });

  it("keeps its marks when it stands behind its date line", () => {
    expect(marks(`date 2023-11-06 ${seed}`)).toEqual(marks(seed));
  });
});

describe("tag", () => {
  it("marks names and leaves quotes, possessives and titles outside", () => {
    expect(marks(news)).toEqual(
      expect.arrayContaining([
        "Ghana place",
        "John Dramani Mahama person",
        "Bangladeshi nationality",
        "Dhaka place",
        "World Bank organisation",
        "International Monetary Fund organisation",
        "Colombia place",
        "Bogotá place",
        "Gustavo Petro person",
        "Petro person",
        "U.S. place",
      ]),
    );
  });

  it("gives the same marks and scores with and without WebAssembly", () => {
    expect([tagger.isSimd, plain.isSimd]).toEqual([true, false]);
    for (const text of [seed, news, seed.toUpperCase(), seed.toLowerCase()]) {
      const [fast, slow] = [tagger.tag(text), plain.tag(text)];
      expect(fast.map(withoutScore)).toEqual(slow.map(withoutScore));
      fast.forEach((m, i) => expect(m.score).toBeCloseTo(slow[i]?.score ?? -1, 1));
    }
  }, 120_000);

  it("gives the same marks every time", () => {
    const first = tagger.tag(news);
    tagger.tag(seed);
    expect(tagger.tag(news)).toEqual(first);
  });

  it("names its model by content", async () => {
    expect(tagger.modelId).toMatch(/^[0-9a-f]{16}$/);
    const other = modelBytes.slice();
    other[other.length - 1] = (other[other.length - 1] as number) ^ 1;
    expect((await loadTagger(other)).modelId).not.toBe(tagger.modelId);
  });

  it("reads a model from a Node buffer that is part of a larger one", async () => {
    const large = Buffer.concat([Buffer.from("xyz"), modelBytes]);
    expect((await loadTagger(large.subarray(3))).tag(seed)).toEqual(tagger.tag(seed));
  });

  it("rejects what is no model", async () => {
    await expect(loadTagger(new TextEncoder().encode("Not Found"))).rejects.toThrow(
      'Not a tagger model: it begins with "Not "',
    );
  });
});

describe("tag on odd text", () => {
  it("finds nothing in nothing", () => {
    expect(tagger.tag("")).toEqual([]);
    expect(tagger.tag(" \n\n\t")).toEqual([]);
  });

  it("finds the same names in an article of capitals only, nearly all", () => {
    const found = new Set(marks(seed.toUpperCase()).map((m) => m.toLowerCase()));
    const wanted = [...new Set(marks(seed).map((m) => m.toLowerCase()))];
    expect(wanted.filter((m) => found.has(m)).length).toBeGreaterThanOrEqual(wanted.length * 0.8);
  });

  it("makes no names of other words when nothing is capitalised", () => {
    for (const mark of marks(seed.toLowerCase())) expect(marks(seed).map((m) => m.toLowerCase())).toContain(mark);
  });

  it("survives the noise of a scanner", () => {
    const noisy = seed
      .replace(/e/g, (c, i: number) => (i % 7 === 0 ? "c" : c))
      .replace(/l/g, (c, i: number) => (i % 5 === 0 ? "1" : c))
      .replace(/ /g, (c, i: number) => (i % 31 === 0 ? "  \n" : c));
    expect(marks(noisy).filter((m) => m === "Hamas organisation").length).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ["Arabic", "قال إسماعيل هنية في قطر إن حركة حماس لن تتفاوض مع إسرائيل في غزة. ".repeat(20)],
    ["Chinese", "哈马斯领导人伊斯梅尔·哈尼亚在卡塔尔表示，加沙的战斗仍在继续。".repeat(20)],
    ["Russian", "Лидер ХАМАС Исмаил Хания заявил в Катаре, что бои в Газе продолжаются. ".repeat(20)],
    ["emoji and symbols", "🌊🌊 ★★★ ©2024 ™ ".repeat(50)],
    ["NUL and control characters", "\u0000\u0001\u0002 ".repeat(50)],
  ])("marks nothing in %s", (_language, text) => {
    expect(tagger.tag(text)).toEqual([]);
  });

  it("marks Latin names within another script", () => {
    expect(marks("قال Ismail Haniyeh في قطر.").join()).toContain("Haniyeh");
  });

  it("keeps to its promises for any string", () => {
    const units = fc.constantFrom(
      "Hamas",
      "Israel’s",
      "Al-Thani",
      "the",
      " ",
      " ",
      "\n\n",
      ".",
      "”",
      "é",
      "غزة",
      "🌊",
      "\ud800",
      "U.S.",
      "-",
      "1,000",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(units).map((parts) => parts.join("")),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, score } of tagger.tag(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
            last = end;
          }
        },
      ),
      { numRuns: 200 },
    );
  }, 120_000);

  it.each([
    ["one token of a megabyte", "x".repeat(1_000_000)],
    ["a tenth of initials", "A.".repeat(50_000)],
    ["a tenth of hyphens between letters", "a-".repeat(50_000)],
  ])(
    "reads %s in bounded time",
    (_what, text) => {
      expect(tagger.tag(text).length).toBeLessThan(200_000);
    },
    120_000,
  );

  // Ten megabytes are read by test/bench/ner.ts: the same, only longer.
  it("reads long text in time that grows with the length", () => {
    const text = `${seed}\n\n${news}\n\n`.repeat(Math.ceil(150_000 / (seed.length + news.length)));
    time(text);
    // Linear is 8, quadratic 64; room for a machine that does other things meanwhile.
    expect(time(text.repeat(8))).toBeLessThan(32 * time(text) + 1000);
  }, 120_000);
});

describe("tagTokens", () => {
  it("keeps the given tokens and cuts nothing off, however long the document", () => {
    const sentences = [
      ["Petro", "spoke", "."],
      Array.from({ length: 2500 }, (_, i) => (i % 50 === 0 ? "Bogotá" : "word")),
      [],
      ["Bogotá"],
    ];
    const tagged = tagger.tagTokens(sentences);
    expect(tagged.map((s) => s.labels.length)).toEqual([3, 2500, 0, 1]);
    expect(tagged.map((s) => s.scores.length)).toEqual([3, 2500, 0, 1]);
  });
});
