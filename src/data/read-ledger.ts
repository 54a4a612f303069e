import type { Entry } from "../core/entities/ledger/entry.ts";
import { parseLongLedger, type LedgerProblem, type ParsedLongLedger } from "../core/entities/ledger/parse-ledger.ts";
import { stepToPlan, type ImportPlan } from "../core/entities/ledger/plan-import.ts";
import type { Origins } from "../core/entities/ledger/undo-steps.ts";
import { runInBreaths } from "../core/text/steps.ts";
import { makeBreather } from "../platform/breather.ts";
import { readInPieces } from "./file-pieces.ts";

/** What a file of corrections says, and what taking it in would do. */
export interface LedgerFile {
  readonly plan: ImportPlan;
  readonly problems: readonly LedgerProblem[];
  readonly unread: ParsedLongLedger["unread"];
}

/** Read a file of corrections while the page breathes, and say what taking it in would do to a ledger. Rejects when the browser cannot read it. */
export async function readLedger(file: Blob, entries: readonly Entry[], origins: Origins): Promise<LedgerFile> {
  const breathe = makeBreather();
  const { entries: read, problems, unread } = await parseLongLedger(readInPieces(file), breathe);
  return { plan: await runInBreaths(stepToPlan(read, entries, origins), breathe), problems, unread };
}
