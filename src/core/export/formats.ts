import type { Entity } from "../entities/entity.ts";
import { createArchivePaths } from "./archive-path.ts";
import { bratConfiguration, toBrat } from "./brat.ts";
import { toConll } from "./conll.ts";
import { entitiesToCsv, mentionsToCsv } from "./csv.ts";
import type { Exported, ExportedArticle } from "./exported.ts";
import { toJson } from "./json.ts";
import { toWebAnnotations } from "./web-annotation.ts";

/** What mentions and entities can be exported as, in the order of choice. */
export const exportFormats = {
  csv: { name: "CSV of mentions", file: "mentions.csv", type: "text/csv" },
  "entities-csv": { name: "CSV of entities", file: "entities.csv", type: "text/csv" },
  json: { name: "JSON", file: "mentions.json", type: "application/json" },
  conll: { name: "CoNLL", file: "mentions.conll", type: "text/plain" },
  "conll-lines": { name: "CoNLL, token lines only", file: "mentions-lines.conll", type: "text/plain" },
  "conll-ids": { name: "CoNLL with ids", file: "mentions-ids.conll", type: "text/plain" },
  "web-annotation": { name: "W3C Web Annotation", file: "annotations.jsonld", type: "application/ld+json" },
  brat: { name: "brat standoff, zipped", file: "brat.zip", type: "application/zip" },
} as const satisfies Record<string, { readonly name: string; readonly file: string; readonly type: string }>;

export type ExportFormat = keyof typeof exportFormats;

/** A file inside the exported archive, or, with an empty path, a part of the one file that is exported. */
export interface ExportPart {
  readonly path: string;
  readonly text: string;
}

/** Writes a library batch by batch, so that a large one need not be held whole where the format allows it. */
export interface ExportWriter {
  /** Parts that can be written now. */
  add(batch: Exported): readonly ExportPart[];
  /** The rest, once all articles were added. */
  finish(entities: readonly Entity[]): readonly ExportPart[];
}

/** Spreadsheets take a file for UTF-8 only when it begins so. */
const bom = "\uFEFF";

/** Make the writer of a format. `base` is the library's address, which links begin with. */
export function createExportWriter(format: ExportFormat, base: string): ExportWriter {
  const held: ExportedArticle[] = [];
  const hold = (batch: Exported) => {
    held.push(...batch.articles);
    return [];
  };
  switch (format) {
    case "csv": {
      let isFirst = true;
      return {
        add(batch) {
          const text = mentionsToCsv(batch, base);
          const rows = isFirst ? bom + text : text.slice(text.indexOf("\r\n") + 2);
          isFirst = false;
          return one(rows);
        },
        finish: () => (isFirst ? one(bom + mentionsToCsv({ articles: [], entities: [] }, base)) : []),
      };
    }
    case "entities-csv":
      return { add: () => [], finish: (entities) => one(bom + entitiesToCsv(entities)) };
    case "json":
      return { add: hold, finish: (entities) => one(toJson({ articles: held, entities }, base)) };
    case "conll":
      return { add: (batch) => one(toConll(batch)), finish: () => [] };
    case "conll-lines":
      return { add: (batch) => one(toConll(batch, { columns: "lines" })), finish: () => [] };
    case "conll-ids":
      return { add: (batch) => one(toConll(batch, { columns: "ids" })), finish: () => [] };
    case "web-annotation":
      return { add: hold, finish: (entities) => one(toWebAnnotations({ articles: held, entities }, base)) };
    case "brat": {
      const pathOf = createArchivePaths();
      return {
        add: ({ articles }) => articles.flatMap((article) => bratParts(article, pathOf(article.id))),
        finish: () => Object.entries(bratConfiguration(base)).map(([path, text]) => ({ path, text })),
      };
    }
  }
}

/** A part of the one exported file. */
function one(text: string): ExportPart[] {
  return [{ path: "", text }];
}

function bratParts(article: ExportedArticle, path: string): ExportPart[] {
  const { text, annotations } = toBrat(article);
  return [
    { path: `${path}.txt`, text },
    { path: `${path}.ann`, text: annotations },
  ];
}
