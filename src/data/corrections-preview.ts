import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { describePassage } from "../core/annotation/passage.ts";
import type { Head } from "../library/formats/head.ts";
import type { Anchor, Correction, Entry } from "../core/entities/ledger/entry.ts";
import { planLedger } from "../core/entities/ledger/plan-ledger.ts";
import { previewCorrection, type PreviewLine } from "../core/entities/ledger/preview-correction.ts";
import { useLedger } from "./corrections.ts";
import { findCandidates, readArticlesAt } from "./corrections-candidates.ts";
import { makeBreather } from "../platform/breather.ts";
import type { Overlay } from "../core/entities/ledger/overlay.ts";
import { makeTrustingOverlay, overlayQuery } from "./corrections-overlay.ts";
import { useWholeHead } from "./head.ts";

/** A line of a preview, with the description by which the reader can except it. */
export interface AnchoredLine extends PreviewLine {
  readonly key: string;
  readonly anchor: Anchor;
}

/** What a correction would do to one article. */
export interface PreviewGroup {
  readonly article: string;
  readonly date: string | null;
  readonly title: string;
  readonly lines: readonly AnchoredLine[];
}

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

/** Work out what a correction would do, telling of it in steps. Rejects with an `AbortError`, or when the index or a pack cannot be had. */
export async function previewInSteps(
  client: QueryClient,
  head: Head,
  entries: readonly Entry[],
  correction: Correction,
  onNews: (preview: CorrectionPreview) => void,
  signal: AbortSignal,
  /** Articles to look through; the answer is not done where there are more. */
  mostArticles = Number.POSITIVE_INFINITY,
): Promise<CorrectionPreview> {
  const overlay = await openOverlay(client, head, [...entries, correction]);
  const plan = planLedger(entries);
  const places = await findCandidates(client, head, correction, signal);
  const breathe = makeBreather();
  const groups: PreviewGroup[] = [];
  let state: CorrectionPreview = { ...nothingYet, total: places.length };
  let toldAt = performance.now();
  for await (const { article, mentions } of readArticlesAt(client, head, places.slice(0, mostArticles), signal)) {
    const preview = previewCorrection(
      [{ id: article.id, text: article.text, mentions }],
      plan,
      correction,
      overlay.finder,
    );
    for (const { lines } of preview.groups)
      groups.push({
        article: article.id,
        date: article.date,
        title: article.title,
        lines: lines.map((line) => anchorLine(article, line)),
      });
    state = {
      ...state,
      done: state.done + 1,
      mentions: state.mentions + preview.mentions,
      lost: state.lost ?? preview.lost,
    };
    if (performance.now() - toldAt > newsMs) {
      toldAt = performance.now();
      onNews({ ...state, groups: [...groups] });
    }
    await breathe();
    signal.throwIfAborted();
  }
  return { ...state, groups, isDone: places.length <= mostArticles };
}

/** Without the index the ledger's own word must do: what concerns one article needs no more. */
async function openOverlay(client: QueryClient, head: Head, entries: readonly Entry[]): Promise<Overlay> {
  return client.fetchQuery({ ...overlayQuery(head, entries), gcTime: 0 }).catch(() => makeTrustingOverlay(entries));
}

function anchorLine({ id, text }: { readonly id: string; readonly text: string }, line: PreviewLine): AnchoredLine {
  const { start, end } = line.before ?? line.after ?? { start: 0, end: 0 };
  return { ...line, key: `${id} ${start} ${end}`, anchor: { article: id, ...describePassage(text, { start, end }) } };
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
