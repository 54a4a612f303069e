import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256OfParts } from "../../../src/builder/store/sha256.ts";
import { openRecordLog, type RecordLog } from "../../../src/builder/store/record-log.ts";
import { makeTempFolder } from "../temp-folder.ts";

const key = sha256OfParts("Talks went on in Cairo.");
const other = sha256OfParts("Talks ended.");

describe("a log of records", () => {
  it("gives back after opening again what was saved", () => {
    const folder = join(makeTempFolder(), "cache");
    const line = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().map((text) => sha256OfParts(text)),
          line,
        ),
        (values) => {
          const store = open(folder);
          for (const [name, value] of Object.entries(values)) store.set(name, value);
          store.save();
          const again = open(folder);
          for (const [name, value] of Object.entries(values)) expect(again.get(name)).toBe(value);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("knows nothing of what was set and not saved", () => {
    const folder = makeTempFolder();
    open(folder).set(key, "1,2");
    expect(open(folder).get(key)).toBeNull();
  });

  it("gives the later of two values of a key", () => {
    const folder = makeTempFolder();
    fill(folder);
    const store = open(folder);
    store.set(key, "5,6");
    store.save();
    expect(open(folder).get(key)).toBe("5,6");
  });

  it("knows what it has without reading it", () => {
    const folder = makeTempFolder();
    fill(folder);
    const store = open(folder);
    store.set(sha256OfParts("new"), "");
    expect([key, sha256OfParts("new"), sha256OfParts("unknown")].map((name) => store.has(name))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("keeps what was asked for, and forgets the rest, where that is half of it", () => {
    const folder = makeTempFolder();
    fill(folder);
    const log = open(folder);
    log.set(sha256OfParts("long"), "x".repeat(200));
    log.save();
    const again = open(folder);
    again.has(key);
    again.tidy();
    expect([key, other, sha256OfParts("long")].map((name) => open(folder).has(name))).toEqual([true, false, false]);
  });

  it("appends what is new, and leaves what was there as it is", () => {
    const folder = makeTempFolder();
    fill(folder);
    const before = readFileSync(pathIn(folder));
    const store = open(folder);
    store.set(sha256OfParts("new"), "7,8");
    store.save();
    const after = readFileSync(pathIn(folder));
    expect(after.subarray(0, before.byteLength)).toEqual(before);
    expect(after.byteLength - before.byteLength).toBeLessThan(60);
  });

  it("stays at most twice as big as what is used, when it is tidied", () => {
    const folder = makeTempFolder();
    for (let round = 0; round < 20; round++) {
      const store = open(folder);
      store.set(sha256OfParts(`text ${round}`), "1,2");
      store.set(key, "3,4");
      store.tidy();
    }
    expect(statSync(pathIn(folder)).size).toBeLessThan(300);
    const store = open(folder);
    expect([store.get(key), store.get(sha256OfParts("text 19")), store.get(sha256OfParts("text 0"))]).toEqual([
      "3,4",
      "1,2",
      null,
    ]);
  });

  it("keeps what several builds at once have added", () => {
    const folder = makeTempFolder();
    fill(folder);
    const [first, second] = [open(folder), open(folder)];
    first.set(sha256OfParts("first"), "1");
    second.set(sha256OfParts("second"), "2");
    first.save();
    second.save();
    expect(["first", "second"].map((name) => open(folder).get(sha256OfParts(name)))).toEqual(["1", "2"]);
  });

  it("finds what it saved while another build put a tidied file in its place", () => {
    const folder = makeTempFolder();
    fill(folder);
    const log = open(folder);
    log.set(sha256OfParts("long"), "x".repeat(200));
    log.save();
    const another = open(folder);
    another.has(key);
    another.tidy();
    log.set(sha256OfParts("new"), "7,8");
    log.save();
    expect([key, other, sha256OfParts("new")].map((name) => log.get(name))).toEqual(["1,2", null, "7,8"]);
  });

  it("gives what it saved without holding it, however many records lie between", () => {
    const folder = makeTempFolder();
    const log = open(folder);
    for (let round = 0; round < 50; round++) {
      for (let n = 0; n < 20; n++)
        log.set(sha256OfParts(`${round} ${n}`), `${round},${n},${"x".repeat((round * n) % 977)}`);
      log.save();
    }
    const expected = ["49,19", "49,0,", "0,19,", "0,0,", "25,19", "25,0,", "7,19", "7,0,"];
    expect(someOf(log)).toEqual(expected);
    expect(someOf(open(folder))).toEqual(expected);
    log.tidy();
    expect(someOf(log)).toEqual(expected);
  });

  it("begins anew when its file was deleted while it was open", () => {
    const folder = makeTempFolder();
    fill(folder);
    const store = open(folder);
    store.set(sha256OfParts("new"), "7,8");
    rmSync(pathIn(folder));
    store.save();
    expect(open(folder).get(sha256OfParts("new"))).toBe("7,8");
  });

  it("can be added to after a build was killed while it wrote", () => {
    const folder = makeTempFolder();
    fill(folder);
    appendFileSync(pathIn(folder), Buffer.from([200, 0, 0, 0, 1, 2, 3]));
    const store = open(folder);
    store.set(sha256OfParts("new"), "7,8");
    store.save();
    expect([key, sha256OfParts("new")].map((name) => open(folder).get(name))).toEqual(["1,2", "7,8"]);
  });

  it.each([
    ["a changed digit", (text: string) => text.replace("1,2", "1,3")],
    ["a file cut short", (text: string) => text.slice(0, -2)],
    ["another file", () => "\u0000\u0001"],
    ["an empty file", () => ""],
  ])("works out again what %s has spoilt", (_, spoil) => {
    const folder = makeTempFolder();
    fill(folder);
    writeFileSync(pathIn(folder), Buffer.from(spoil(readFileSync(pathIn(folder), "latin1")), "latin1"));
    const store = open(folder);
    expect([store.get(key), store.has(key)]).toEqual([null, false]);
    store.set(key, "1,2");
    store.save();
    expect(open(folder).get(key)).toBe("1,2");
  });

  it("leaves no drafts beside its files", () => {
    const folder = makeTempFolder();
    fill(folder);
    expect(readdirSync(folder)).toEqual(["derived.log"]);
  });
});

/** Of values `round,n,xxx` those of some rounds, without the letters. */
function someOf(log: RecordLog): (string | undefined)[] {
  return [49, 0, 25, 7].flatMap((round) => [19, 0].map((n) => log.get(sha256OfParts(`${round} ${n}`))?.split(",x")[0]));
}

function pathIn(folder: string): string {
  return join(folder, "derived.log");
}

function open(folder: string): RecordLog {
  return openRecordLog(pathIn(folder));
}

/** The first key's value stands at the end of the file. */
function fill(folder: string): void {
  const store = open(folder);
  store.set(other, "3,4");
  store.set(key, "1,2");
  store.save();
}
