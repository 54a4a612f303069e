import { describe, expect, it } from "vitest";
import { toJson } from "../../../src/core/export/json.ts";
import { namedIn, sample } from "./sample.ts";

describe("JSON", () => {
  it("holds every mention and entity, and is read back", () => {
    const read = JSON.parse(toJson(sample, "https://example.org/"));
    expect(read).toMatchObject({
      format: "dateline-mentions",
      version: 1,
      offsets: "utf-16",
      entities: sample.entities,
    });
    expect(
      read.articles.flatMap(
        ({ id, mentions }: { id: string; mentions: { text: string; type: string; entity: string }[] }) =>
          mentions.map(({ text, type, entity }) => ({ article: id, words: text, type, entity })),
      ),
    ).toEqual(namedIn(sample));
  });
});
