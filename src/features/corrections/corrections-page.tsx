import { words } from "../../core/reading/words.ts";
import { useMemo, useState } from "react";
import type { Correction, Entry } from "../../core/entities/ledger/entry.ts";
import { stepToText } from "../../core/entities/ledger/format-ledger.ts";
import { findLiveCorrections } from "../../core/entities/ledger/live-corrections.ts";
import { joinLedgers } from "../../core/entities/ledger/merge-ledgers.ts";
import { findNextRedo, findNextUndo, published, type Origins } from "../../core/entities/ledger/undo-steps.ts";
import { counted } from "../../core/text/count.ts";
import { useLedgerActions } from "../../data/corrections-edit.ts";
import { useStaleCorrections } from "../../data/corrections-stale.ts";
import { useCountedCorrections, useLedger, type Ledger } from "../../data/corrections.ts";
import { useContradictions } from "../../data/contradictions.ts";
import { saveSteps } from "../../data/download.ts";
import { usePublishedCorrections } from "../../data/corrections-published.ts";
import { Icon } from "../../ui/icon.tsx";
import { PagedList } from "../../ui/paged-list.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { Contradictions } from "./contradictions.tsx";
import { CorrectionLine } from "./correction-line.tsx";
import { makeSteps } from "./correction-keeper.tsx";
import { LedgerImport } from "./ledger-import.tsx";
import "./corrections-page.css";

/** Everything that was corrected: what is in force, what no longer fits, what was undone; export, and a colleague's ledger taken in. */
export function CorrectionsPage() {
  const ledger = useLedger();
  const { entries: own, origins } = ledger;
  const built = usePublishedCorrections();
  const entries = useMemo(() => joinLedgers(built.entries, own), [built, own]);
  const allOrigins = useMemo(() => originsWith(built.ids, own, origins), [built, own, origins]);
  const actions = useLedgerActions();
  const toast = useToast();
  const steps = useMemo(() => makeSteps(actions, toast), [actions, toast]);
  const lost = useStaleCorrections();
  const staleOf = (id: string) => built.stale.get(id) ?? (built.ids.has(id) ? null : (lost?.get(id) ?? null));
  // A correction of the build becomes one of this ledger when it is undone, so that the exported ledger undoes it.
  const turn = (way: "undo" | "redo", id: string) => {
    if (built.ids.has(id)) actions.takeInPublished(built.entries);
    actions[way](id);
  };
  const [isImporting, setImporting] = useState(false);
  const live = useMemo(() => findLiveCorrections(entries).corrections.toReversed(), [entries]);
  const undone = useMemo(() => findUndone(entries), [entries]);
  const contradictions = useContradictions(entries);
  const canUndo = useMemo(() => findNextUndo(own, origins) !== null, [own, origins]);
  const canRedo = useMemo(() => findNextRedo(own, origins) !== null, [own, origins]);
  const staleCount = live.filter(({ id }) => staleOf(id) !== null).length;
  return (
    <div className="ledger">
      <h1>{live.length === 0 ? "No corrections" : counted(live.length, "correction")}</h1>
      <p className="ledger__facts">
        {live.length === 0
          ? "Correct a name from its card in the text, from its dossier or its row in Names, or select the words. Everything that would change is shown first."
          : "Corrections are kept in this browser and shown at once. Save them as a file, ledger.jsonl, and put it among the texts that the library is built from: the next build shows them to every reader."}
        {staleCount === 0 ? null : ` ${counted(staleCount, "correction no longer fits", "corrections no longer fit")}.`}
      </p>
      <CountsNote />
      <StorageNote ledger={ledger} />
      {built.error === null ? null : (
        <p className="ledger__warning" role="alert">
          <Icon name="triangle-alert" /> The corrections that the library was built with did not load: {built.error}
        </p>
      )}
      <p className="button-row ledger__acts">
        <button
          type="button"
          className="button"
          disabled={entries.length === 0}
          onClick={() => void saveSteps("ledger.jsonl", "application/jsonl", stepToText(entries))}
        >
          <Icon name="download" />
          Save the {words.correctionsFile}
        </button>
        <button type="button" className="button" aria-expanded={isImporting} onClick={() => setImporting(!isImporting)}>
          <Icon name="upload" />
          Take in a {words.correctionsFile}
        </button>
        <span className="ledger__steps">
          <button type="button" className="button button--quiet" disabled={!canUndo} onClick={() => steps.undo()}>
            <Icon name="undo-2" />
            Undo
          </button>
          <button type="button" className="button button--quiet" disabled={!canRedo} onClick={() => steps.redo()}>
            <Icon name="redo-2" />
            Redo
          </button>
        </span>
      </p>
      {isImporting ? (
        <LedgerImport
          entries={entries}
          origins={allOrigins}
          onAdd={actions.takeIn}
          onUndo={() => steps.undo()}
          onClose={() => setImporting(false)}
        />
      ) : null}
      <Contradictions contradictions={contradictions} onDrop={(id) => turn("undo", id)} />
      {live.length === 0 ? null : (
        <section aria-label="In force">
          <PagedList items={live} keyOf={({ id, when }) => `${id} ${when}`} className="ledger__list">
            {(correction) => (
              <CorrectionLine
                correction={correction}
                stale={staleOf(correction.id)}
                isPublished={built.ids.has(correction.id)}
                act={{ label: "Undo", run: () => turn("undo", correction.id) }}
              />
            )}
          </PagedList>
        </section>
      )}
      {undone.length === 0 ? null : (
        <section>
          <h2>{counted(undone.length, "correction")} undone</h2>
          <PagedList items={undone} keyOf={({ id, when }) => `${id} ${when}`} className="ledger__list">
            {(correction) => (
              <CorrectionLine
                correction={correction}
                stale={null}
                isPublished={built.ids.has(correction.id)}
                isUndone
                act={{ label: "Redo", run: () => turn("redo", correction.id) }}
              />
            )}
          </PagedList>
        </section>
      )}
    </div>
  );
}

