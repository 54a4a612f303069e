import type { Database, Sqlite3Static } from "@sqlite.org/sqlite-wasm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { insertRows, selectCounts } from "../../../src/library/index/bare-statements.ts";
import { startEngine } from "../../../src/library/index/engine.ts";

let sqlite: Sqlite3Static;
let database: Database;

beforeEach(async () => {
  ({ sqlite } = await startEngine());
  database = new sqlite.oo1.DB(":memory:");
  database.exec("CREATE TABLE boats(number INTEGER PRIMARY KEY, name TEXT, papers BLOB)");
});

afterEach(() => {
  database.close();
});

const insert = "INSERT INTO boats(number, name, papers) VALUES(?, ?, ?)";

describe("insertRows", () => {
  it("puts in what SQLite's own wrapper puts in", () => {
    const rows = [
      "",
      "Ærø",
      "Sankt\0Lucy",
      "🚢 غزة",
      "lone \ud800",
      "é".repeat(700),
      "é".repeat(70_000),
      "short again",
    ].map((name, i) => [i - 2, name, new Uint8Array(i * 1000).fill(i)]);
    insertRows(sqlite, database, insert, rows);
    const bare = database.selectArrays("SELECT number, name, length(name), hex(name), papers FROM boats");
    database.exec("DELETE FROM boats");
    for (const row of rows) database.exec(insert, { bind: row });
    expect(bare).toEqual(database.selectArrays("SELECT number, name, length(name), hex(name), papers FROM boats"));
    expect(bare).toHaveLength(rows.length);
  });

  it("throws what SQLite says of a row it refuses", () => {
    const row = [1, "Marstal", new Uint8Array()];
    expect(() => insertRows(sqlite, database, insert, [row, row])).toThrow("UNIQUE constraint failed: boats.number");
  });
});

describe("selectCounts", () => {
  it("visits each row, and none where there is none", () => {
    insertRows(sqlite, database, insert, [
      [1, "Ærø", new Uint8Array()],
      [2, "", new Uint8Array()],
    ]);
    const seen: [string, number][] = [];
    const visit = (text: Uint8Array, count: number) => seen.push([new TextDecoder().decode(text), count]);
    selectCounts(sqlite, database, "SELECT name, number FROM boats ORDER BY number", visit);
    selectCounts(sqlite, database, "SELECT name, number FROM boats WHERE number > 2", visit);
    expect(seen).toEqual([
      ["Ærø", 1],
      ["", 2],
    ]);
  });
});
