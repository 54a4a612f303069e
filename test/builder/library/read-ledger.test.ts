import { describe, expect, it } from "vitest";
import { describeStale, publishLedger } from "../../../src/builder/library/read-ledger.ts";
import { makeEntry } from "../../../src/core/entities/ledger/entry-id.ts";
import type { Entry } from "../../../src/core/entities/ledger/entry.ts";
import { formatLedger } from "../../../src/core/entities/ledger/format-ledger.ts";

const where = { article: "pier", quote: "Marlin", prefix: "The ", suffix: " left", start: 4, end: 10 };

/** So many corrections that no longer fit, each with its reason. */
function makeStale(count: number) {
  return Array.from({ length: count }, (_, n) => {
    const when = new Date(Date.UTC(2026, 0) + n).toISOString();
    const correction = makeEntry({ kind: "retype", where, scope: "here", from: "other", to: "place", when });
    return { correction: correction as Extract<Entry, { kind: "retype" }>, reason: `“Marlin ${n}” is gone.` };
  });
}

describe("corrections that no longer fit", () => {
  it("are a problem each, with its reason, while they are few", () => {
    expect(describeStale(makeStale(2)).map(({ message }) => message)).toEqual([
      "A correction no longer fits: “Marlin 0” is gone.",
      "A correction no longer fits: “Marlin 1” is gone.",
    ]);
  });

  it("are 200 problems and one that counts the others, however many there are", () => {
    const problems = describeStale(makeStale(40_000));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.message).toBe("39,800 more corrections no longer fit.");
    expect(problems.at(-1)?.advice).toContain("Corrections says of each why");
  });

  it("are published with their reasons beside the ledger’s text, in a file of their own", () => {
    const stale = makeStale(3);
    const text = formatLedger(stale.map(({ correction }) => correction));
    expect(publishLedger(text, stale)).toEqual({
      text,
      stale: Object.fromEntries(stale.map(({ correction, reason }) => [correction.id, reason])),
    });
  });

  it("are nothing to publish where there is no ledger", () => {
    expect(publishLedger(null, [])).toBeUndefined();
  });
});