/** Whether lists, counts and dossiers tell of the corrections yet: they ask the index, which is brought in line behind. */
function CountsNote() {
  const counted = useCountedCorrections();
  if (counted === null || counted.state === "done") return null;
  return (
    <p className="ledger__facts" role="status">
      {counted.state === "working"
        ? "Lists and counts are being brought in line with them."
        : `Lists and counts are still those from before the corrections: ${counted.message ?? ""}`}
    </p>
  );
}

/** What the reader must know of where corrections are stored. */
function StorageNote({ ledger: { trouble, unread } }: { readonly ledger: Ledger }) {
  return (
    <>
      {trouble === null ? null : (
        <p className="ledger__warning" role="alert">
          <Icon name="triangle-alert" /> {troubleWords[trouble]} What you correct now lasts until this page is closed:
          export it first.
        </p>
      )}
      {unread === 0 ? null : (
        <p className="ledger__warning" role="status">
          <Icon name="triangle-alert" /> {counted(unread, "stored line")} could not be read by this version of Dateline:
          a newer one wrote {unread === 1 ? "it" : "them"}, or {unread === 1 ? "it is" : "they are"} damaged. Nothing of{" "}
          {unread === 1 ? "it" : "them"} was changed.
        </p>
      )}
    </>
  );
}

const troubleWords: Readonly<Record<NonNullable<Ledger["trouble"]>, string>> = {
  newer:
    "A newer version of Dateline keeps its corrections here, which this page can neither read nor add to. Close its other tabs and reload.",
  damaged: "What this browser stored of your corrections is damaged and can neither be read nor added to.",
  refused: "This browser does not let the page store corrections.",
};

/** What the library was built with is not the reader's own, unless the reader made it here. */
function originsWith(ids: ReadonlySet<string>, own: readonly Entry[], origins: Origins): Origins {
  const here = new Set(own.map(({ id }) => id));
  return new Map([...origins, ...[...ids].filter((id) => !here.has(id)).map((id) => [id, published] as const)]);
}

/** Corrections that are not in force, the latest first. */
function findUndone(entries: readonly Entry[]): readonly Correction[] {
  const { undone } = findLiveCorrections(entries);
  return entries.filter((entry): entry is Correction => entry.kind !== "undo" && undone.has(entry.id)).toReversed();
}
