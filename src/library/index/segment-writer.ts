import type { Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { dayNumber } from "../../core/date/calendar.ts";
import { indexedText } from "../../core/query/terms.ts";
import { idKey, type IndexArticle } from "./index-input.ts";
import { sentencesOf } from "./mention-sentences.ts";
import { createSegment, finishSegment, storeNames, undatedDay } from "./schema.ts";
import { VarintWriter } from "./varint.ts";
import { encodeVocabulary, isSpellingCandidate, type VocabularyEntry } from "./vocabulary.ts";

/**
 * Write one segment over articles that follow each other, newest first: the bytes of an SQLite database.
 *
 * The same articles give the same bytes. An empty list gives a segment without rows.
 */
export function writeSegment(sqlite: Sqlite3Static, articles: readonly IndexArticle[]): Uint8Array {
  const database = new sqlite.oo1.DB(":memory:");
  try {
    database.exec(createSegment);
    database.exec("BEGIN");
    writeTerms(database, articles);
    const numbers = numberNames(articles);
    writeForms(database, numbers.forms);
    writeMentions(database, articles, numbers);
    const save = database.prepare("INSERT INTO stores(name, bytes) VALUES(?, ?)");
    for (const [name, bytes] of storesOf(articles, numbers)) save.bind([name, bytes]).stepReset();
    save.bind([storeNames.vocabulary, readTerms(database)]).stepReset();
    save.finalize();
    database.exec("COMMIT");
    database.exec(finishSegment);
    return sqlite.capi.sqlite3_js_db_export(database);
  } finally {
    database.close();
  }
}

type Database = InstanceType<Sqlite3Static["oo1"]["DB"]>;

function writeTerms(database: Database, articles: readonly IndexArticle[]): void {
  const insert = database.prepare("INSERT INTO terms(rowid, text, title) VALUES(?, ?, ?)");
  articles.forEach((article, row) => insert.bind([row, indexedText(article.text), indexedText(article.title)]).stepReset());
  insert.finalize();
}

/** Terms with the number of articles that hold them, as FTS5 lists them: sorted by their bytes. */
function readTerms(database: Database): Uint8Array {
  database.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, terms, row)");
  const entries: VocabularyEntry[] = [];
  const select = database.prepare("SELECT term, doc FROM temp.words");
  while (select.step()) {
    const term = select.getString(0) ?? "";
    if (isSpellingCandidate(term)) entries.push({ term, articles: select.getInt(1) ?? 0 });
  }
  select.finalize();
  database.exec("DROP TABLE temp.words");
  return encodeVocabulary(entries);
}

interface Form {
  readonly entity: number;
  readonly text: string;
  readonly mentions: number;
}

interface NameNumbers {
  readonly ids: readonly string[];
  readonly entityNumbers: ReadonlyMap<string, number>;
  readonly forms: readonly Form[];
  /** By `formKey`. */
  readonly formNumbers: ReadonlyMap<string, number>;
}

/** Number entities and forms, most mentioned first, so that most numbers take one byte. */
function numberNames(articles: readonly IndexArticle[]): NameNumbers {
  const entityCounts = new Map<string, number>();
  const formCounts = new Map<string, number>();
  for (const { text, mentions } of articles) {
    for (const { entity, start, end } of mentions) {
      entityCounts.set(entity, (entityCounts.get(entity) ?? 0) + 1);
      const form = formKey(entity, text.slice(start, end));
      formCounts.set(form, (formCounts.get(form) ?? 0) + 1);
    }
  }
  const ids = byCount(entityCounts);
  const entityNumbers = new Map(ids.map((id, number) => [id, number]));
  const keys = byCount(formCounts);
  const forms = keys.map((key) => {
    const cut = key.indexOf("\n");
    return { entity: entityNumbers.get(key.slice(0, cut)) ?? 0, text: key.slice(cut + 1), mentions: formCounts.get(key) ?? 0 };
  });
  return { ids, entityNumbers, forms, formNumbers: new Map(keys.map((key, number) => [key, number])) };
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([key]) => key);
}

function formKey(entity: string, form: string): string {
  return `${entity}\n${form}`;
}

function writeForms(database: Database, forms: readonly Form[]): void {
  const insert = database.prepare("INSERT INTO forms(entity, number, text, mentions) VALUES(?, ?, ?, ?)");
  const rows = forms.map((form, number) => ({ ...form, number })).toSorted((a, b) => a.entity - b.entity || a.number - b.number);
  for (const { entity, number, text, mentions } of rows) insert.bind([entity, number, text, mentions]).stepReset();
  insert.finalize();
}

/** For each article its mentions: steps between their starts, their forms, steps between their sentences. */
function writeMentions(database: Database, articles: readonly IndexArticle[], { formNumbers }: NameNumbers): void {
  const insert = database.prepare("INSERT INTO mentions(article, bytes) VALUES(?, ?)");
  articles.forEach(({ text, mentions }, row) => {
    if (mentions.length === 0) return;
    const sentences = sentencesOf(text, mentions);
    const out = new VarintWriter();
    let lastStart = 0;
    let lastSentence = 0;
    for (const [i, { entity, start, end }] of mentions.entries()) {
      const sentence = sentences[i] ?? lastSentence;
      out.push(start - lastStart);
      out.push(formNumbers.get(formKey(entity, text.slice(start, end))) ?? 0);
      out.push(sentence - lastSentence);
      lastStart = start;
      lastSentence = sentence;
    }
    insert.bind([row, out.finish()]).stepReset();
  });
  insert.finalize();
}

function storesOf(articles: readonly IndexArticle[], { ids, entityNumbers, forms }: NameNumbers): [name: string, bytes: Uint8Array][] {
  const sourceNames = [...new Set(articles.flatMap(({ source }) => (source === null ? [] : [source])))].toSorted();
  const sourceNumbers = new Map(sourceNames.map((name, i) => [name, i + 1]));
  return [
    [storeNames.days, bytesOf(Int32Array.from(articles, ({ date }) => (date === null ? undatedDay : dayNumber(date))))],
    [storeNames.words, bytesOf(Uint32Array.from(articles, ({ words }) => words))],
    [storeNames.ids, bytesOf(Float64Array.from(articles, ({ id }) => idKey(id)))],
    [storeNames.sources, bytesOf(Uint16Array.from(articles, ({ source }) => sourceNumbers.get(source ?? "") ?? 0))],
    [storeNames.sourceNames, jsonBytes(sourceNames)],
    [storeNames.entityIds, jsonBytes(ids)],
    [storeNames.forms, formBytes(forms)],
    [storeNames.presence, presenceOf(articles, entityNumbers)],
  ];
}

function formBytes(forms: readonly Form[]): Uint8Array {
  const out = new VarintWriter();
  for (const { entity, text } of forms) {
    out.push(entity);
    out.push(text.length);
  }
  return out.finish();
}

function presenceOf(articles: readonly IndexArticle[], entityNumbers: ReadonlyMap<string, number>): Uint8Array {
  const out = new VarintWriter();
  for (const { mentions } of articles) {
    const counts = new Map<number, number>();
    for (const { entity } of mentions) {
      const number = entityNumbers.get(entity) ?? 0;
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    out.push(counts.size);
    let last = 0;
    for (const [number, count] of [...counts].toSorted(([a], [b]) => a - b)) {
      out.push(number - last);
      out.push(count);
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
