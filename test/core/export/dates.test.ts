import { describe, expect, it } from "vitest";
import { mentionsToCsv } from "../../../src/core/export/csv.ts";
import { createExportWriter, exportFormats, type ExportFormat } from "../../../src/core/export/formats.ts";
import { toJson } from "../../../src/core/export/json.ts";
import { parseEdtf } from "../../../src/core/date/edtf.ts";
import { articleOf } from "./sample.ts";

const base = "https://example.org/news/";
const dates = [
  "2023-11-06",
  "1819-05",
  "1890",
  "1819-05-09/1819-05-11",
  "1850~",
  "1889?",
  "184X",
  "../1890",
  "1914/..",
];
const dated = (date: string | null) => ({ ...articleOf("a", "Odal rose.", [[0, 4, "place"]]), date });

describe("dates that are no single day, in exports", () => {
  it.each(dates)("%s stands in CSV and JSON as EDTF writes it, unguarded and unquoted", (date) => {
    expect(parseEdtf(date)).not.toBeNull();
    const [, row = ""] = mentionsToCsv({ articles: [dated(date)], entities: [] }, base).split("\r\n");
    expect(row.split(",")[1]).toBe(date);
    const { articles } = JSON.parse(toJson({ articles: [dated(date)], entities: [] }, base)) as {
      articles: readonly { date: string }[];
    };
    expect(articles[0]?.date).toBe(date);
  });

  it.each(Object.keys(exportFormats) as ExportFormat[])("change nothing of what %s says of the text", (format) => {
    const write = (date: string | null) => {
      const writer = createExportWriter(format, base);
      return [...writer.add({ articles: [dated(date)], entities: [] }), ...writer.finish([])].map(({ text }) =>
        date === null ? text : text.replaceAll(`"${date}"`, "null").replaceAll(`,${date},`, ",,"),
      );
    };
    for (const date of dates) expect(write(date)).toEqual(write(null));
  });
});
