import type { Database, Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { dayNumber } from "../../core/date/calendar.ts";
import { isPlainDay } from "../../core/date/date-key.ts";
import { knownDaysOfDate } from "../../core/date/edtf.ts";
import { indexedText } from "../../core/query/indexed-text.ts";
import { insertRows, selectCounts, type RowValue } from "./bare-statements.ts";
import { idKey, type SegmentArticle } from "./index-input.ts";
import { sentencesAmong, startsOfSentences } from "./mention-sentences.ts";
import { numberNames, type NameNumbers, type NumberedForm } from "./name-numbers.ts";
import { createSegment, finishSegment, storeNames, undatedDay } from "./schema.ts";
import { VarintWriter } from "./varint.ts";
import { isSpellingCandidate, VocabularyWriter } from "./vocabulary.ts";

/**
 * Write one segment over articles that follow each other, newest first: the bytes of an SQLite database.
 *
 * The same articles give the same bytes. An empty list gives a segment without rows.
 */
export function writeSegment(sqlite: Sqlite3Static, articles: readonly SegmentArticle[]): Uint8Array {
  const database = new sqlite.oo1.DB(":memory:");
  const insert = (sql: string, rows: Iterable<readonly RowValue[]>) => insertRows(sqlite, database, sql, rows);
  try {
    database.exec(createSegment);
    database.exec("BEGIN");
    insert("INSERT INTO terms(rowid, text, title) VALUES(?, ?, ?)", termRows(articles));
    const vocabulary = readTerms(sqlite, database);
    const names = numberNames(articles);
    insert("INSERT INTO forms(entity, number, text, mentions) VALUES(?, ?, ?, ?)", formRows(names));
    insert("INSERT INTO mentions(article, bytes) VALUES(?, ?)", mentionRows(articles, names));
    insert("INSERT INTO stores(name, bytes) VALUES(?, ?)", [
      ...storesOf(articles, names),
      [storeNames.vocabulary, vocabulary],
    ]);
    database.exec("COMMIT");
    database.exec(finishSegment);
    return sqlite.capi.sqlite3_js_db_export(database);
  } finally {
    database.close();
  }
}

function* termRows(articles: readonly SegmentArticle[]): Iterable<RowValue[]> {
  for (const [row, { text, title }] of articles.entries()) yield [row, indexedText(text), indexedText(title)];
}

/** Terms with the number of articles that hold them, as FTS5 lists them: sorted by their bytes. */
function readTerms(sqlite: Sqlite3Static, database: Database): Uint8Array {
  const vocabulary = new VocabularyWriter();
  database.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, terms, row)");
  selectCounts(sqlite, database, "SELECT term, doc FROM temp.words", (term, count) => {
    if (isSpellingCandidate(term)) vocabulary.add(term, count);
  });
  database.exec("DROP TABLE temp.words");
  return vocabulary.finish();
}

function* formRows({ entities }: NameNumbers): Iterable<RowValue[]> {
  for (const entity of entities)
    for (const form of entity.forms) yield [entity.number, form.number, form.text, form.mentions];
}

/** For each article its mentions: steps between their starts, their forms, steps between their sentences. */
function* mentionRows(articles: readonly SegmentArticle[], { formsOf }: NameNumbers): Iterable<RowValue[]> {
  for (const [row, article] of articles.entries()) {
    const { starts } = article.mentions;
    if (starts.length === 0) continue;
    const sentences = sentencesAmong(article.sentences ?? startsOfSentences(article.text), starts);
    const out = new VarintWriter();
    let lastStart = 0;
    let lastSentence = 0;
    for (let i = 0; i < starts.length; i++) {
      const start = starts[i]!;
      out.push(start - lastStart);
      out.push(formsOf[row]![i]!.number);
      out.push(sentences[i]! - lastSentence);
      lastStart = start;
      lastSentence = sentences[i]!;
    }
    yield [row, out.finish()];
  }
}

function storesOf(
  articles: readonly SegmentArticle[],
  { entities, forms, formsOf }: NameNumbers,
): [name: string, bytes: Uint8Array][] {
  const sourceNames = [...new Set(articles.flatMap(({ source }) => (source === null ? [] : [source])))].toSorted();
  const sourceNumbers = new Map(sourceNames.map((name, i) => [name, i + 1]));
  return [
    [storeNames.days, bytesOf(Int32Array.from(articles, ({ date }) => firstDayOf(date)))],
    ...datesOf(articles),
    [storeNames.words, bytesOf(Uint32Array.from(articles, ({ words }) => words))],
    [storeNames.ids, bytesOf(Float64Array.from(articles, ({ id }) => idKey(id)))],
    [storeNames.sources, bytesOf(Uint16Array.from(articles, ({ source }) => sourceNumbers.get(source ?? "") ?? 0))],
    [storeNames.sourceNames, jsonBytes(sourceNames)],
    [storeNames.entityIds, jsonBytes(entities.map(({ id }) => id))],
    [storeNames.forms, formBytes(forms)],
    [storeNames.presence, presenceOf(formsOf)],
  ];
}

function firstDayOf(date: string | null): number {
  return date === null ? undatedDay : dayNumber(knownDaysOfDate(date).first);
}

/** A library of days has no store more than before there were other dates: its bytes, and so its files, stay. */
function datesOf(articles: readonly SegmentArticle[]): [name: string, bytes: Uint8Array][] {
  const rows: number[] = [];
  const dates: string[] = [];
  articles.forEach(({ date }, row) => {
    if (date === null || isPlainDay(date)) return;
    rows.push(row);
    dates.push(date);
  });
  return rows.length === 0 ? [] : [[storeNames.dates, jsonBytes({ rows, dates })]];
}

function formBytes(forms: readonly NumberedForm[]): Uint8Array {
  const out = new VarintWriter();
  for (const { entity, text } of forms) {
    out.push(entity.number);
    out.push(text.length);
  }
  return out.finish();
}

function presenceOf(formsOf: NameNumbers["formsOf"]): Uint8Array {
  const out = new VarintWriter();
  for (const forms of formsOf) {
    const numbers = Uint32Array.from(forms, ({ entity }) => entity.number).toSorted();
    out.push(numbers.reduce((count, number, i) => (number === numbers[i - 1] ? count : count + 1), 0));
    let last = 0;
    for (let from = 0, to = 0; from < numbers.length; from = to) {
      const number = numbers[from]!;
      while (numbers[to] === number) to += 1;
      out.push(number - last);
      out.push(to - from);
      last = number;
    }
  }
  return out.finish();
}

function bytesOf(array: Int32Array | Uint32Array | Float64Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
