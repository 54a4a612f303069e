import type { Correction } from "../../core/entities/ledger/entry.ts";
import type { Contradiction } from "../../core/entities/ledger/merge-ledgers.ts";
import { counted } from "../../core/text/count.ts";
import { plainDate } from "../../core/date/calendar.ts";
import { PagedList } from "../../ui/paged-list.tsx";
import { describeCorrection, describeReach } from "./correction-words.ts";

interface ContradictionsProps {
  readonly contradictions: readonly Contradiction[];
  /** Take one of the two out of force. */
  readonly onDrop: (id: string) => void;
}

/** Corrections that cannot both be right, side by side, to choose from. Until the reader does, the later is applied. */
export function Contradictions({ contradictions, onDrop }: ContradictionsProps) {
  if (contradictions.length === 0) return null;
  return (
    <section>
      <h2>{counted(contradictions.length, "contradiction")}</h2>
      <p className="ledger__facts">
        Two corrections say different things of the same. The later one is applied until you choose.
      </p>
      <PagedList
        items={contradictions}
        keyOf={({ earlier, later }) => `${earlier.id} ${later.id}`}
        className="ledger__list"
      >
        {({ earlier, later }) => (
          <div className="ledger__sides">
            <Side correction={earlier} note="Earlier" onKeep={() => onDrop(later.id)} />
            <Side correction={later} note="Later, applied" onKeep={() => onDrop(earlier.id)} />
          </div>
        )}
      </PagedList>
    </section>
  );
}

function Side({
  correction,
  note,
  onKeep,
}: {
  readonly correction: Correction;
  readonly note: string;
  readonly onKeep: () => void;
}) {
  const words = describeCorrection(correction);
  return (
    <div>
      <p className="ledger__words" dir="auto">
        {words}
      </p>
      <p className="ledger__where num">
        {note} · {describeReach(correction)} ·{" "}
        <time dateTime={correction.when}>{plainDate(correction.when.slice(0, 10))}</time>
      </p>
      <button type="button" className="button" aria-label={`Keep this: ${words}`} onClick={onKeep}>
        Keep this
      </button>
    </div>
  );
}
