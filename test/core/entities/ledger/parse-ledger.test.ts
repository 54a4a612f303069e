import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatLedger } from "../../../../src/core/entities/ledger/format-ledger.ts";
import { findLiveCorrections } from "../../../../src/core/entities/ledger/live-corrections.ts";
import { mergeLedgers } from "../../../../src/core/entities/ledger/merge-ledgers.ts";
import { parseLedger, parseLongLedger } from "../../../../src/core/entities/ledger/parse-ledger.ts";
import { anyLedger } from "./any-entry.ts";
import { anchorOf, correct } from "./make-correction.ts";

const where = anchorOf({ id: "pier", text: "Marlin left." }, "Marlin");
const entry = correct({ kind: "not-a-name", where, scope: "here" });
const line = formatLedger([entry]).trimEnd();

async function* piecesOf(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describe("the ledger's format", () => {
  it("is read in pieces and breaths where it is long, to the same end", async () => {
    const long = `\uFEFF${line}\r\n${'{"v":1}\r\n'.repeat(5000)}${line.replace("Marlin", "Marlinn")}`;
    let breaths = 0;
    for (const size of [97, 100_000]) {
      breaths = 0;
      const read = await parseLongLedger(piecesOf(long, size), async () => void (breaths += 1));
      expect(read).toEqual({ ...parseLedger(long), unread: null });
      expect(breaths).toBeGreaterThanOrEqual(10);
    }
  });

  it("is not read on where ten thousand lines were no entries, and says from where", async () => {
    const long = `${line}\n${'{"v":1}\n'.repeat(1_000_000)}`;
    const read = await parseLongLedger(piecesOf(long, 100_000), async () => undefined);
    expect([read.entries, read.problems.length]).toEqual([[entry], 10_000]);
    expect(read.unread).toEqual({ from: 10_002, tooMany: "problems" });
  });

  it("is read to as many entries as a page can hold, and says from where on it was not", async () => {
    const most = { entries: 3, problems: 10 };
    const lines = Array.from({ length: 5 }, (_, n) => line.replace("2026-11-23", `2026-11-2${n}`));
    const read = async (text: string) => parseLongLedger(piecesOf(text, 97), async () => undefined, most);
    const long = await read(lines.join("\n\n"));
    expect([long.entries.length, long.unread]).toEqual([3, { from: 7, tooMany: "entries" }]);
    expect((await read(`${lines.slice(0, 3).join("\n")}\n\n`)).unread).toBe(null);
  });

  it("is one line of JSON an entry, the telling fields first", () => {
    expect(line).toBe(
      `{"v":1,"kind":"not-a-name","id":"${entry.id}","when":"2026-11-23T12:00:00.000Z","scope":"here","where":{"article":"pier","end":6,"prefix":"","quote":"Marlin","start":0,"suffix":" left."}}`,
    );
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const { entries } = mergeLedgers(ledger);
        expect(parseLedger(formatLedger(ledger))).toEqual({ entries, problems: [] });
      }),
    );
  });

  it("gives the same bytes for the same entries in any order", () => {
    fc.assert(
      fc.property(
        anyLedger.chain((ledger) =>
          fc.tuple(fc.constant(ledger), fc.shuffledSubarray(ledger, { minLength: ledger.length })),
        ),
        ([a, b]) => {
          expect(formatLedger(a)).toBe(formatLedger(b));
        },
      ),
    );
  });

  it("gives the same correction the same id, and another another", () => {
    expect(correct({ kind: "not-a-name", where, scope: "here" }).id).toBe(entry.id);
    expect(correct({ kind: "not-a-name", where, scope: "article" }).id).not.toBe(entry.id);
  });
});

