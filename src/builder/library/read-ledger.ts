import type { Problem } from "../../core/article/article.ts";
import type { PublishedLedger } from "../../library/formats/published-ledger.ts";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import type { StaleCorrection } from "../../core/entities/ledger/find-stale.ts";
import { formatLedger } from "../../core/entities/ledger/format-ledger.ts";
import { counted } from "../../core/text/count.ts";
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

/** Corrections that no longer fit and are listed one by one among the problems; the page of corrections says it of each. */
const listedStale = 200;

/** Say which corrections no longer fit the texts: the first ones each, the others in one sentence. */
export function describeStale(stale: readonly StaleCorrection[]): Problem[] {
  const problems = stale
    .slice(0, listedStale)
    .map(({ reason }) =>
      ledgerProblem(
        "correction-stale",
        0,
        `A correction no longer fits: ${reason}`,
        "It changes nothing. Correct the name again where it stands now, or delete the correction.",
      ),
    );
  const others = stale.length - problems.length;
  if (others > 0)
    problems.push(
      ledgerProblem(
        "correction-stale",
        0,
        `${counted(others, "more correction no longer fits", "more corrections no longer fit")}.`,
        "They change nothing. Library, Corrections says of each why.",
      ),
    );
  return problems;
}

function ledgerProblem(kind: string, line: number, message: string, advice: string): Problem {
  return { kind, seed: ledgerPath, line, message, advice, excerpt: null, fault: null, article: null };
}
