import { words } from "../../core/reading/words.ts";
import { useId, useState, type DragEvent } from "react";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import type { Origins } from "../../core/entities/ledger/undo-steps.ts";
import { counted, formatBytes } from "../../core/text/count.ts";
import { readLedger } from "../../data/read-ledger.ts";
import { useToast } from "../../ui/toasts.tsx";
import { ImportReport, type ReadLedger } from "./import-report.tsx";

interface LedgerImportProps {
  readonly entries: readonly Entry[];
  readonly origins: Origins;
  readonly onAdd: (added: readonly Entry[]) => void;
  /** Take back what was added. */
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** A ledger of a hundred thousand corrections; what is larger was not made by hand. */
const largestBytes = 64_000_000;

/** Read a colleague's ledger, say what it brings and which of its lines are none, and take it in when the reader says so. */
export function LedgerImport({ entries, origins, onAdd, onUndo, onClose }: LedgerImportProps) {
  const id = useId();
  const toast = useToast();
  const [read, setRead] = useState<ReadLedger | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setRead(null);
    setError(
      file.size > largestBytes
        ? `${file.name} is ${formatBytes(file.size)} large. A corrections file has at most ${formatBytes(largestBytes)}.`
        : null,
    );
    if (file.size > largestBytes) return;
    try {
      setReading(file.name);
      setRead({ name: file.name, ...(await readLedger(file, entries, origins)) });
    } catch {
      setError(`${file.name} could not be read.`);
    } finally {
      setReading(null);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const add = (added: readonly Entry[], isStep: boolean) => {
    onAdd(added);
    toast({
      message: describeAdded(added),
      // Where nothing was changed, Undo would take back what the reader did before.
      ...(isStep && { action: { label: "Undo", run: onUndo } }),
    });
    onClose();
  };
  return (
    <section
      className="ledger__import"
      aria-label={`Take in a ${words.correctionsFile}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <p>
        <label htmlFor={id}>A colleague’s corrections, ledger.jsonl: choose the file, or drop it here.</label>
      </p>
      <p>
        <input
          id={id}
          type="file"
          accept=".jsonl,.json,.ndjson,.txt,application/jsonl"
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </p>
      {reading === null ? null : <p role="status">Reading {reading}</p>}
      {error === null ? null : <p role="alert">{error}</p>}
      {read === null ? null : <ImportReport read={read} onAdd={add} onClose={onClose} />}
    </section>
  );
}

function describeAdded(added: readonly Entry[]): string {
  const corrections = added.filter(({ kind }) => kind !== "undo").length;
  return corrections === 0
    ? `${counted(added.length, "undo", "undos")} taken in`
    : `${counted(corrections, "correction")} taken in`;
}
