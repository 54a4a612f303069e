import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareEntries, type Entry } from "../../../../src/core/entities/ledger/entry.ts";
import { joinLedgers } from "../../../../src/core/entities/ledger/merge-ledgers.ts";
import { inReplayOrder } from "../../../../src/core/entities/ledger/replay-order.ts";
import { anyLedger } from "./any-entry.ts";
import { correct } from "./make-correction.ts";

const where = { article: "pier", quote: "Marlin", prefix: "", suffix: "", start: 0, end: 6 };
const at = (n: number) => correct({ kind: "not-a-name", where, when: new Date(Date.UTC(2026, 0) + n).toISOString() });

/** As slowly and plainly as can be. */
function sortAndFold(entries: readonly Entry[]): readonly Entry[] {
  const ordered = entries.toSorted(compareEntries);
  return ordered.filter(({ id }, n) => ordered.findIndex((other) => other.id === id) === n);
}

test("ledgers are joined as if all were sorted and what comes twice left out, whatever they hold", () => {
  fc.assert(
    fc.property(fc.array(anyLedger, { maxLength: 4 }), (ledgers) => {
      expect(joinLedgers(...ledgers)).toEqual(sortAndFold(ledgers.flat()));
    }),
  );
});

test("thousands in any order are put in order, and into others", () => {
  const all = Array.from({ length: 5_001 }, (_, n) => at((n * 4_999) % 5_001));
  expect(inReplayOrder(all)).toEqual(all.toSorted(compareEntries));
  const [even, odd] = [0, 1].map((rest) => all.filter((_, n) => n % 2 === rest));
  expect(joinLedgers(even ?? [], odd ?? [], all.slice(0, 9))).toEqual(all.toSorted(compareEntries));
});

test("a ledger to which nothing is added stays the one it is, so that all that was worked out of it still holds", () => {
  const ledger = joinLedgers([at(2), at(1)]);
  expect([joinLedgers(ledger), joinLedgers(ledger, []), inReplayOrder(ledger)].map((same) => same === ledger)).toEqual([
    true,
    true,
    true,
  ]);
});

test("a ledger stays as it was given when it is put in order", () => {
  const given = [at(2), at(1)];
  expect([inReplayOrder(given), given]).toEqual([
    [at(1), at(2)],
    [at(2), at(1)],
  ]);
});
