import { baseName } from "../../core/text/base-name.ts";
import { nameKeys, type Key } from "../../core/hash/content-key.ts";
import type { ToldManifest } from "../formats/told.ts";
import { dayNumber } from "../../core/date/calendar.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";
import type { ToldEntry } from "../../core/time/told-entries.ts";
import type { EmitFile } from "../pack/emit-file.ts";
import { buildToldColumns } from "../formats/told.ts";

/** An article as told times are written from it. */
export interface ToldArticle {
  readonly date: string | null;
  /** Names the article, its date and its text. */
  readonly key: Key;
  /** Its told times that mean days, in order. */
  readEntries(): readonly ToldEntry[];
}

/**
 * Emit the told times of a library's articles, newest first, in a file for each year in which they were printed, and a manifest of these, whose URL path it
 * returns; `corrections` names what else they are made from. A new article changes one file and the manifest: places are counted from the beginning of a file.
 */
export function emitTold(articles: readonly ToldArticle[], emitFile: EmitFile, corrections = ""): string {
  const files: { file: string; articles: number }[] = [];
  for (let from = 0; from < articles.length;) {
    const year = yearOf(articles[from]!);
    let to = from + 1;
    while (to < articles.length && yearOf(articles[to]!) === year) to += 1;
    const part = articles.slice(from, to);
    const path = emitFile(`told/${year ?? "undated"}.json`, {
      key: nameKeys(
        `${year} told ${corrections}`,
        part.map(({ key }) => key),
      ),
      make: () =>
        JSON.stringify(
          buildToldColumns(
            part.map((article) => article.readEntries()),
            year === null ? 0 : dayNumber(`${year}-01-01`),
          ),
        ),
    });
    files.push({ file: baseName(path), articles: to - from });
    from = to;
  }
  return emitFile("told/all.json", JSON.stringify({ files } satisfies ToldManifest));
}

function yearOf({ date }: Pick<ToldArticle, "date">): string | null {
  return date === null ? null : knownDaysOfDate(date).first.slice(0, 4);
}
