import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findUnmarked, withUnmarked } from "../../../src/core/entities/resolve/find-unmarked.ts";
import { resolveLibrary, type TaggedArticle } from "../../../src/core/entities/resolve/resolve-library.ts";
import type { Mention } from "../../../src/core/ner/mention.ts";
import { markUp } from "./mark-up.ts";

describe("what the tagger may have passed over", () => {
  it.each([
    ["the day the WHO declared it", ["WHO"]],
    ["said UN, WHO and UNICEF today", ["UN", "WHO", "UNICEF"]],
    ["The World Health Organization said", ["World Health Organization"]],
    ["the Centers for Disease Control’s list", ["Centers for Disease Control"]],
    ["[o:WHO] said", []],
    ["WHO WE ARE", []],
    ["STORM DELAYS WHO OPENING", []],
    ["WHO are you designing for?", []],
    ["choose a CMS for your site", []],
    ["see https://github.com/GSA/api and @NASA_Ames", []],
    ["When Moe left", []],
    ["one word", []],
  ])("of “%s” is %j", (marked, expected) => {
    const { text, mentions } = markUp("a", marked);
    expect(findUnmarked(text, mentions).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it("overlaps nothing, whatever the text", () => {
    const part = fc.constantFrom(
      "WHO",
      "World",
      "Health",
      " ",
      " of ",
      "a",
      ". ",
      "UN",
      "'s",
      "\n",
      "É",
      "🌊",
      "(",
      "-",
    );
    fc.assert(
      fc.property(fc.array(part), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join("");
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const mentions: Mention[] = start < end ? [{ start, end, type: "place", score: 1 }] : [];
        const all = withUnmarked(text, mentions);
        all.forEach((mention, i) => expect(mention.start).toBeGreaterThanOrEqual(all[i - 1]?.end ?? 0));
      }),
    );
  });
});

/** An article tagged as a build tags it. */
function tagged(id: string, marked: string): TaggedArticle {
  const article = markUp(id, marked);
  const { text, mentions } = article;
  return { ...article, mentions: withUnmarked(text, mentions) };
}

/** Articles that mark the WHO so often, and pass over it so often. */
const library = (marked: number, unmarked: number, introduction = "[o:World Health Organization] ([o:WHO])") => [
  ...Array.from({ length: marked }, (_, i) => tagged(`m${i}`, `The ${introduction} spoke. The [o:WHO] left.`)),
  ...Array.from({ length: unmarked }, (_, i) => tagged(`u${i}`, `On Monday the WHO met them.`)),
];

/** How many marks the library owes to what it knows, and whom they name. */
function recalled(articles: readonly TaggedArticle[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const mentions of resolveLibrary(articles).mentionsByArticle.values())
    for (const { entity, isRecalled } of mentions) if (isRecalled === true) counts[entity] = (counts[entity] ?? 0) + 1;
  return counts;
}

describe("a name that the library knows well", () => {
  it("is marked where the tagger passed over it, and says why", () => {
    expect(recalled(library(41, 96))).toEqual({ "world-health-organization": 96 });
    const { mentionsByArticle } = resolveLibrary(library(6, 1));
    expect(mentionsByArticle.get("u0")).toEqual([
      { start: 14, end: 17, type: "organisation", score: 0.97, entity: "world-health-organization", isRecalled: true },
    ]);
  });

  it("is known though some articles spell it out at greater length", () => {
    const articles = [...library(9, 6), ...library(3, 0, "[o:U.S. World Health Organization] ([o:WHO])")];
    const renamed = articles.map((article, i) => ({ ...article, id: `${i}` }));
    expect(recalled(renamed)).toEqual({ "world-health-organization": 6 });
  });

  it("is known with its rank too, of its own sex", () => {
    const articles = [
      ...Array.from({ length: 6 }, (_, i) =>
        tagged(`m${i}`, "Then came my Lord [p:Tarn] again. My Lord [p:Tarn] sat."),
      ),
      ...Array.from({ length: 6 }, (_, i) => tagged(`w${i}`, "And there was my [p:Lady Tarn] with us.")),
      ...Array.from({ length: 9 }, (_, i) => tagged(`u${i}`, "Wrote to my Lord Tarn of it.")),
      tagged("v", "It was my Lord of Tarn that came."),
      tagged("x", "We saw my Lady Tarn there."),
    ];
    const { mentionsByArticle } = resolveLibrary(articles);
    const entityIn = (id: string) => mentionsByArticle.get(id)?.map(({ entity }) => entity);
    const lord = entityIn("m0")?.[0];
    const lady = entityIn("w0")?.[0];
    expect(lady).not.toBe(lord);
    expect(entityIn("u0")).toEqual([lord]);
    expect(entityIn("v")).toEqual([lord]);
    expect(entityIn("x")).toEqual([lady]);
  });

  it.each([
    ["it is marked too seldom", library(2, 9)],
    ["most of its places are unmarked", library(9, 300)],
    [
      "nobody spells it out and a fourth is unmarked",
      [
        ...Array.from({ length: 9 }, (_, i) => tagged(`m${i}`, "The [o:QZX] left.")),
        ...Array.from({ length: 3 }, (_, i) => tagged(`u${i}`, "Then the QZX came.")),
      ],
    ],
    [
      "its marks name two",
      [
        ...library(9, 1),
        ...library(9, 0, "[o:Western Housing Office] ([o:WHO])").map((a) => ({ ...a, id: `x${a.id}` })),
      ],
    ],
    [
      "it shortens what one says to somebody",
      [
        ...Array.from({ length: 20 }, (_, i) =>
          tagged(`m${i}`, "An [o:Ask Me Anything] ([o:AMA]) began. The [o:AMA] ended."),
        ),
        tagged("u", "Then they held the AMA again."),
      ],
    ],
    [
      "a rank stands in it and its marks name no person",
      [
        ...Array.from({ length: 20 }, (_, i) => tagged(`m${i}`, "Came [o:Lord Privy Seal] then.")),
        tagged("u", "It was the Lord Privy Seal that came."),
      ],
    ],
    [
      "the texts spell it out as something else",
      [
        ...library(9, 1),
        tagged("x", "the wooden house owner (WHO) came"),
        tagged("y", "each wooden house owner (WHO) came"),
      ],
    ],
  ])("is not where %s", (_, articles) => {
    expect(recalled(articles)).toEqual({});
  });

  it("changes nothing of what the tagger found", () => {
    const articles = library(9, 9);
    const plain = articles.map((article) => ({
      ...article,
      mentions: article.mentions.filter(({ isRecalled }) => !isRecalled),
    }));
    const without = resolveLibrary(plain).mentionsByArticle;
    const found = resolveLibrary(articles).mentionsByArticle;
    for (const [id, mentions] of without)
      expect((found.get(id) ?? []).filter(({ isRecalled }) => !isRecalled)).toEqual(mentions);
  });
});
