import { useState } from "react";
import type { Entry } from "../../core/entities/ledger/entry.ts";
import type { ImportPlan } from "../../core/entities/ledger/plan-import.ts";
import { counted } from "../../core/text/count.ts";
import type { LedgerFile } from "../../data/read-ledger.ts";
import { PagedList } from "../../ui/paged-list.tsx";
import { withMembers } from "../../ui/with-members.ts";
import { Tick } from "../../ui/choices.tsx";
import { describeCorrection, describeReach } from "./correction-words.ts";
import { describeImport, describeUnread } from "./import-words.ts";

/** A ledger read, before it is taken in. */
export interface ReadLedger extends LedgerFile {
  readonly name: string;
}

interface ImportReportProps {
  readonly read: ReadLedger;
  /** `isStep` says whether that changes anything, so that there is something to undo. */
  readonly onAdd: (added: readonly Entry[], isStep: boolean) => void;
  readonly onClose: () => void;
}

/** What a ledger would do, before it does it. What it would do against the reader's own corrections is done only when ticked. */
export function ImportReport({ read: { name, plan, problems, unread }, onAdd, onClose }: ImportReportProps) {
  const [isAllowed, setAllowed] = useState(false);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const added = without(isAllowed ? [...plan.added, ...plan.againstOwn] : plan.added, unticked);
  const taken = plan.corrections.length - unticked.size;
  const turned = [...plan.takenBack, ...plan.broughtBack];
  return (
    <>
      <p role="status" className="num">
        <b>
          {name}: {counted(plan.corrections.length, "new correction")}
        </b>
        {plan.known === 0 ? "" : `, ${counted(plan.known, "line")} that you have already`}
        {problems.length === 0 ? "" : `, ${counted(problems.length, "line")} with a problem`}.{" "}
        {unread === null ? "" : `${describeUnread(unread)} `}
        {describeImport(plan)}
      </p>
      <PagedList items={plan.corrections} keyOf={({ id }) => id} className="ledger__brought">
        {(correction) => (
          <Tick>
            <input
              type="checkbox"
              checked={!unticked.has(correction.id)}
              onChange={({ target }) => setUnticked(withMembers(unticked, [correction.id], !target.checked))}
            />
            <span>
              <span dir="auto">{describeCorrection(correction)}</span>{" "}
              <span className="note">{describeReach(correction)}</span>
            </span>
          </Tick>
        )}
      </PagedList>
      {plan.againstOwn.length === 0 ? null : (
        <>
          <Tick className="num">
            <input type="checkbox" checked={isAllowed} onChange={(event) => setAllowed(event.target.checked)} />
            {allowWords(plan)}
          </Tick>
          <PagedList items={turned} keyOf={({ id }) => id} className="ledger__problems">
            {(correction) => <span dir="auto">{describeCorrection(correction)}</span>}
          </PagedList>
        </>
      )}
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
        <button
          type="button"
          className="button button--primary num"
          disabled={added.length === 0}
          onClick={() => onAdd(added, plan.names > 0 || plan.othersTakenBack > 0 || (isAllowed && turned.length > 0))}
        >
          {taken === 0 ? `Take in ${counted(added.length, "line")}` : `Take in ${counted(taken, "correction")}`}
        </button>
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </>
  );
}

/** What is left when some corrections are not wanted: neither they nor what undoes them. */
function without(entries: readonly Entry[], unwanted: ReadonlySet<string>): readonly Entry[] {
  return entries.filter((entry) => !unwanted.has(entry.kind === "undo" ? entry.undoes : entry.id));
}

function allowWords({ takenBack, broughtBack, againstOwn }: ImportPlan): string {
  const parts = [
    ...(takenBack.length === 0 ? [] : [`take back ${takenBack.length} of yours`]),
    ...(broughtBack.length === 0 ? [] : [`bring back ${broughtBack.length} that you undid`]),
  ];
  return parts.length === 0
    ? `Take ${counted(againstOwn.length, "undo", "undos")} of yours too, though nothing changes`
    : `Let it ${parts.join(" and ")}:`;
}
