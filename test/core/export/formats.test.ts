import { describe, expect, it } from "vitest";
import { EntityCollector } from "../../../src/core/export/collect-entities.ts";
import { mentionsToCsv } from "../../../src/core/export/csv.ts";
import { createExportWriter, exportFormats, type ExportFormat } from "../../../src/core/export/formats.ts";
import { toConll } from "../../../src/core/export/conll.ts";
import { toJson } from "../../../src/core/export/json.ts";
import { toWebAnnotations } from "../../../src/core/export/web-annotation.ts";
import { sample } from "./sample.ts";

const base = "https://example.org/";

/** What a format writes when it is given one article at a time. */
function write(format: ExportFormat) {
  const writer = createExportWriter(format, base);
  const parts = sample.articles.flatMap((article) => writer.add({ articles: [article], entities: sample.entities }));
  return [...parts, ...writer.finish(sample.entities)];
}

describe("a writer", () => {
  it.each([
    ["csv", `\uFEFF${mentionsToCsv(sample, base)}`],
    ["json", toJson(sample, base)],
    ["conll", toConll(sample)],
    ["conll-lines", toConll(sample, { columns: "lines" })],
    ["conll-ids", toConll(sample, { columns: "ids" })],
    ["web-annotation", toWebAnnotations(sample, base)],
  ] as const)("of %s writes batch by batch what the whole library gives", (format, whole) => {
    const parts = write(format);
    expect(parts.every(({ path }) => path === "")).toBe(true);
    expect(parts.map(({ text }) => text).join("")).toBe(whole);
  });

  it("of brat gives two files an article and what brat must know of them", () => {
    expect(write("brat").map(({ path }) => path)).toEqual([
      "2024/pier one.txt",
      "2024/pier one.ann",
      "formula.txt",
      "formula.ann",
      "annotation.conf",
      "tools.conf",
    ]);
  });

  it.each(Object.keys(exportFormats) as ExportFormat[])(
    "of %s writes a file even for a library without articles",
    (format) => {
      expect(createExportWriter(format, base).finish([]).length).toBeGreaterThan(format.startsWith("conll") ? -1 : 0);
    },
  );
});

describe("entities collected from mentions", () => {
  it("are those of the resolver, with the same aliases", () => {
    const collector = new EntityCollector();
    const rows = new Map(sample.entities.map(({ id, name, type }) => [id, { id, name, type }]));
    for (const article of sample.articles) collector.add(article, rows);
    const placeOf = new Map(
      sample.entities.flatMap(({ id, nationalityOf }) =>
        nationalityOf === undefined ? [] : [[id, nationalityOf] as const],
      ),
    );
    expect(collector.articles).toBe(2);
    expect(collector.build(placeOf)).toEqual(sample.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });
});
