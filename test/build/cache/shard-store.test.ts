import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/build/cache/sha256.ts";
import { openShardStore } from "../../../src/build/cache/shard-store.ts";
import { makeTempFolder } from "../temp-folder.ts";

const key = sha256("Talks went on in Cairo.");
const other = sha256("Talks ended.");

describe("a store", () => {
  it("gives back after opening again what was saved", () => {
    const folder = join(makeTempFolder(), "cache");
    const line = fc.string({ unit: "binary" }).filter((text) => !text.includes("\n"));
    fc.assert(
      fc.property(fc.dictionary(fc.string().map((text) => sha256(text)), line), (values) => {
        const store = openShardStore(folder, "1");
        for (const [name, value] of Object.entries(values)) store.set(name, value);
        store.save();
        const again = openShardStore(folder, "1");
        for (const [name, value] of Object.entries(values)) expect(again.get(name)).toBe(value);
      }),
      { numRuns: 30 },
    );
  });

  it("knows nothing of what was set and not saved", () => {
    const folder = makeTempFolder();
    openShardStore(folder, "1").set(key, "1,2");
    expect(openShardStore(folder, "1").get(key)).toBeNull();
  });

  it("forgets what another stamp wrote", () => {
    const folder = makeTempFolder();
    fill(folder);
    expect(openShardStore(folder, "2").get(key)).toBeNull();
  });

  it("forgets what was not used, when asked to", () => {
    const folder = makeTempFolder();
    fill(folder);
    const store = openShardStore(folder, "1");
    store.get(other);
    const sameShard = `${key.slice(0, 2)}${"0".repeat(62)}`;
    store.set(sameShard, "9");
    store.save([]);
    const again = openShardStore(folder, "1");
    expect([again.get(key), again.get(other), again.get(sameShard)]).toEqual([null, "3,4", "9"]);
  });

  it("forgets it also in a file in which nothing is new", () => {
    const folder = makeTempFolder();
    fill(folder);
    const store = openShardStore(folder, "1");
    store.get(`${key.slice(0, 2)}${"0".repeat(62)}`); // reads the file, and asks for neither
    store.save([other]);
    expect([key, other].map((name) => openShardStore(folder, "1").get(name))).toEqual([null, "3,4"]);
  });

  it.each([
    ["a changed digit", (text: string) => text.replace("1,2", "1,3")],
    ["a file cut short", (text: string) => text.slice(0, -2)],
    ["another file", () => "\u0000\u0001"],
    ["an empty file", () => ""],
  ])("works out again what %s has spoilt", (_, spoil) => {
    const folder = makeTempFolder();
    fill(folder);
    const path = join(folder, `${key.slice(0, 2)}.txt`);
    writeFileSync(path, spoil(readFileSync(path, "utf8")));
    expect(openShardStore(folder, "1").get(key)).toBeNull();
  });

  it("leaves no drafts beside its files", () => {
    const folder = makeTempFolder();
    fill(folder);
    expect(readdirSync(folder).toSorted()).toEqual([`${key.slice(0, 2)}.txt`, `${other.slice(0, 2)}.txt`].toSorted());
  });

  it("refuses a value of several lines", () => {
    expect(() => openShardStore(makeTempFolder(), "1").set("ab", "1\n2")).toThrow("A store keeps single lines; the value of ab has several.");
  });
});

function fill(folder: string): void {
  const store = openShardStore(folder, "1");
  store.set(key, "1,2");
  store.set(other, "3,4");
  store.save();
}
