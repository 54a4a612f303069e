import type { Problem } from "../../core/article/article.ts";
import type { PublishedLedger } from "../../core/catalog/health.ts";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import type { StaleCorrection } from "../../core/entities/ledger/find-stale.ts";
import { formatLedger } from "../../core/entities/ledger/format-ledger.ts";
import { parseLedger } from "../../core/entities/ledger/parse-ledger.ts";

const ledgerPath = "ledger.jsonl";

/** Read the corrections in the seeds folder; lines that are none become problems. No ledger, no corrections. */
export function readLedger(text: string | null): {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
} {
  const { entries, problems } = parseLedger(text ?? "");
  return {
    entries,
    problems: problems.map(({ line, message }) =>
      ledgerProblem("ledger-line", line, message, "The other corrections are in force. Mend the line, or delete it."),
    ),
  };
}

/** Tell the page what the library was built with; undefined without a ledger. */
export function publishLedger(text: string | null, stale: readonly StaleCorrection[]): PublishedLedger | undefined {
  if (text === null) return undefined;
  return {
    text: formatLedger(readLedger(text).entries),
    stale: Object.fromEntries(stale.map(({ correction, reason }) => [correction.id, reason])),
  };
}

/** Say which corrections no longer fit the texts. */
export function describeStale(stale: readonly StaleCorrection[]): Problem[] {
  return stale.map(({ reason }) =>
    ledgerProblem(
      "correction-stale",
      0,
      `A correction no longer fits: ${reason}`,
      "It changes nothing. Correct the name again where it stands now, or delete the correction.",
    ),
  );
}

function ledgerProblem(kind: string, line: number, message: string, advice: string): Problem {
  return { kind, seed: ledgerPath, line, message, advice, excerpt: null, fault: null, article: null };
}
