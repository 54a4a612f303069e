import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bratConfiguration, toBrat } from "../../../src/core/export/brat.ts";
import { toConll } from "../../../src/core/export/conll.ts";
import { entitiesToCsv, formatCsv, mentionsToCsv } from "../../../src/core/export/csv.ts";
import { toJson } from "../../../src/core/export/json.ts";
import { countCodePoints } from "../../../src/core/export/offsets.ts";
import { toWebAnnotations } from "../../../src/core/export/web-annotation.ts";
import { anyArticle, sample } from "./sample.ts";

const [pier] = sample.articles;
if (pier === undefined) throw new Error("The sample has no article.");
const named = sample.articles.flatMap(({ id, text, mentions }) =>
  mentions.map(({ start, end, type, entity }) => ({ article: id, words: text.slice(start, end), type, entity })),
);

/** Read CSV as RFC 4180 has it. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe("CSV", () => {
  it("holds every mention, and is read back", () => {
    const [header, ...rows] = parseCsv(mentionsToCsv(sample));
    expect(header).toEqual(["article", "date", "start", "end", "text", "type", "entity", "entity_name", "score"]);
    expect(
      rows.map(([article, , , , words, type, entity]) => ({ article, words: words?.replace(/^'/u, ""), type, entity })),
    ).toEqual(named);
    expect(rows[0]?.slice(1, 4)).toEqual(["2024-01-01", "16", "20"]);
  });

  it("gives spreadsheets no formula to run", () => {
    const words = parseCsv(mentionsToCsv(sample))
      .slice(1)
      .map((row) => row[4]);
    expect(words.filter((word) => word?.includes("cmd"))).toEqual(["'=cmd|' /C calc'!A0"]);
    expect(formatCsv([["@SUM(A1)", "+1", "-1", "\t=1", "＝1", "fine", 1, -1, null]])).toBe(
      `"'@SUM(A1)","'+1","'-1","'\t=1","'＝1",fine,1,-1,\r\n`,
    );
  });

  it("is read back whatever the cells hold", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 4 })), (rows) => {
        const read = parseCsv(formatCsv(rows));
        expect(read).toEqual(
          rows.map((row) => row.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell))),
        );
      }),
    );
  });

  it("lists entities with their aliases", () => {
    expect(parseCsv(entitiesToCsv(sample.entities)).find(([id]) => id === "inga-moe")).toEqual([
      "inga-moe",
      "Inga Moe",
      "person",
      "2",
      "Inga Moe (1); Moe (1)",
      "",
    ]);
  });
});

describe("JSON", () => {
  it("holds every mention and entity, and is read back", () => {
    const read = JSON.parse(toJson(sample));
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
    ).toEqual(named);
  });
});

describe("CoNLL", () => {
  it("is one token a line, with tag and entity", () => {
    const lines = toConll({ ...sample, articles: [pier] }).split("\n");
    expect(lines.slice(0, 2)).toEqual(["-DOCSTART-\tO\t2024/pier one", ""]);
    expect(lines.filter((line) => /\t[BI]-/u.test(line))).toEqual([
      "Odal\tB-LOC\todal",
      "Inga\tB-PER\tinga-moe",
      "Moe\tI-PER\tinga-moe",
      "Grey\tB-ORG\tgrey-heron",
      ",\tI-ORG\tgrey-heron",
      "Heron\tI-ORG\tgrey-heron",
      "Moe\tB-PER\tinga-moe",
      "Norwegians\tB-MISC\tnorwegians",
    ]);
  });

  it("begins a name for each mention that overlaps no other, and has three columns, whatever the text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const apart = article.mentions.filter(
          ({ start, end }, i) =>
            article.text.slice(start, end).trim() !== "" &&
            article.mentions.every((other, j) => i === j || other.end <= start || other.start >= end),
        );
        const lines = toConll({ articles: [article], entities: [] }).split("\n");
        expect(lines.filter((line) => /\tB-/u.test(line)).length).toBeGreaterThanOrEqual(
          apart.filter(
            ({ start, end }) =>
              /[\p{L}\p{N}]/u.test(article.text[start] ?? "") && /[\p{L}\p{N}]/u.test(article.text[end - 1] ?? ""),
          ).length,
        );
        for (const line of lines) expect([1, 3]).toContain(line.split("\t").length);
      }),
    );
  });
});

describe("Web Annotation", () => {
  const collection = JSON.parse(toWebAnnotations(sample, "https://example.org/library/"));
  const items: {
    type: string;
    target: { source: string; selector: Record<string, unknown>[] };
    body: Record<string, unknown>[];
  }[] = collection.first.items;

  it("is a collection of the W3C model with one page", () => {
    expect(collection).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: named.length,
      first: { type: "AnnotationPage", startIndex: 0 },
    });
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(["Annotation"]));
  });

  it("points at the words by quote, and by position in code points", () => {
    const points = [...pier.text];
    for (const {
      target: {
        selector: [quote, position],
      },
    } of items.slice(0, pier.mentions.length)) {
      expect([quote?.["type"], position?.["type"]]).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
      expect(points.slice(position?.["start"] as number, position?.["end"] as number).join("")).toBe(quote?.["exact"]);
      expect(pier.text).toContain(`${quote?.["prefix"]}${quote?.["exact"]}${quote?.["suffix"]}`);
    }
  });

  it("identifies the entity and the article by address", () => {
    expect([items[0]?.target.source, items[0]?.body[0]]).toEqual([
      "https://example.org/library/#/a/2024/pier%20one",
      { type: "SpecificResource", source: "https://example.org/library/#/e/odal", purpose: "identifying" },
    ]);
  });
});

describe("brat", () => {
  it("stands off from the text in code points, and ties mentions to entities", () => {
    expect(toBrat(pier).annotations.split("\n").slice(0, 4)).toEqual([
      "T1\tPlace 14 18\tOdal",
      "N1\tReference T1 Dateline:odal\tOdal",
      "T2\tPerson 20 28\tInga Moe",
      "N2\tReference T2 Dateline:inga-moe\tInga Moe",
    ]);
  });

  it("is read back, line breaks within a name too, whatever the text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const { text, annotations } = toBrat(article);
        const points = [...text];
        for (const [, type, spans = "", words] of annotations
          .split("\n")
          .map((line) => /^T\d+\t(\w+) ([\d ;]*)\t(.*)$/u.exec(line) ?? [])
          .filter(({ length }) => length > 0)) {
          expect(bratConfiguration["annotation.conf"].split("\n")).toContain(type);
          const read =
            spans === ""
              ? ""
              : spans
                  .split(";")
                  .map((span) => points.slice(...(span.split(" ").map(Number) as [number, number])).join(""))
                  .join(" ");
          expect(read.replaceAll("\t", " ")).toBe(words);
          expect(read).not.toMatch(/[\r\n]/u);
        }
      }),
    );
  });
});

describe("offsets", () => {
  it("count code points, in any order of asking", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.nat()), (text, offsets) => {
        const pointsAt = countCodePoints(text);
        const edges = [0];
        for (const point of text) edges.push((edges.at(-1) ?? 0) + point.length);
        for (const offset of offsets) expect(pointsAt(edges[offset % edges.length] ?? 0)).toBe(offset % edges.length);
      }),
    );
  });
});