describe("reading a ledger", () => {
  it.each([
    ["{", "Line 2: this is not JSON: “{”."],
    ["[]", "Line 2: an entry is a JSON object, not “[]”."],
    ['{"v":2}', "Line 2: version 2 of the format is not known; this Dateline reads version 1."],
    ['{"v":[[]]}', "Line 2: version a list or an object of the format is not known; this Dateline reads version 1."],
    [line.replace("not-a-name", "burn"), 'Line 2: the kind "burn" is not known.'],
    [line.replace('"here"', '"there"'), 'Line 2: “scope” must be one of here, article, everywhere, not "there".'],
    [line.replace("2026-11-23T12", "yesterday"), "Line 2: “when” must be a time such as 2026-11-23T14:00:00.000Z."],
    [line.replace('"end":6', '"end":60'), "Line 2: “where” has a quote of 6 characters for 60 between its offsets."],
    [line.replace('"start":0', '"start":-1'), "Line 2: “where” needs offsets “start” before “end”."],
    [line.replace('"article":"pier"', '"article":""'), "Line 2: “article” must be a text that is not empty."],
    [line.replace(/"where":\{[^}]*\}/u, '"where":7'), "Line 2: “where” must describe a passage."],
    [line.replace('"where"', '"only":"pier","where"'), "Line 2: “only” must be a list."],
    [
      line.replace('"scope"', '"extra":1,"scope"').replace(entry.id, "other").replace("not-a-name", "retype"),
      "Line 2: “from” must be one of person, organisation, place, other, not nothing.",
    ],
  ])("names the line %s", (bad, message) => {
    expect(parseLedger(`${line}\n${bad}\n\n${line}`)).toEqual({ entries: [entry], problems: [{ line: 2, message }] });
  });

  it("gives two entries under one id an id each, computed from what they say", () => {
    const twin = line.replace('"here"', '"article"');
    expect(parseLedger(`${line}\r\n${twin}`)).toEqual({
      entries: [entry, correct({ kind: "not-a-name", where, scope: "article" })],
      problems: [],
    });
  });

  it("takes an undo under an id of the writer's own for one of the line that claims what it undoes, unless the text holds that line", () => {
    const hostile = line.replace('"here"', '"article"');
    const undo = `{"v":1,"kind":"undo","id":"u","when":"2026-11-24T00:00:00Z","undoes":"${entry.id}"}`;
    const alone = parseLedger(`${hostile}\n${undo}`).entries;
    expect(findLiveCorrections([entry, ...alone]).corrections).toEqual([entry]);
    const both = parseLedger(`${hostile}\n${line}\n${undo}`).entries;
    expect(findLiveCorrections(both).corrections.map(({ scope }) => scope)).toEqual(["article"]);
  });

  it("follows ids of the writer's own through undos of undos, in any order of lines", () => {
    const own = [
      '{"v":1,"kind":"undo","id":"three","when":"2026-11-25T00:00:00Z","undoes":"two"}',
      '{"v":1,"kind":"undo","id":"two","when":"2026-11-24T00:00:00Z","undoes":"one"}',
      line.replace(entry.id, "one"),
    ];
    expect(findLiveCorrections(parseLedger(own.join("\n")).entries).corrections).toEqual([entry]);
    expect(findLiveCorrections(parseLedger(own.slice(1).join("\n")).entries).corrections).toEqual([]);
  });

  it("settles undos whose own ids go round in a ring", () => {
    const ring = ["one", "two"].map(
      (id, at, ids) => `{"v":1,"kind":"undo","id":"${id}","when":"2026-11-24T00:00:0${at}Z","undoes":"${ids[1 - at]}"}`,
    );
    expect(parseLedger(ring.join("\n")).entries).toHaveLength(2);
  });

  it("needs no id at all", () => {
    expect(parseLedger(line.replace(`"id":"${entry.id}",`, "")).entries).toEqual([entry]);
  });

  it.each([
    ["9999-12-31T23:59:59.999Z", "Line 1: “when” must be a time between 1970 and 2199, not 9999-12-31T23:59:59.999Z."],
    ["2200-01-01T00:00:00Z", "Line 1: “when” must be a time between 1970 and 2199, not 2200-01-01T00:00:00Z."],
    ["1969-12-31T23:59:59Z", "Line 1: “when” must be a time between 1970 and 2199, not 1969-12-31T23:59:59Z."],
  ])("takes no time as far off as %s", (when, message) => {
    expect(parseLedger(line.replace("2026-11-23T12:00:00.000Z", when))).toEqual({
      entries: [],
      problems: [{ line: 1, message }],
    });
  });

  const rename = formatLedger([
    correct({ kind: "rename", where, entity: { id: "marlin", name: "Marlin", type: "other" }, name: "MS Marlin" }),
  ]);
  it.each([
    [
      "a name of a megabyte",
      rename.replace('"MS Marlin"', `"${"M".repeat(1_000_000)}"`),
      "“name” has 1000000 characters (at most 200).",
    ],
    [
      "a name that nobody can see",
      rename.replace("MS Marlin", "\\u200b\\u202e\\n"),
      "“name” must be a text that can be seen.",
    ],
    [
      "an entity of a megabyte",
      rename.replace('"name":"Marlin"', `"name":"${"M".repeat(1_000_000)}"`),
      "“name” has 1000000 characters (at most 1000).",
    ],
    [
      "a long reason",
      line.replace('"scope"', `"why":"${"w".repeat(2_001)}","scope"`),
      "“why” has 2001 characters (at most 2000).",
    ],
    [
      "a long quote",
      line.replace("Marlin", "M".repeat(1_001)).replace('"end":6', '"end":1001'),
      "“quote” has 1001 characters (at most 1000).",
    ],
    ["long surroundings", line.replace(" left.", "l".repeat(501)), "“suffix” has 501 characters (at most 500)."],
    ["a long article id", line.replace("pier", "p".repeat(4_097)), "“article” has 4097 characters (at most 4096)."],
    [
      "many exceptions",
      line.replace('"scope"', `"except":[${"1,".repeat(20_000)}1],"scope"`),
      "“except” lists 20001 (at most 20000).",
    ],
  ])("says that it cannot take %s", (_what, bad, problem) => {
    expect(parseLedger(bad)).toEqual({ entries: [], problems: [{ line: 1, message: `Line 1: ${problem}` }] });
  });

  it("writes a name in one line, without what turns it round", () => {
    const [read] = parseLedger(rename.replace("MS Marlin", "MS\\n\\u202eMarlin")).entries;
    expect(read).toMatchObject({ name: "MS Marlin" });
  });

  it("drops fields it does not know, __proto__ among them", () => {
    const { entries } = parseLedger(line.replace('"scope"', '"__proto__":{"polluted":1},"constructor":1,"scope"'));
    expect(entries).toEqual([entry]);
    expect(Object.getPrototypeOf(entries[0])).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("cuts what it quotes of a long bad line, and refuses a huge one", () => {
    expect(parseLedger("x".repeat(500)).problems[0]?.message).toBe(`Line 1: this is not JSON: “${"x".repeat(59)}…”.`);
    expect(parseLedger("x".repeat(8_000_001)).problems[0]?.message).toBe(
      "Line 1: 8000001 characters are too long for an entry (at most 8000000).",
    );
  });

  it("throws at nothing", () => {
    const fields = fc.dictionary(
      fc.constantFrom("v", "id", "kind", "when", "where", "scope", "to", "entity", "__proto__"),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.json(),
            fields.map((value) => JSON.stringify({ ...value, v: 1 })),
          ),
        ),
        (lines) => {
          const { entries, problems } = parseLedger(lines.join("\n"));
          expect(entries.length + problems.length).toBeLessThanOrEqual(
            lines.join("\n").split(/\r\n|\r|\n/u).length * 2,
          );
        },
      ),
    );
    const deep = `{"v":1,"id":"a","when":"2026-11-23T12:00:00Z","kind":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect(parseLedger(deep).problems).toHaveLength(1);
  });
});
