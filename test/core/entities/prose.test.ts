import { describe, expect, it } from "vitest";
import { resolveLibrary } from "../../../src/core/entities/resolve/resolve-library.ts";
import prose from "../../fixtures/entities/prose.json" with { type: "json" };
import { scoreBCubed } from "../../support/b-cubed.ts";
import { markUp } from "./mark-up.ts";

const truths = new Map<string, string[]>();
const articles = prose.articles.map(({ id, date, text }) => {
  truths.set(
    id,
    [...text.matchAll(/\[[polxn]:[^\]=]+=([^\]]+)\]/gu)].map((match) => match[1] ?? ""),
  );
  return markUp(id, text.replace(/(\[[polxn]:[^\]=]+)=[^\]]+\]/gu, "$1]"), date);
});
const { mentionsByArticle } = resolveLibrary(articles);
const pairs = articles.flatMap(({ id }) =>
  (mentionsByArticle.get(id) ?? []).map(({ entity }, i) => [truths.get(id)?.[i] ?? "", entity] as const),
);

describe("chains of names in fourteen articles", () => {
  it("never put two together that differ", () => {
    expect(scoreBCubed(pairs).precision).toBe(1);
  });

  it("leave apart only what the texts leave open", () => {
    const apart = new Map<string, Set<string>>();
    for (const [truth, entity] of pairs) apart.set(truth, (apart.get(truth) ?? new Set()).add(entity));
    expect([...apart].filter(([, entities]) => entities.size > 1)).toEqual([
      ["courier", new Set(["odal-courier", "courier"])],
    ]);
    expect(pairs).toHaveLength(108);
  });
});

describe("B-cubed", () => {
  it.each([
    [
      "all right",
      [
        ["a", "1"],
        ["a", "1"],
        ["b", "2"],
      ],
      1,
      1,
    ],
    [
      "all in one",
      [
        ["a", "1"],
        ["a", "1"],
        ["b", "1"],
        ["b", "1"],
      ],
      0.5,
      1,
    ],
    [
      "all apart",
      [
        ["a", "1"],
        ["a", "2"],
        ["b", "3"],
        ["b", "4"],
      ],
      1,
      0.5,
    ],
    ["nothing", [], 1, 1],
  ] as const)("gives %s its due", (_, some, precision, recall) => {
    expect(scoreBCubed(some)).toMatchObject({ precision, recall });
  });
});
