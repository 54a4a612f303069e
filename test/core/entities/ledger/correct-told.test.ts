import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correctTold, findRetimes, joinRetimes } from "../../../../src/core/entities/ledger/correct-told.ts";
import { compareEntries, type Retime, type Scope } from "../../../../src/core/entities/ledger/entry.ts";
import { undoEntry } from "../../../../src/core/entities/ledger/live-corrections.ts";
import { parseLedger } from "../../../../src/core/entities/ledger/parse-ledger.ts";
import { formatLedger } from "../../../../src/core/entities/ledger/format-ledger.ts";
import { findContradictions } from "../../../../src/core/entities/ledger/merge-ledgers.ts";
import { findToldTimes } from "../../../../src/core/time/find-told-times.ts";
import type { Span } from "../../../../src/core/text/span.ts";
import { anchorOf, correct } from "./make-correction.ts";

const talks = { id: "talks", text: "They met last Tuesday. On Friday, and not last  tuesday, she left for the Feast." };
const other = { id: "other", text: "Nothing was said last Tuesday." };
const found = (text: string) =>
  findToldTimes(text, { date: "2023-11-06", language: "en" }).map(({ start, end, value }) => ({ start, end, value }));
type Told = ReturnType<typeof found>[number];
const make = (span: Span, value: string): Told => ({ start: span.start, end: span.end, value });

const retime = (scope: Scope, value: string | null, words = "last Tuesday", when = "2026-11-23T12:00:00.000Z") =>
  correct({ kind: "retime", where: anchorOf(talks, words), scope, value, when }) as Retime;
const said = (article: typeof talks, retimes: readonly Retime[]) =>
  correctTold(article, found(article.text), retimes, make).map(
    ({ start, end, value }) => `${article.text.slice(start, end)} = ${value}`,
  );

describe("a corrected told time", () => {
  it("means another day here, and nowhere else", () => {
    expect(said(talks, [retime("here", "2023-10-24")])).toEqual([
      "last Tuesday = 2023-10-24",
      "Friday = 2023-11-03",
      "last  tuesday = 2023-10-31",
    ]);
    expect(said(other, [retime("here", "2023-10-24")])).toEqual(["last Tuesday = 2023-10-31"]);
  });

  it("means it wherever the article, or any article, says so", () => {
    const inArticle = [retime("article", "2023-10-24")];
    expect(said(talks, inArticle).filter((line) => line.endsWith("10-24"))).toHaveLength(2);
    expect(said(other, inArticle)).toEqual(["last Tuesday = 2023-10-31"]);
    expect(said(other, [retime("everywhere", "2023-10-24")])).toEqual(["last Tuesday = 2023-10-24"]);
  });

  it("is no time any more", () => {
    expect(said(talks, [retime("everywhere", null)])).toEqual(["Friday = 2023-11-03"]);
  });

  it("may be words that nobody took for one", () => {
    expect(said(talks, [retime("here", "2023-11-04", "the Feast")])).toContain("the Feast = 2023-11-04");
  });

  it("follows the narrowest correction, and of equally narrow ones the last", () => {
    const later = "2026-11-24T12:00:00.000Z";
    expect(said(talks, [retime("here", "2023-10-24"), retime("everywhere", null, "last Tuesday", later)])).toEqual([
      "last Tuesday = 2023-10-24",
      "Friday = 2023-11-03",
    ]);
    expect(
      said(other, [retime("everywhere", null), retime("everywhere", "2023-10-17", "last Tuesday", later)]),
    ).toEqual(["last Tuesday = 2023-10-17"]);
  });

  it("stands as it is where the reader ticked it off", () => {
    const except = { ...retime("everywhere", null), except: [anchorOf(other, "last Tuesday")] };
    expect(said(other, [except])).toEqual(["last Tuesday = 2023-10-31"]);
  });
});

const anyRetime = fc
  .tuple(
    fc.constantFrom<Scope>("here", "article", "everywhere"),
    fc.constantFrom("2023-10-24", "2023-10", "1914", null),
    fc.constantFrom("last Tuesday", "Friday", "the Feast", "not"),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([scope, value, words, second]) =>
    retime(scope, value, words, `2026-11-23T12:00:${String(second).padStart(2, "0")}.000Z`),
  );

describe("corrections of told times", () => {
  it("leave an article that none concerns the very list it had", () => {
    const list = found(talks.text);
    expect(correctTold(talks, list, [], make)).toBe(list);
  });

  it("keep told times in order and apart, once replayed or twice", () => {
    fc.assert(
      fc.property(fc.array(anyRetime, { maxLength: 5 }), (retimes) => {
        for (const article of [talks, other]) {
          const after = correctTold(article, found(article.text), retimes, make);
          after.forEach((time, at) => expect(time.start).toBeGreaterThanOrEqual(after[at - 1]?.end ?? 0));
          expect(correctTold(article, after, retimes, make)).toEqual(after);
        }
      }),
    );
  });

  it("are all taken back by undoing them", () => {
    fc.assert(
      fc.property(fc.array(anyRetime, { maxLength: 5 }), (retimes) => {
        const undone = [...retimes, ...retimes.map((entry) => undoEntry(entry, "2026-11-24T12:00:00.000Z"))];
        expect(findRetimes(undone)).toEqual([]);
      }),
    );
  });

  it("are read from a ledger's file as they were written, and refused where they name no day", () => {
    const entries = [retime("here", "2023-10-24"), retime("everywhere", null, "Friday")];
    expect(parseLedger(formatLedger(entries)).entries).toEqual(entries.toSorted(compareEntries));
    const line = formatLedger([retime("here", "2023-10-24")]).replace('"value":"2023-10-24"', '"value":"2023-02-30"');
    expect(parseLedger(line).problems[0]?.message).toContain(
      '“value” must be a day, a month, a year or null, not "2023-02-30".',
    );
  });

  it("contradict each other where two say otherwise of the same words", () => {
    const [one, two] = [
      retime("everywhere", null),
      retime("everywhere", "2023", "last Tuesday", "2026-11-24T00:00:00.000Z"),
    ];
    expect(findContradictions([one, two])).toEqual([{ earlier: one, later: two }]);
    expect(findContradictions([one, retime("here", "2023")])).toEqual([]);
  });

  it("of a library and of its reader are one ledger, in which the reader may undo the library's", () => {
    const [published, own] = [retime("everywhere", null), retime("here", "2023-10-24")];
    expect(joinRetimes([published], [])).toBeNull();
    expect(
      joinRetimes([published], [own])
        ?.map(({ id }) => id)
        .toSorted(),
    ).toEqual([own.id, published.id].toSorted());
    expect(joinRetimes([published], [published, undoEntry(published, "2026-11-24T12:00:00.000Z")])).toEqual([]);
  });
});
