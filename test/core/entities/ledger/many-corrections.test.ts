import { expect, test } from "vitest";
import type { Entity } from "../../../../src/core/entities/entity.ts";
import type { Correction } from "../../../../src/core/entities/ledger/entry.ts";
import { makeEntityFinder } from "../../../../src/core/entities/ledger/entity-finder.ts";
import { formatLedger, stepToText } from "../../../../src/core/entities/ledger/format-ledger.ts";
import { findContradictions, stepToContradictions } from "../../../../src/core/entities/ledger/merge-ledgers.ts";
import { parseLedger, stepToEntries } from "../../../../src/core/entities/ledger/parse-ledger.ts";
import { planImport, stepToPlan } from "../../../../src/core/entities/ledger/plan-import.ts";
import { planLedger } from "../../../../src/core/entities/ledger/plan-ledger.ts";
import { resolveWithLedger } from "../../../../src/core/entities/ledger/resolve-with-ledger.ts";
import { runInBreaths, type Steps } from "../../../../src/core/text/steps.ts";
import { markUp } from "../mark-up.ts";
import { anchorOf, correct } from "./make-correction.ts";

const pier = markUp("pier", "[l:Marlin] left.");
const where = anchorOf(pier, "Marlin");
const whenOf = (n: number) => new Date(Date.UTC(2026, 0) + n).toISOString();

/** Now a person and now a place; not under their true ids, which take longest. */
function quarrel(size: number): Correction[] {
  const [person, place] = [
    correct({ kind: "retype", where, from: "place", to: "person" }),
    correct({ kind: "retype", where, from: "person", to: "place" }),
  ];
  return Array.from({ length: size }, (_, n) => ({
    ...(n % 2 === 0 ? person : place),
    id: String(n),
    when: whenOf(n),
  }));
}

/** One entity, called by as many names. */
function renames(size: number): Correction[] {
  const entity = { id: "marlin", type: "place" } as const;
  return Array.from({ length: size }, (_, n) =>
    correct({
      kind: "rename",
      where,
      entity: { ...entity, name: `Marlin ${n % 10}` },
      name: `Marlin ${n}`,
      when: whenOf(n),
    }),
  );
}

test("two hundred thousand corrections of one name that disagree are replayed, and the last holds", () => {
  const { mentionsByArticle, corrections } = resolveWithLedger([pier], { ledger: quarrel(200_000) });
  expect(corrections).toBe(200_000);
  expect(mentionsByArticle.get("pier")?.map(({ type }) => type)).toEqual(["place"]);
}, 60_000);

test("an entity is looked at once, however often a ledger speaks of it and by however many names", () => {
  let looks = 0;
  const marlin: Entity = {
    id: "marlin",
    name: "Marlin",
    type: "place",
    get aliases() {
      looks += 1;
      return Array.from({ length: 10 }, (_, n) => ({ text: `Marlin ${n}`, mentions: 1 }));
    },
  };
  const ledger = renames(2_000);
  const finder = makeEntityFinder([marlin], planLedger(ledger));
  const found = ledger.map((entry) => (entry.kind === "rename" ? finder.findReferred(entry.entity) : null));
  expect([new Set(found), looks]).toEqual([new Set(["marlin"]), 1]);
});

test.each<[string, (ledger: readonly Correction[]) => Steps<unknown>, (ledger: readonly Correction[]) => unknown]>([
  ["contradictions are found", stepToContradictions, findContradictions],
  [
    "an import is planned",
    (all) => stepToPlan(all, all.slice(0, 9), new Map()),
    (all) => planImport(all, all.slice(0, 9), new Map()),
  ],
  ["a ledger is written", stepToText, (all) => formatLedger(all).split(/(?<=\n)/u)],
  ["a ledger is read", (all) => stepToEntries(formatLedger(all).split("\n")), (all) => parseLedger(formatLedger(all))],
])("%s in steps as at once, and a page breathes meanwhile", async (_, inSteps, atOnce) => {
  const ledger = renames(3_000);
  let breaths = 0;
  expect(await runInBreaths(inSteps(ledger), async () => void (breaths += 1))).toEqual(atOnce(ledger));
  expect(breaths).toBeGreaterThanOrEqual(5);
});
