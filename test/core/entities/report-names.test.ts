import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parseSeed } from "../../../src/core/article/parse-seed.ts";
import { resolveLibrary, type TaggedArticle } from "../../../src/core/entities/resolve/resolve-library.ts";
import { toBrat } from "../../../src/core/export/brat.ts";
import { toConll } from "../../../src/core/export/conll.ts";
import { loadTagger, type Tagger } from "../../../src/core/ner/tagger.ts";
import { modelBytes } from "../../support/model-bytes.ts";
import { folderOfReportCase, readReportExpectation } from "../../support/report-case.ts";

/** What a case asks of names; articles by id. */
interface ExpectedNames {
  /** Words that are marked, as what. */
  readonly marked?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words that are no mark by themselves. */
  readonly unmarked?: Readonly<Record<string, readonly string[]>>;
  /** Entities that exist, with how many mentions at least. */
  readonly entities?: Readonly<Record<string, number>>;
  /** Words of an article that are not one entity. */
  readonly apart?: Readonly<Record<string, readonly string[]>>;
}

const cases = ["honorifics", "marks-and-symbols", "one-name-four-articles", "spaced-letters", "surname-first"];
let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger(modelBytes);
});

function read(name: string): TaggedArticle[] {
  const folder = folderOfReportCase(name);
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => [...parseSeed(file, readFileSync(join(folder, file))).articles])
    .map(({ id, date, text }) => ({ id, date: date === null ? null : String(date), text, mentions: tagger.tag(text) }));
}

describe("the names of the cases after public reports", () => {
  it.each(cases)("are marked and told apart in %s as a reader would", (name) => {
    const { names = {} } = readReportExpectation(name) as { readonly names?: ExpectedNames };
    const { marked = {}, unmarked = {}, entities = {}, apart = {} } = names;
    const articles = read(name);
    const resolved = resolveLibrary(articles);
    const found = new Map(
      articles.map(({ id, text }) => [
        id,
        (resolved.mentionsByArticle.get(id) ?? []).map((mention) => ({
          ...mention,
          words: text.slice(mention.start, mention.end),
        })),
      ]),
    );
    for (const [id, types] of Object.entries(marked))
      expect(Object.fromEntries((found.get(id) ?? []).map(({ words, type }) => [words, type]))).toMatchObject(types);
    for (const [id, words] of Object.entries(unmarked))
      expect((found.get(id) ?? []).map((mention) => mention.words).filter((own) => words.includes(own))).toEqual([]);
    for (const [entity, least] of Object.entries(entities)) {
      const own = resolved.entities.filter((one) => one.name === entity);
      expect(own.map(({ aliases }) => aliases.reduce((sum, { mentions }) => sum + mentions, 0) >= least)).toEqual([
        true,
      ]);
    }
    for (const [id, words] of Object.entries(apart)) {
      const own = words.map((one) => (found.get(id) ?? []).find((mention) => mention.words === one)?.entity);
      expect(new Set(own).size).toBe(words.length);
    }
  });

  it("are taken by other tools out of exports-taken", () => {
    const [article] = read("exports-taken");
    if (article === undefined) throw new Error("The case has no article.");
    const mentions = article.mentions.map((mention) => ({ ...mention, entity: "someone" }));
    const exported = { ...article, title: "", mentions };
    const { text, annotations } = toBrat(exported);
    const lines = annotations.split("\n").filter((line) => line.startsWith("T"));
    expect(lines.length).toBe(mentions.length);
    for (const line of lines) {
      const [, data = "", words, ...rest] = line.split("\t");
      const spans = data.slice(data.indexOf(" ") + 1).split(";");
      const read = spans.map((span) => [...text].slice(...(span.split(" ").map(Number) as [number, number])).join(""));
      expect([read.join(" "), rest]).toEqual([words, []]);
    }
    for (const line of toConll({ articles: [exported], entities: [] }).split("\n"))
      expect(line).toMatch(/^$|^-DOCSTART- -X- O O$|^[^\t]+\t(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/u);
  });
});
