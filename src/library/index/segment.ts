import type { Database, PreparedStatement } from "@sqlite.org/sqlite-wasm";
import type { ByteSource } from "./byte-source.ts";
import type { Engine } from "./engine.ts";
import { collectFunction, type HitSink } from "./hit-collector.ts";
import { storeNames } from "./schema.ts";
import { VarintReader } from "./varint.ts";

/** Kilobytes of pages that SQLite keeps for one segment; there may be fifty, and reading again is a copy in memory. */
const cacheKilobytes = 256;

/** A mention as a segment stores it, its entity under the segment's own number. */
export interface SegmentMention {
  readonly start: number;
  readonly end: number;
  readonly entity: number;
  /** Counted in the article from 0. */
  readonly sentence: number;
}

/** What a form's number stands for. */
export interface SegmentForms {
  /** The entity's number in the segment. */
  readonly entities: Uint32Array;
  readonly lengths: Uint32Array;
}

/** One opened segment. Rows count from 0, newest first. */
export interface Segment {
  readonly articles: number;
  /** The day on which each date begins, or `undatedDay`. */
  readonly days: Int32Array;
  /** By row, the dates that are no plain day, as EDTF writes them. */
  readonly written: ReadonlyMap<number, string>;
  readonly words: Uint32Array;
  readonly ids: Float64Array;
  readonly sources: Uint16Array;
  readonly sourceNames: readonly string[];
  /** Feed every hit of an FTS5 expression in rows `[from, to)` to `sink`. */
  collect(expression: string, from: number, to: number, sink: HitSink): void;
  /** How many rows match. */
  count(expression: string): number;
  /** Ids of its entities by number. */
  readEntityIds(): string[];
  readForms(): SegmentForms;
  /** All forms in order of their entities, each text behind its entity's number. */
  visitForms(visit: (entity: number, text: string) => void): void;
  /** How an entity is written here. */
  formsOf(entity: number): { readonly text: string; readonly mentions: number }[];
  /** Visit each row's entities: number in the segment and mentions. */
  readPresence(visit: (row: number, entity: number, mentions: number) => void): void;
  /** An article's mentions by start; empty when it has none. */
  readMentions(row: number, forms: SegmentForms): SegmentMention[];
  readVocabulary(): Uint8Array;
  close(): void;
}

