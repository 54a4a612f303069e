import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../../../src/core/entities/ledger/entry.ts";
import { makeEntry } from "../../../../src/core/entities/ledger/entry-id.ts";
import { formatLedger } from "../../../../src/core/entities/ledger/format-ledger.ts";
import { findLiveCorrections, undoEntry } from "../../../../src/core/entities/ledger/live-corrections.ts";
import { mergeLedgers } from "../../../../src/core/entities/ledger/merge-ledgers.ts";
import { parseLedger } from "../../../../src/core/entities/ledger/parse-ledger.ts";
import { planImport } from "../../../../src/core/entities/ledger/plan-import.ts";
import {
  findNextRedo,
  findNextUndo,
  nextTime,
  type Origins,
  type Step,
} from "../../../../src/core/entities/ledger/undo-steps.ts";
import { anyLedger } from "./any-entry.ts";
import { anchorOf } from "./make-correction.ts";

const where = anchorOf({ id: "pier", text: "The Marlin left." }, "Marlin");

/** Lines at the edges of time, lines that claim ids, and lines that are none, among those of any ledger. */
const anyText = fc
  .tuple(
    anyLedger,
    fc.array(
      fc.constantFrom(
        "1970-01-01T00:00:00Z",
        "2199-12-31T23:59:59.999Z",
        "2199-12-31T23:59:59.998Z",
        "2198-12-31T23:59:59.999Z",
        "9999-12-31T23:59:59.999Z",
      ),
    ),
    fc.array(
      fc.constantFrom("{", '{"v":1}', '{"v":1,"kind":"undo","id":"x","when":"2026-11-23T12:00:00Z","undoes":"x"}'),
    ),
  )
  .map(([ledger, times, bad]) =>
    [
      formatLedger(ledger),
      ...times.map((when) =>
        JSON.stringify({ ...ledger[0], id: "claimed", when, v: 1, kind: "not-a-name", where, scope: "here" }),
      ),
      ...bad,
    ].join("\n"),
  );

/** Write a ledger out and read it, as a reload does. */
function reload(entries: readonly Entry[]): readonly Entry[] {
  const { entries: read, problems } = parseLedger(formatLedger(entries));
  expect(problems).toEqual([]);
  expect(read).toEqual(mergeLedgers(entries).entries);
  return read;
}

function take(entries: readonly Entry[], step: Step | null, now: Date, origins: Origins): readonly Entry[] {
  const when = nextTime(entries, now, origins);
  return reload([...entries, ...(step?.entries ?? []).map((entry) => undoEntry(entry, when))]);
}

const inForce = (entries: readonly Entry[]) => findLiveCorrections(entries).corrections;

describe("whatever ledger is here or taken in, under whatever clock", () => {
  const anyClock = fc.constantFrom("1938-01-01", "2026-11-29", "2199-12-31", "9999-12-31").map((day) => new Date(day));

  it("a correction made is in force after a reload, undone by Undo, and back by Redo", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), anyClock, (text, isTakenIn, now) => {
        const { entries } = parseLedger(text);
        const origins: Origins = new Map(
          isTakenIn ? entries.map(({ id }) => [id, "2020-01-01T00:00:00.000Z"] as const) : [],
        );
        const made = makeEntry({ kind: "not-a-name", where, scope: "here", when: nextTime(entries, now, origins) });
        const corrected = reload([...entries, made]);
        expect(inForce(corrected)).toContainEqual(made);
        expect(isTakenIn ? findNextUndo(corrected, origins)?.entries : [made]).toEqual([made]);
        const undone = take(corrected, { entries: [made], corrections: [] }, now, origins);
        expect(inForce(undone)).not.toContainEqual(made);
        const redone = take(undone, findNextRedo(undone, origins), now, origins);
        expect(inForce(redone)).toContainEqual(made);
      }),
    );
  });

  it("every line in force can be undone", () => {
    fc.assert(
      fc.property(anyText, anyClock, (text, now) => {
        let entries: readonly Entry[] = parseLedger(text).entries;
        for (const correction of inForce(entries))
          entries = take(entries, { entries: [correction], corrections: [] }, now, new Map());
        expect(inForce(entries)).toEqual([]);
      }),
    );
  });

  it("a file taken in leaves what the reader did as it was, and undoing it leaves no trace", () => {
    fc.assert(
      fc.property(anyText, anyText, (own, file) => {
        const mine = parseLedger(own).entries;
        const plan = planImport(parseLedger(file).entries, mine, new Map());
        const origins = new Map(plan.added.map(({ id }) => [id, "2027-01-01T00:00:00.000Z"] as const));
        const both = mergeLedgers(mine, plan.added).entries;
        const isMine = ({ id }: Entry) => !origins.has(id);
        expect(inForce(both).filter(isMine)).toEqual(inForce(mine));
        const step = findNextUndo(both, origins);
        const isOfFile = step?.entries.every(({ id }) => origins.has(id)) ?? false;
        fc.pre(isOfFile || mine.every(({ when }) => when < "2027"));
        // A file that changes nothing is no step.
        const undone = isOfFile ? take(both, step, new Date("2027-01-02"), origins) : both;
        expect(inForce(undone)).toEqual(inForce(mine));
      }),
    );
  });
});
