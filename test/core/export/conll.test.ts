import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toConll } from "../../../src/core/export/conll.ts";
import { anyArticle, articleOf, sample } from "./sample.ts";

const [pier] = sample.articles;
if (pier === undefined) throw new Error("The sample has no article.");
const one = { ...sample, articles: [pier] };

/** A sentence as other tools read it: token and tag. */
type Sentence = readonly (readonly [token: string, tag: string])[];

const pythonSpace = new RegExp(`[\\s${String.fromCodePoint(0x1c, 0x1d, 0x1e, 0x1f, 0x85)}]+`, "u");

/** Python's `str.split()`, with no argument. */
const pythonSplit = (line: string) => line.split(pythonSpace).filter((word) => word !== "");

/** How tools that others wrote read a file: what they accept, by their sources. */
const readers: Readonly<Record<string, (file: string) => Sentence[]>> = {
  // doccano, data_import/pipeline/parsers.py: two columns parted by a tab on every line that is not blank, or an error.
  "doccano, given token lines only": (file) =>
    sentencesOf(file, (line) => {
      const columns = line.trimEnd().split("\t");
      if (columns.length !== 2) throw new Error("A line must be separated by tab and has two columns.");
      return columns;
    }),
  // spaCy, training/converters/conll_ner_to_docs.py: documents parted by this very line, then first and last column.
  spaCy: (file) =>
    file
      .split("-DOCSTART- -X- O O")
      .flatMap((document) =>
        sentencesOf(document, (line) => [pythonSplit(line)[0] ?? "", pythonSplit(line).at(-1) ?? ""]),
      ),
  // conlleval.pl: columns parted by white space, the tag last; a document's line is a boundary.
  conlleval: (file) =>
    sentencesOf(file, (line) => {
      const columns = line.trim().split(/\s+/u);
      return columns[0] === "-DOCSTART-" ? [] : [columns[0] ?? "", columns.at(-1) ?? ""];
    }),
};

function sentencesOf(file: string, read: (line: string) => readonly string[]): Sentence[] {
  return file
    .split(/\n\n+/u)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => line !== "")
        .map(read)
        .filter(({ length }) => length === 2)
        .map(([token = "", tag = ""]) => [token, tag] as const),
    )
    .filter(({ length }) => length > 0);
}

describe("CoNLL", () => {
  it("joins a word that a line end cuts, and has no blank line within a name", () => {
    const text = "He met Ismail Hani-\n  yeh in Do\u00ad\nha.";
    const article = articleOf("cut", text, [
      [7, 25, "person"],
      [29, 35, "place"],
    ]);
    const lines = toConll({ ...sample, articles: [article] }).split("\n");
    expect(lines.filter((line) => /\t[BI]-/u.test(line))).toEqual(["Ismail\tB-PER", "Haniyeh\tI-PER", "Doha\tB-LOC"]);
  });

  it("is one token and its tag a line, under the usual first line", () => {
    const lines = toConll(one).split("\n");
    expect(lines.slice(0, 2)).toEqual(["-DOCSTART- -X- O O", ""]);
    expect(lines.filter((line) => /\t[BI]-/u.test(line))).toEqual([
      "Odal\tB-LOC",
      "Inga\tB-PER",
      "Moe\tI-PER",
      "Grey\tB-ORG",
      ",\tI-ORG",
      "Heron\tI-ORG",
      "Moe\tB-PER",
      "Norwegians\tB-MISC",
    ]);
  });

  it("has ids in a file of its own, line by line beside the other", () => {
    const [plain, ids] = [toConll(one).split("\n"), toConll(one, { columns: "ids" }).split("\n")];
    expect(ids[0]).toBe("-DOCSTART-\t2024/pier%20one\tO");
    expect(ids.filter((line) => line.includes("Moe"))).toEqual(["Moe\tinga-moe\tI-PER", "Moe\tinga-moe\tB-PER"]);
    expect(ids.slice(1).map((line) => line.replace(/\t.*\t/u, "\t"))).toEqual(plain.slice(1));
  });

  it("keeps an id with a tab or a line break on its line", () => {
    const file = toConll({ articles: [articleOf("a\tb\nc%", "Odal.", [])], entities: [] }, { columns: "ids" });
    expect(file.split("\n")[0]).toBe("-DOCSTART-\ta%09b%0Ac%25\tO");
  });

  it("has no blank line inside a mention, where a sentence seems to end within it", () => {
    const text = "He met St. Petersburg Inc. Trading Company there. Then he left.";
    const name = "St. Petersburg Inc. Trading Company";
    const start = text.indexOf(name);
    const file = toConll({
      articles: [articleOf("a", text, [[start, start + name.length, "organisation"]])],
      entities: [],
    });
    expect(file).toMatch(/\tB-ORG\n(?:[^\n]+\tI-ORG\n)+there\tO\n/u);
    const broken = toConll({ articles: [articleOf("a", "Hesk.\n\nMoe went.", [[0, 10, "person"]])], entities: [] });
    expect(broken.split("\n").slice(2, 6)).toEqual(["Hesk\tB-PER", ".\tI-PER", "Moe\tI-PER", "went\tO"]);
  });

  it.each(Object.entries(readers))("is read by %s, whatever the text", (name, read) => {
    const columns = name.startsWith("doccano") ? "lines" : "plain";
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 3 }), (articles) => {
        const file = toConll({ articles, entities: [] }, { columns });
        const rows = read(file).flat();
        expect(rows.length).toBe(
          file.split("\n").filter((line) => line !== "" && line !== "-DOCSTART- -X- O O").length,
        );
        for (const [token, tag] of rows) {
          expect(tag).toMatch(/^(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/u);
          expect(token).not.toBe("");
        }
        for (const [first] of read(file)) expect(first?.[1]).not.toMatch(/^I-/u);
      }),
    );
  });

  it("begins a name for each mention that overlaps no other, whatever the text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const apart = article.mentions.filter(
          ({ start, end }, i) =>
            /[\p{L}\p{N}]/u.test(article.text[start] ?? "") &&
            /[\p{L}\p{N}]/u.test(article.text[end - 1] ?? "") &&
            article.mentions.every((other, j) => i === j || other.end <= start || other.start >= end),
        );
        const lines = toConll({ articles: [article], entities: [] }).split("\n");
        expect(lines.filter((line) => /\tB-/u.test(line)).length).toBeGreaterThanOrEqual(apart.length);
      }),
    );
  });
});
