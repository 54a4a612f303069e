import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { anchorLines, type PreviewGroup } from "../core/entities/ledger/anchor-lines.ts";
import type { Correction, Entry } from "../core/entities/ledger/entry.ts";
import { planLedger } from "../core/entities/ledger/plan-ledger.ts";
import { previewCorrection } from "../core/entities/ledger/preview-correction.ts";
import type { PreviewPart } from "../library/corrections/correction-previewer.ts";
import type { Head } from "../library/formats/head.ts";
import { articleQuery, withNames } from "./article.ts";
import { useLedger } from "./corrections.ts";
import { makeTrustingOverlay } from "./corrections-overlay.ts";
import { askCorrections } from "./corrections-worker.ts";
import { useWholeHead } from "./head.ts";

/** What a correction would do, as far as it is known. */
export interface CorrectionPreview {
  readonly groups: readonly PreviewGroup[];
  readonly mentions: number;
  /** Articles looked through, and how many there are to look through; `total` is null while they are being found. */
  readonly done: number;
  readonly total: number | null;
  readonly isDone: boolean;
  /** Why it does not fit the article it was made for, or null. */
  readonly lost: string | null;
  readonly error: string | null;
}

const nothingYet: CorrectionPreview = {
  groups: [],
  mentions: 0,
  done: 0,
  total: null,
  isDone: false,
  lost: null,
  error: null,
};
/** News of a long search comes this often, in milliseconds: often enough to be seen to move. */
const newsMs = 150;

/** Have the library's worker work out what a correction would do, telling of it in steps. Rejects with an `AbortError`, or when the index or a pack cannot be had. */
export async function previewInSteps(
  client: QueryClient,
  head: Head,
  entries: readonly Entry[],
  correction: Correction,
  onNews: (preview: CorrectionPreview) => void,
  signal: AbortSignal,
  /** Articles to look through; the answer is not done where there are more. */
  most = Number.POSITIVE_INFINITY,
): Promise<CorrectionPreview> {
  let state = nothingYet;
  for (;;) {
    const asked = { correction, from: state.done, most, forMs: newsMs };
    const part = await askCorrections(head, entries, "previewCorrection", [asked], signal).catch((error: unknown) =>
      // What concerns one article needs no index: the ledger's own word must do.
      correction.scope === "everywhere" || signal.aborted
        ? Promise.reject(error as Error)
        : previewHere(client, head, entries, correction),
    );
    const { total, done } = part;
    state = {
      ...state,
      groups: [...state.groups, ...part.groups],
      mentions: state.mentions + part.mentions,
      lost: state.lost ?? part.lost,
      done,
      total,
      isDone: done >= total,
    };
    if (done >= Math.min(total, most)) return state;
    onNews(state);
  }
}

async function previewHere(
  client: QueryClient,
  head: Head,
  entries: readonly Entry[],
  correction: Correction,
): Promise<PreviewPart> {
  const open = withNames(await client.fetchQuery(articleQuery(client, head, correction.where.article)));
  const { finder } = makeTrustingOverlay([...entries, correction]);
  const articles = open === null ? [] : [{ ...open.article, mentions: open.mentions }];
  const { groups, mentions, lost } = previewCorrection(articles, planLedger(entries), correction, finder);
  return {
    groups: groups.flatMap(({ lines }) => (open === null ? [] : [anchorLines(open.article, lines)])),
    mentions,
    lost,
    done: 1,
    total: 1,
  };
}

/** What a correction would do, worked out in steps; begun anew when another is asked about, and given up when the asker goes. */
export function useCorrectionPreview(correction: Correction | null): CorrectionPreview {
  const client = useQueryClient();
  const head = useWholeHead();
  const { entries } = useLedger();
  const [state, setState] = useState<{ readonly of: string | null; readonly preview: CorrectionPreview }>({
    of: null,
    preview: nothingYet,
  });
  const id = correction?.id ?? null;
  useEffect(() => {
    if (correction === null) return;
    const abort = new AbortController();
    const tell = (preview: CorrectionPreview) => abort.signal.aborted || setState({ of: correction.id, preview });
    previewInSteps(client, head, entries, correction, tell, abort.signal)
      .then(tell)
      .catch((error: unknown) =>
        tell({ ...nothingYet, error: error instanceof Error ? error.message : String(error) }),
      );
    return () => abort.abort();
    // The id is a hash of all that the correction says.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [client, head, entries, id]);
  return state.of === id ? state.preview : nothingYet;
}
