// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Correction, Entry } from "../../src/core/entities/ledger/entry.ts";
import { findLiveCorrections } from "../../src/core/entities/ledger/live-corrections.ts";
import { useLedgerActions, type StepDone } from "../../src/data/corrections-edit.ts";
import { useCorrectionsOverview } from "../../src/data/corrections-overview.ts";
import { useReadLedger } from "../../src/data/corrections.ts";
import { createLedgerStore } from "../../src/platform/ledger-store.ts";
import { correct } from "../core/entities/ledger/make-correction.ts";
import { makePage } from "../support/page.tsx";
import { eventually } from "../support/use-hook.ts";

const where = { article: "pier", quote: "Marlin", prefix: "", suffix: "", start: 0, end: 6 };
const file = Array.from({ length: 3_000 }, (_, n) =>
  correct({
    kind: "rename",
    where,
    entity: { id: "marlin", name: "Marlin", type: "other" },
    name: `Marlin ${n}`,
    when: new Date(Date.UTC(2026, 0) + n).toISOString(),
  }),
);
const nothingBuilt = { entries: [], ids: new Set<string>(), stale: new Map<string, string>(), error: null };

afterEach(cleanup);

function useCorrecting() {
  const ledger = useReadLedger();
  return { ledger, actions: useLedgerActions(), overview: useCorrectionsOverview(ledger, nothingBuilt) };
}

it("is taken in and back whole while the reader goes on correcting, each once however often it is asked for", async () => {
  const { result } = renderHook(useCorrecting, makePage());
  await eventually(() => expect(result.current.overview?.live).toEqual([]));
  const { actions } = result.current;
  const live = () => findLiveCorrections(result.current.ledger!.entries).corrections;

  const taking = actions.takeIn(file);
  expect(actions.undoLast()).toBe("busy");
  const own = actions.correct({ kind: "not-a-name", scope: "here", where }) as Correction;
  await taking;
  await eventually(() => expect(result.current.overview?.live.length).toBe(3_001));
  expect(result.current.overview).toMatchObject({ canUndo: true, canRedo: false });
  expect([own.id, file[0]!.id].map((id) => result.current.overview!.origins.has(id))).toEqual([false, true]);

  // The file was begun before the correction, which is therefore taken back first.
  expect((actions.undoLast() as StepDone).corrections).toEqual([own]);
  const back = actions.undoLast() as StepDone;
  expect([back.lines, actions.undoLast(), actions.redoLast()]).toEqual([3_000, "busy", "busy"]);
  await back.done;
  await eventually(() => expect(result.current.overview?.live).toEqual([]));
  expect(result.current.overview?.undone.length).toBe(3_001);
  await (actions.redoLast() as StepDone).done;
  await eventually(() => expect(live().length).toBe(3_000));
  await eventually(async () => {
    const { entries } = await createLedgerStore("dateline / ledger").read();
    expect(kindsOf(entries)).toEqual({ rename: 3_000, "not-a-name": 1, undo: 6_001 });
  });
});

function kindsOf(entries: readonly Entry[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of entries) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
