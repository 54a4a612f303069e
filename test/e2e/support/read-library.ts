import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { parseColumns, rowsOf } from "../../../src/library/formats/catalog.ts";
import { mentionsOf, parseMentionColumns } from "../../../src/library/formats/mentions.ts";

/** An article as a build wrote it: what any page that shows it has to agree with. */
export interface BuiltArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  /** The text of each mention, in order. */
  readonly marks: readonly string[];
}

/** Read all articles of a build, through the same files that a page reads. */
export function readLibrary(folder: string): BuiltArticle[] {
  const read = (file: string) => readFileSync(join(folder, file));
  const catalogs = join(folder, "library/catalog");
  const rows = readdirSync(catalogs).flatMap((name) =>
    rowsOf(parseColumns(readFileSync(join(catalogs, name), "utf8"))),
  );
  return rows.map((row) => {
    const slice = new TextDecoder("utf-8", { ignoreBOM: true }).decode(read(row.pack).subarray(row.from, row.to));
    const { article } = parseArticle(slice, { id: row.id, seed: row.seed, line: row.line, nth: row.nth });
    const mentions = mentionsOf(parseMentionColumns(read(row.mentions).toString("utf8")), row.id);
    const marks = mentions.map(({ start, end }) => article.text.slice(start, end));
    return { id: row.id, title: row.title, date: row.date, marks };
  });
}
