import { EntityTableBuilder, entityAt, type EntityTable } from "./entity-table.ts";
import { parseJsonObject } from "./parse-json.ts";
import type { PageFile, Row } from "../../core/catalog/row.ts";

/**
 * Rows as a catalog file keeps them: one array a field, which compresses better than one object a row and
 * parses without making an object for rows nobody scrolls to.
 *
 * ```
 *  ids     [ a, b, c ]            a row is what stands at one number in all columns
 *  dates   [ ·, ·, · ]
 *  …
 *  entities[[0,2],[],[1]] ──▶ entityTable     packs [0,0,1] ──▶ packTable
 * ```
 *
 * Nothing in it depends on other articles of the library (no places, no totals), so that a file whose rows
 * did not change keeps its name.
 */
export interface CatalogColumns {
  readonly ids: readonly string[];
  readonly dates: readonly (string | null)[];
  /** Left out when no row has a time. */
  readonly times?: readonly (string | null)[];
  readonly titles: readonly string[];
  /** 1 where the title is derived, else 0. */
  readonly derived: readonly number[];
  readonly snippets: readonly string[];
  readonly words: readonly number[];
  /** Per row, numbers in `entityTable`. */
  readonly entities: readonly (readonly number[])[];
  readonly entityTable: EntityTable;
  /** Null where the seed is the id with `.txt`, which is nearly always. */
  readonly seeds: readonly (string | null)[];
  /** Other files that hold the same text; left out when no row has any. */
  readonly alsoIn?: readonly (readonly string[] | null)[];
  /** Left out when no row has any, as is where their pages begin. */
  readonly originals?: readonly (readonly string[] | null)[];
  readonly pageStarts?: readonly (readonly number[] | null)[];
  readonly pageFiles?: readonly (readonly PageFile[] | null)[];
  readonly nths: readonly number[];
  readonly lines: readonly number[];
  /** Packs the rows lie in, with the mentions beside each. */
  readonly packTable: { readonly packs: readonly string[]; readonly mentions: readonly string[] };
  readonly packs: readonly number[];
  readonly froms: readonly number[];
  readonly tos: readonly number[];
}

/** Turn rows into columns, keeping their order. */
export function buildColumns(rows: readonly Row[]): CatalogColumns {
  const entities = new EntityTableBuilder();
  const packNumbers = new Map<string, number>();
  const packTable = { packs: [] as string[], mentions: [] as string[] };
  const packOf = (row: Row): number => {
    // Packs of equal bytes share a URL; their mentions, which name the articles, do not.
    const key = `${row.pack} ${row.mentions}`;
    const number = packNumbers.get(key);
    if (number !== undefined) return number;
    packNumbers.set(key, packTable.packs.length);
    packTable.mentions.push(row.mentions);
    return packTable.packs.push(row.pack) - 1;
  };
  return {
    ids: rows.map((row) => row.id),
    dates: rows.map((row) => row.date),
    ...(rows.some((row) => row.time !== null) && { times: rows.map((row) => row.time) }),
    titles: rows.map((row) => row.title),
    derived: rows.map((row) => Number(row.isTitleDerived)),
    snippets: rows.map((row) => row.snippet),
    words: rows.map((row) => row.words),
    entities: rows.map((row) => row.entities.map((entity) => entities.numberOf(entity))),
    entityTable: entities.build(),
    seeds: rows.map((row) => (row.seed === `${row.id}.txt` ? null : row.seed)),
    ...columnOf(rows, "alsoIn"),
    ...columnOf(rows, "originals"),
    ...columnOf(rows, "pageStarts"),
    ...columnOf(rows, "pageFiles"),
    nths: rows.map((row) => row.nth),
    lines: rows.map((row) => row.line),
    packs: rows.map(packOf),
    packTable,
    froms: rows.map((row) => row.from),
    tos: rows.map((row) => row.to),
  };
}

/** What few rows have. */
type RareField = "alsoIn" | "originals" | "pageStarts" | "pageFiles";

function columnOf(rows: readonly Row[], field: RareField): Partial<CatalogColumns> {
  return rows.some((row) => row[field] !== undefined) ? { [field]: rows.map((row) => row[field] ?? null) } : {};
}

function fieldAt(columns: CatalogColumns, field: RareField, index: number): Partial<Row> {
  const value = columns[field]?.[index] ?? null;
  return value === null ? {} : { [field]: value };
}

/** The row at `index`, counted from 0 within this file. Throws when it is out of range. */
export function rowAt(columns: CatalogColumns, index: number): Row {
  const id = columns.ids[index];
  if (id === undefined) throw new RangeError(`Row ${index} is not among the ${columns.ids.length} of this catalog.`);
  const pack = columns.packs[index] ?? -1;
  return {
    id,
    date: columns.dates[index] ?? null,
    time: columns.times?.[index] ?? null,
    title: columns.titles[index] ?? "",
    isTitleDerived: columns.derived[index] === 1,
    snippet: columns.snippets[index] ?? "",
    words: columns.words[index] ?? 0,
    entities: (columns.entities[index] ?? []).map((number) => entityAt(columns.entityTable, number)),
    seed: columns.seeds[index] ?? `${id}.txt`,
    ...fieldAt(columns, "alsoIn", index),
    ...fieldAt(columns, "originals", index),
    ...fieldAt(columns, "pageStarts", index),
    ...fieldAt(columns, "pageFiles", index),
    nth: columns.nths[index] ?? 1,
    line: columns.lines[index] ?? 1,
    pack: columns.packTable.packs[pack] ?? "",
    mentions: columns.packTable.mentions[pack] ?? "",
    from: columns.froms[index] ?? 0,
    to: columns.tos[index] ?? 0,
  };
}

/** Every row of the columns, in order. */
export function rowsOf(columns: CatalogColumns): Row[] {
  return columns.ids.map((_, index) => rowAt(columns, index));
}

/** Read a catalog file. Throws an error worded for the reader when it is not one or is cut short. */
export function parseColumns(text: string): CatalogColumns {
  return parseJsonObject<CatalogColumns>(text, "catalog", [
    "ids",
    "dates",
    "titles",
    "entityTable",
    "packTable",
    "tos",
  ]);
}