/** Open a segment; throws when the bytes are no segment. */
export function openSegment({ sqlite, files, collector }: Engine, name: string, source: ByteSource): Segment {
  files.add(name, source);
  const database = new sqlite.oo1.DB({ filename: name, flags: "r", vfs: files.vfs });
  database.exec(`PRAGMA cache_size = -${cacheKilobytes}`);
  if (database.pointer === undefined) throw new Error(`The segment ${name} can't be opened.`);
  collector.install(database.pointer);

  const statements = new Map<string, PreparedStatement>();
  const prepare = (sql: string) => {
    const kept = statements.get(sql);
    if (kept) return kept;
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  const store = (wanted: string) => readStore(database, wanted);
  const step = sqlite.wasm.exports.sqlite3_step as (statement: unknown) => number;
  const row = sqlite.capi.SQLITE_ROW;
  const days = new Int32Array(store(storeNames.days));

  return {
    articles: days.length,
    days,
    written: readWritten(database),
    words: new Uint32Array(store(storeNames.words)),
    ids: new Float64Array(store(storeNames.ids)),
    sources: new Uint16Array(store(storeNames.sources)),
    sourceNames: JSON.parse(new TextDecoder().decode(store(storeNames.sourceNames))) as string[],
    collect(expression, from, to, sink) {
      const isWhole = from === 0 && to >= days.length;
      const select = prepare(
        `SELECT ${collectFunction}(terms) FROM terms WHERE terms MATCH ?1${isWhole ? "" : " AND rowid >= ?2 AND rowid < ?3"}`,
      );
      select.bind(isWhole ? [expression] : [expression, from, to]);
      // The rows carry nothing: stepping without the wrapper saves a third of the time on frequent words.
      collector.collecting(sink, () => {
        while (step(select.pointer) === row);
      });
      select.reset();
    },
    count(expression) {
      const select = prepare("SELECT count(*) FROM terms WHERE terms MATCH ?1");
      select.bind([expression]).step();
      const count = select.getInt(0) ?? 0;
      select.reset();
      return count;
    },
    readEntityIds: () => JSON.parse(new TextDecoder().decode(store(storeNames.entityIds))) as string[],
    readForms() {
      const input = new VarintReader(new Uint8Array(store(storeNames.forms)));
      const pairs: number[] = [];
      while (!input.isAtEnd) pairs.push(input.next());
      return {
        entities: Uint32Array.from({ length: pairs.length / 2 }, (_, i) => pairs[2 * i] ?? 0),
        lengths: Uint32Array.from({ length: pairs.length / 2 }, (_, i) => pairs[2 * i + 1] ?? 0),
      };
    },
    visitForms(visit) {
      // One string for all: row by row this takes a second for a large library.
      const all = database.selectValue(
        "SELECT group_concat(entity || ' ' || replace(text, char(10), ' '), char(10)) FROM forms",
      );
      if (typeof all !== "string") return;
      for (const line of all.split("\n")) {
        const cut = line.indexOf(" ");
        visit(Number(line.slice(0, cut)), line.slice(cut + 1));
      }
    },
    formsOf: (entity) =>
      database.selectObjects("SELECT text, mentions FROM forms WHERE entity = ?", [entity]) as {
        text: string;
        mentions: number;
      }[],
    readPresence(visit) {
      const input = new VarintReader(new Uint8Array(store(storeNames.presence)));
      for (let article = 0; article < days.length; article += 1) {
        let entity = 0;
        for (let left = input.next(); left > 0; left -= 1) {
          entity += input.next();
          visit(article, entity, input.next());
        }
      }
    },
    readMentions(article, forms) {
      const select = prepare("SELECT bytes FROM mentions WHERE article = ?1");
      select.bind([article]);
      const bytes = select.step() ? select.getBlob(0) : null;
      select.reset();
      return bytes ? decodeMentions(bytes, forms) : [];
    },
    readVocabulary: () => new Uint8Array(store(storeNames.vocabulary)),
    close() {
      for (const statement of statements.values()) statement.finalize();
      database.close();
      files.remove(name);
    },
  };
}

function readWritten(database: Database): ReadonlyMap<number, string> {
  const bytes = findStore(database, storeNames.dates);
  if (bytes === null) return new Map();
  const { rows, dates } = JSON.parse(new TextDecoder().decode(bytes)) as { rows: number[]; dates: string[] };
  return new Map(rows.map((row, at) => [row, dates[at] ?? ""]));
}

/** A copy of its own, since SQLite's memory moves, and aligned, as typed arrays want it. */
function readStore(database: Database, name: string): ArrayBuffer {
  const bytes = findStore(database, name);
  if (bytes === null) throw new Error(`The index has no ${name}: it was written by another version.`);
  return bytes.slice().buffer as ArrayBuffer;
}

function findStore(database: Database, name: string): Uint8Array | null {
  const bytes = database.selectValue("SELECT bytes FROM stores WHERE name = ?", [name]);
  return bytes instanceof Uint8Array ? bytes : null;
}

function decodeMentions(bytes: Uint8Array, { entities, lengths }: SegmentForms): SegmentMention[] {
  const input = new VarintReader(bytes);
  const mentions: SegmentMention[] = [];
  let start = 0;
  let sentence = 0;
  while (!input.isAtEnd) {
    start += input.next();
    const form = input.next();
    sentence += input.next();
    mentions.push({ start, end: start + (lengths[form] ?? 0), entity: entities[form] ?? 0, sentence });
  }
  return mentions;
}
