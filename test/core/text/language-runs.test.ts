import { describe, expect, it } from "vitest";
import { createLanguageFinder } from "../../../src/core/text/language-finder.ts";
import { findLanguageRuns } from "../../../src/core/text/language-runs.ts";
import { modelBytesOf } from "../../support/model-bytes.ts";

const finder = createLanguageFinder(modelBytesOf("languages"));

const english = `The council met in the old town hall on Monday evening and voted for the new bridge, which is to open in the spring of next year, when the last of the works along the river are done and the road is open again.
`;
const spanish = `El alcalde anunció ayer la apertura de tres escuelas nuevas en los barrios del norte de la ciudad, y dijo que las obras habían costado menos de lo previsto, aunque los vecinos todavía esperan el parque prometido.
`;
const runs = (text: string, language?: string): string[] =>
  findLanguageRuns(text, finder, language).map((run) => `${run.language} ${text.slice(run.start, run.end).length}`);

describe("findLanguageRuns", () => {
  it("takes a text in one language as one stretch", () => {
    expect(runs(english + english)).toEqual([`en ${2 * english.length}`]);
  });

  it("finds a paragraph in another language, and joins what belongs together", () => {
    expect(runs(english + english + spanish + spanish + english)).toEqual([
      `en ${2 * english.length}`,
      `es ${2 * spanish.length}`,
      `en ${english.length}`,
    ]);
  });

  it("reads short paragraphs as what stands around them", () => {
    expect(runs(`${english}«Las obras costaron menos de lo previsto.»\n${english}`)).toHaveLength(1);
  });

  it("takes the owner's word for what is not surely something else", () => {
    expect(runs("Gustavo Petro, Bogotá", "es")).toEqual(["es 21"]);
  });

  it("cannot tell the language of a heading, and covers every text whole", () => {
    expect(runs("Gustavo Petro")).toEqual(["null 13"]);
    expect(findLanguageRuns("", finder)).toEqual([{ start: 0, end: 0, language: null }]);
    const text = `\n\n${english}\r\n${spanish}x`;
    const found = findLanguageRuns(text, finder);
    expect(found.map((run) => text.slice(run.start, run.end)).join("")).toBe(text);
  });
});
