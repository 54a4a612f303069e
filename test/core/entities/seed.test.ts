import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveLibrary } from "../../../src/core/entities/resolve/resolve-library.ts";
import type { Mention, MentionType } from "../../../src/core/ner/mention.ts";
import golden from "../../fixtures/entities/seed.json" with { type: "json" };

interface Dossier {
  readonly name: string;
  readonly type: string;
  readonly nationalityOf?: string;
  readonly mentions: readonly (readonly [number, string])[];
}

const seed = readFileSync("seeds/000_4bfad9960e8f950c.txt", "utf8");
const text = seed.slice(seed.indexOf("Despite"));
const dossiers: readonly (readonly [string, Dossier])[] = Object.entries(
  golden.dossiers as unknown as Record<string, Dossier>,
);
const nationalities = new Set(["israeli", "gazan", "palestinian", "arab-israelis"]);
const mentions = dossiers.flatMap(([id, dossier]) =>
  dossier.mentions.map(([start, words]): Mention => ({
    start,
    end: start + words.length,
    type: dossier.type as MentionType,
    score: 0.95,
    ...(nationalities.has(id) ? { isNationality: true as const } : {}),
  })),
);

describe("the shipped seed", () => {
  const { entities, mentionsByArticle } = resolveLibrary([{ id: "seed", date: "2023-11-06", text, mentions }]);
  const resolved = mentionsByArticle.get("seed") ?? [];

  it.each(dossiers)("lists the mentions of %s one by one", (id, { name, type, nationalityOf, mentions: expected }) => {
    expect(
      resolved.filter(({ entity }) => entity === id).map(({ start, end }) => [start, text.slice(start, end)]),
    ).toEqual(expected);
    expect(entities.find((entity) => entity.id === id)).toMatchObject({
      name,
      type,
      ...(nationalityOf === undefined ? {} : { nationalityOf }),
    });
  });

  it("names nobody else", () => {
    expect(entities.map(({ id }) => id).toSorted()).toEqual(dossiers.map(([id]) => id).toSorted());
  });

  it("mends the types that a wavering tagger gives", () => {
    const wavering = mentions.map((mention, i) => {
      const words = text.slice(mention.start, mention.end);
      return words === "Hamas" && i === 2 ? { ...mention, type: "place" as const, score: 0.5 } : mention;
    });
    const again = resolveLibrary([{ id: "seed", date: "2023-11-06", text, mentions: wavering }]);
    expect(
      new Set(
        again.mentionsByArticle
          .get("seed")
          ?.filter(({ entity }) => entity === "hamas")
          .map(({ type }) => type),
      ),
    ).toEqual(new Set(["organisation"]));
  });
});
