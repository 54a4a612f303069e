import { useId, useState, type DragEvent } from "react";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import { formatEntry } from "../../core/entities/ledger/format-ledger.ts";
import { mergeLedgers } from "../../core/entities/ledger/merge-ledgers.ts";
import { parseLedger, type LedgerProblem } from "../../core/entities/ledger/parse-ledger.ts";
import { counted, formatBytes } from "../../core/text/count.ts";
import { PagedList } from "../../ui/paged-list.tsx";
import { useToast } from "../../ui/toasts.tsx";

interface LedgerImportProps {
  readonly entries: readonly Entry[];
  readonly onAdd: (added: readonly Entry[]) => void;
  readonly onClose: () => void;
}

/** A ledger read, before it is taken in. */
interface ReadLedger {
  readonly name: string;
  readonly added: readonly Entry[];
  /** Lines that this ledger has already. */
  readonly known: number;
  /** Contradictions that it would bring. */
  readonly contradictions: number;
  readonly problems: readonly LedgerProblem[];
}

/** A ledger of a hundred thousand corrections; what is larger was not made by hand. */
const largestBytes = 64_000_000;

/** Read a colleague's ledger, say what it brings and which of its lines are none, and take it in when the reader says so. */
export function LedgerImport({ entries, onAdd, onClose }: LedgerImportProps) {
  const id = useId();
  const toast = useToast();
  const [read, setRead] = useState<ReadLedger | null>(null);
  const [error, setError] = useState<string | null>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setRead(null);
    setError(
      file.size > largestBytes
        ? `${file.name} is ${formatBytes(file.size)} large. A ledger has at most ${formatBytes(largestBytes)}.`
        : null,
    );
    if (file.size > largestBytes) return;
    try {
      setRead(readLedger(file.name, await file.text(), entries));
    } catch {
      setError(`${file.name} could not be read.`);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer.files[0]);
  };
  const add = ({ added }: ReadLedger) => {
    onAdd(added);
    toast({ message: `${counted(added.length, "line")} added to the ledger` });
    onClose();
  };
  return (
    <section
      className="ledger__import"
      aria-label="Import a ledger"
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <p>
        <label htmlFor={id}>A colleague’s ledger.jsonl: choose it, or drop it here.</label>
      </p>
      <p>
        <input
          id={id}
          type="file"
          accept=".jsonl,.json,.ndjson,.txt,application/jsonl"
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </p>
      {error === null ? null : <p role="alert">{error}</p>}
      {read === null ? null : <ImportReport read={read} onAdd={() => add(read)} onClose={onClose} />}
    </section>
  );
}

function ImportReport({
  read,
  onAdd,
  onClose,
}: {
  readonly read: ReadLedger;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}) {
  const { name, added, known, contradictions, problems } = read;
  return (
    <>
      <p role="status" className="num">
        <b>
          {name}: {counted(added.length, "new line")}
        </b>
        {known === 0 ? "" : `, ${known} that you have already`}
        {problems.length === 0 ? "" : `, ${counted(problems.length, "line")} with a problem`}.
        {contradictions === 0
          ? ""
          : ` ${counted(contradictions, "contradiction")} with your corrections: both sides are shown to choose from.`}
      </p>
      {problems.length === 0 ? null : (
        <PagedList
          items={problems}
          keyOf={({ line, message }, at) => `${at} ${line} ${message}`}
          className="ledger__problems"
        >
          {({ message }) => <span dir="auto">{message}</span>}
        </PagedList>
      )}
      <p className="button-row">
        <button type="button" className="button button--primary num" disabled={added.length === 0} onClick={onAdd}>
          Add {counted(added.length, "line")}
        </button>
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </>
  );
}

/** Say what a ledger would bring to another. */
export function readLedger(name: string, text: string, entries: readonly Entry[]): ReadLedger {
  const parsed = parseLedger(text);
  const merged = mergeLedgers(entries, parsed.entries);
  const before = mergeLedgers(entries);
  const had = new Set(before.entries.map(formatEntry));
  const added = merged.entries.filter((entry) => !had.has(formatEntry(entry)));
  return {
    name,
    added,
    known: parsed.entries.length - added.length,
    contradictions: merged.contradictions.length - before.contradictions.length,
    problems: parsed.problems,
  };
}
