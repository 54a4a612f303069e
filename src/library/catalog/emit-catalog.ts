import { orderKey } from "../../core/date/edtf.ts";
import { countDates } from "../../core/catalog/dates.ts";
import { buildColumns } from "../formats/catalog.ts";
import { buildLocator, locatorCount, locatorOf } from "../formats/locator.ts";
import { compareNewestFirst, toKeyed } from "../../core/catalog/order.ts";
import type { CatalogPart, Head } from "../formats/head.ts";
import type { Placing, Row } from "../../core/catalog/row.ts";
import { nameKeys, type Key } from "../../core/hash/content-key.ts";
import type { EmitFile } from "../pack/emit-file.ts";
import { planCatalogs } from "./plan-catalogs.ts";

/** Rows that travel with the page: more than any first screen shows, some 12 kB compressed. */
const headRows = 30;

/** What the head says that the rows do not. */
export type HeadRest = Pick<Head, "problems" | "health" | "name" | "description" | "sources">;

/** An article as the catalog lists it: its row is built when the file it stands in must be made. */
export interface CatalogArticle extends Placing {
  /** Names everything that the row says. */
  readonly rowKey: Key;
  buildRow(): Row;
}

/**
 * Emit the rows in catalog files and the locators that find them by id, and return the head that speaks of them.
 * The articles may come in any order. The head's `libraryId` is empty, and it has no index: whoever
 * makes the one and hashes the whole gives them.
 */
export function emitCatalog(unsorted: readonly CatalogArticle[], rest: HeadRest, emitFile: EmitFile): Head {
  const rows = unsorted.toSorted(compareNewestFirst);
  const catalogs: CatalogPart[] = [];
  for (const { key, from, to } of planCatalogs(rows)) {
    const part = rows.slice(from, to);
    const [first] = part;
    if (first === undefined) continue;
    const file = emitFile(`catalog/${key}.json`, {
      key: nameKeys(
        `${key} catalog`,
        part.map(({ rowKey }) => rowKey),
      ),
      make: () => JSON.stringify(buildColumns(buildRows(part))),
    });
    catalogs.push({ file, from, count: to - from, first: toKeyed(first) });
  }
  const dated = rows.filter((row) => row.date !== null);
  return {
    libraryId: "",
    index: null,
    total: rows.length,
    undated: rows.length - dated.length,
    ...rest,
    dates: countDates(dated.map(({ date }) => orderKey(date ?? "")).toReversed()),
    newest: buildRows(rows.slice(0, headRows)),
    oldest: buildRows(dated.slice(-headRows).toReversed()),
    catalogs,
    locators: emitLocators(rows, emitFile),
  };
}

function buildRows(articles: readonly CatalogArticle[]): Row[] {
  return articles.map((article) => article.buildRow());
}

function emitLocators(rows: readonly Placing[], emitFile: EmitFile): string[] {
  const shards: Placing[][] = Array.from({ length: locatorCount(rows.length) }, () => []);
  for (const row of rows) shards[locatorOf(row.id, shards.length)]?.push(row);
  return shards.map((shard, number) =>
    emitFile(`locator/${number}.json`, JSON.stringify(buildLocator(shard.map(toKeyed)))),
  );
}
