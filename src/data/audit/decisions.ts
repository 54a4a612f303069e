import { useMemo } from "react";
import { findLiveCorrections } from "../../core/entities/ledger/live-corrections.ts";
import { useLedger } from "../corrections.ts";
import { readStored, useStoredSetting, type StoredSetting } from "../stored-setting.ts";
import type { AuditLine } from "./doubts.ts";

/** An answer to a line of the audit. */
export interface Decision {
  readonly key: string;
  readonly kind: AuditLine["kind"];
  /** `nothing`: there was nothing to decide, as no text stands so. */
  readonly answer: "yes" | "no" | "nothing";
  /** Marks changed. */
  readonly marks: number;
  /** Of a yes, the id of the correction it made. */
  readonly correction: string | null;
  /** Of a yes to "the same?", the entity that became part of another. */
  readonly joined: string | null;
}

/** How much better the library has become. */
export interface Gain {
  readonly decided: number;
  readonly marks: number;
  readonly joined: number;
}

/** The oldest are forgotten beyond it: a setting is read whole, and these are at most half a megabyte. */
const mostKept = 3000;

const stored: StoredSetting<readonly Decision[]> = {
  name: "audit",
  parse: (value) => (Array.isArray(value) ? value.filter(isDecision) : []),
  format: (decisions) => decisions.slice(-mostKept),
};

function isDecision(value: unknown): value is Decision {
  const { key, kind, answer, marks } = (value ?? {}) as Partial<Decision>;
  return typeof key === "string" && typeof kind === "string" && typeof answer === "string" && typeof marks === "number";
}

/** The reader's answers in this browser, and the functions that change them. An answer whose correction was undone counts as not given. */
export function useDecisions() {
  const { entries } = useLedger();
  const [storedDecisions, change] = useStoredSetting(stored);
  return useMemo(() => {
    const live = new Set(findLiveCorrections(entries).corrections.map(({ id }) => id));
    const decisions = storedDecisions.filter(({ correction }) => correction === null || live.has(correction));
    return {
      decisions,
      gain: gainOf(decisions),
      decide: (decision: Decision) =>
        change([...readStored(stored).filter(({ key }) => key !== decision.key), decision]),
      takeBack: (key: string) => change(readStored(stored).filter((decision) => decision.key !== key)),
    };
  }, [change, entries, storedDecisions]);
}

/** Sum up what decisions did. */
export function gainOf(decisions: readonly Decision[]): Gain {
  const answered = decisions.filter(({ answer }) => answer !== "nothing");
  const yes = answered.filter(({ answer }) => answer === "yes");
  return {
    decided: answered.length,
    marks: yes.reduce((sum, { marks }) => sum + marks, 0),
    joined: yes.filter(({ kind }) => kind === "same").length,
  };
}

/** The lines still to be decided: without answered ones, and those of entities that are part of another now. */
export function openLines(lines: readonly AuditLine[], decisions: readonly Decision[]): readonly AuditLine[] {
  const answered = new Set(decisions.map(({ key }) => key));
  const joined = new Set(decisions.flatMap(({ answer, joined: id }) => (answer === "yes" && id !== null ? [id] : [])));
  return lines.filter(
    (line) =>
      !answered.has(line.key) && !joined.has(line.entity.id) && (line.kind !== "same" || !joined.has(line.other.id)),
  );
}
