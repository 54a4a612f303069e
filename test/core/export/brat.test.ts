import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bratConfiguration, toBrat } from "../../../src/core/export/brat.ts";
import { createExportWriter } from "../../../src/core/export/formats.ts";
import { anyArticle, articleOf, sample } from "./sample.ts";

const [pier] = sample.articles;
if (pier === undefined) throw new Error("The sample has no article.");

const pythonLineEnd = new RegExp(
  `\\r\\n|[\\n\\v\\f\\r${String.fromCodePoint(0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029)}]`,
  "u",
);

interface ReadMention {
  readonly type: string;
  readonly words: string;
}

/**
 * Read standoff as brat's `annotation.py` does: lines as Python's `splitlines` ends them, three columns parted by tabs, spans
 * `START END` parted by `;`, and words that must be the document's at these spans, in code points, joined by one space.
 */
function readAsBrat(text: string, annotations: string): ReadMention[] {
  if (text.includes("\r")) throw new Error("brat counts CR LF as one sign.");
  const points = [...text];
  return annotations
    .split(pythonLineEnd)
    .filter((line) => line !== "")
    .flatMap((line) => {
      const [id = "", data = "", words = "", ...rest] = line.split("\t");
      if (rest.length > 0) throw new Error(`Too many columns: ${JSON.stringify(line)}`);
      if (id.startsWith("N")) {
        // annotation.py: re_match(r'(\S+) (\S+) (\S+?):(\S+)')
        if (!/^Reference T\d+ Dateline:\S+$/u.test(data)) throw new Error(`No reference: ${data}`);
        return [];
      }
      const [, type = "", spans = ""] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/u.exec(data) ?? [];
      const read = spans
        .split(";")
        .map((span) => points.slice(...(span.split(" ").map(Number) as [number, number])).join(""));
      if (read.join(" ") !== words) throw new Error(`The text has ${JSON.stringify(read)}, the line ${words}`);
      return [{ type, words }];
    });
}

describe("brat", () => {
  it("stands off from the text in code points, and ties mentions to entities", () => {
    expect(toBrat(pier).annotations.split("\n").slice(0, 4)).toEqual([
      "T1\tPlace 14 18\tOdal",
      "N1\tReference T1 Dateline:odal\tOdal",
      "T2\tPerson 20 28\tInga Moe",
      "N2\tReference T2 Dateline:inga-moe\tInga Moe",
    ]);
  });

  it.each([
    ["a tab", "Torvald\tHesk", "0 7;8 12"],
    ["a tab and a line end", "World Trade\t\n\tOrganization", "0 11;14 26"],
    ["a line end with white space about it", "World Trade  \n  Organization", "0 11;16 28"],
    ["a line end of two signs", "World\r\nTrade\rOrganization", "0 5;6 11;12 24"],
    ["a line separator", "Torvald\u2028Hesk", "0 7;8 12"],
    ["a next line", "Torvald\u0085Hesk", "0 7;8 12"],
    ["a file separator", "Torvald\u001CHesk", "0 7;8 12"],
  ])("parts a name at %s", (_, name, spans) => {
    const { text, annotations } = toBrat(articleOf("a", `${name} signed.`, [[0, name.length, "person"]]));
    expect(/^T1\tPerson ([^\t]*)\t/u.exec(annotations)?.[1]).toBe(spans);
    expect(readAsBrat(text, annotations)).toHaveLength(1);
  });

  it("has no line ends but LF in its text, and counts offsets over that", () => {
    const { text, annotations } = toBrat(articleOf("a", "One.\r\n\r\nOdal\r\nlies.", [[8, 12, "place"]]));
    expect(text).toBe("One.\n\nOdal\nlies.");
    expect(annotations).toContain("T1\tPlace 6 10\tOdal\n");
  });

  it("leaves out a mention of white space alone, and numbers go on", () => {
    const { annotations } = toBrat(
      articleOf("a", "Odal \t Moe", [
        [4, 7, "other"],
        [7, 10, "person"],
      ]),
    );
    expect(annotations).toBe("T1\tPerson 7 10\tMoe\nN1\tReference T1 Dateline:odal\tMoe\n");
  });

  it("is read back, whatever the text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { text, annotations } = toBrat(article);
        const spoken = article.mentions.filter(({ start, end }) => article.text.slice(start, end).trim() !== "");
        const read = readAsBrat(text, annotations);
        expect(read.length).toBeLessThanOrEqual(spoken.length);
        for (const { words } of read) expect(words.trim()).toBe(words);
      }),
    );
  });

  it("is told what types there are, and where its links lead", () => {
    const files = bratConfiguration("https://example.org/a,b/");
    expect(files["annotation.conf"].split("\n").slice(0, 5)).toEqual([
      "[entities]",
      "Person",
      "Organisation",
      "Place",
      "Other",
    ]);
    // projectconfig.py warns of each of these sections that is missing, and parts arguments at commas.
    expect(files["tools.conf"].match(/^\[.*\]$/gmu)).toEqual([
      "[options]",
      "[search]",
      "[annotators]",
      "[disambiguators]",
      "[normalization]",
    ]);
    expect(files["tools.conf"].split("\n").at(-2)).toBe(
      "Dateline\t<URL>:https://example.org/a%2Cb/, <URLBASE>:https://example.org/a%2Cb/#/e/%s",
    );
  });

  it("comes as two files an article, under names that every system takes", () => {
    const writer = createExportWriter("brat", "https://example.org/");
    const ids = ["Notes/nul", "notes/NUL", "a\\b", "line\nbreak"];
    const parts = writer.add({ articles: ids.map((id) => articleOf(id, "Odal.", [])), entities: [] });
    expect(parts.map(({ path }) => path).filter((path) => path.endsWith(".txt"))).toEqual([
      "Notes/_nul.txt",
      "notes/_NUL~2.txt",
      "a_b.txt",
      "line_break.txt",
    ]);
  });
});
