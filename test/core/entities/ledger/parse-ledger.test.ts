import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatLedger } from "../../../../src/core/entities/ledger/format-ledger.ts";
import { mergeLedgers } from "../../../../src/core/entities/ledger/merge-ledgers.ts";
import { parseLedger } from "../../../../src/core/entities/ledger/parse-ledger.ts";
import { anyLedger } from "./any-entry.ts";
import { anchorOf, correct } from "./make-correction.ts";

const where = anchorOf({ id: "pier", text: "Marlin left." }, "Marlin");
const entry = correct({ kind: "not-a-name", where, scope: "here" });
const line = formatLedger([entry]).trimEnd();

describe("the ledger's format", () => {
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

  it("keeps both of two entries under one id, and says so", () => {
    const twin = line.replace('"here"', '"article"');
    expect(parseLedger(`${line}\r\n${twin}`)).toEqual({
      entries: [entry, { ...entry, scope: "article" }],
      problems: [
        {
          line: 2,
          message: `Line 2: the id “${entry.id}” already stands on line 1 with other contents. Both are kept.`,
        },
      ],
    });
  });

  it("drops fields it does not know, __proto__ among them", () => {
    const { entries } = parseLedger(line.replace('"scope"', '"__proto__":{"polluted":1},"constructor":1,"scope"'));
    expect(entries).toEqual([entry]);
    expect(Object.getPrototypeOf(entries[0])).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("cuts what it quotes of a long bad line, and refuses a huge one", () => {
    expect(parseLedger("x".repeat(500)).problems[0]?.message).toBe(`Line 1: this is not JSON: “${"x".repeat(59)}…”.`);
    expect(parseLedger("x".repeat(1_000_001)).problems[0]?.message).toBe(
      "Line 1: 1000001 characters are too long for an entry (at most 1000000).",
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
