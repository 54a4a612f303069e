import { byKey, keys } from "../../core/reading/keys.ts";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { counted, formatCount } from "../../core/text/count.ts";
import { useDecisions, openLines, type Decision } from "../../data/audit/decisions.ts";
import { useAuditLines, type AuditLine } from "../../data/audit/doubts.ts";
import { useProposal, type Proposal } from "../../data/audit/proposal.ts";
import { useApart } from "../../data/alike.ts";
import { useLedgerActions } from "../../data/corrections-edit.ts";
import { useLedger } from "../../data/corrections.ts";
import { paths } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Link } from "../../ui/link.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { DecisionCard } from "./decision-card.tsx";
import { LineList } from "./line-list.tsx";
import { QualityCard } from "./quality-card.tsx";
import "./audit.css";

interface AuditPageProps {
  /** The dialog in which all that a yes would change is looked at, ticked off and changed. */
  readonly dialog: (line: AuditLine, at: Proposal["at"], onClose: () => void) => ReactNode;
}

/** `#/audit`: what the library itself finds doubtful, the largest effect first, one decision a line. */
export function AuditPage({ dialog }: AuditPageProps) {
  const { lines, isLooking, error, retry } = useAuditLines();
  const { decisions, gain, decide, takeBack } = useDecisions();
  const { isApart, setApart } = useApart();
  const { entries } = useLedger();
  const actions = useLedgerActions();
  const toast = useToast();
  const navigate = useNavigate();
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  /** The line whose dialog is open, and how many entries the ledger had then. */
  const [looking, setLooking] = useState<{ readonly line: AuditLine; readonly entries: number } | null>(null);
  const open = useMemo(
    () =>
      openLines(lines ?? [], decisions).filter(
        (line) => line.kind !== "same" || !isApart(line.entity.id, line.other.id),
      ),
    [lines, decisions, isApart],
  );
  const found = open.findIndex(({ key }) => key === currentKey);
  const at = Math.max(0, found);
  const line = open[at] ?? null;
  const proposal = useProposal(line, open.slice(at + 1, at + 3));
  const go = (to: number) => setCurrentKey(open[Math.min(Math.max(0, to), open.length - 1)]?.key ?? null);
  const answer = (decided: AuditLine, decision: Pick<Decision, "answer" | "marks" | "correction">) => {
    const { key, kind } = decided;
    if (key === line?.key) setCurrentKey(open[at + 1]?.key ?? open[at - 1]?.key ?? null);
    decide({ key, kind, joined: kind === "same" ? decided.entity.id : null, ...decision });
  };
  const undo = (key: string) => {
    const decision = decisions.find((other) => other.key === key);
    const [first = "", second = ""] = key.replace(/^same /u, "").split(" ");
    if (decision?.correction != null) actions.undo(decision.correction);
    if (key.startsWith("same ")) setApart(first, second, false);
    takeBack(key);
    setCurrentKey(key);
    toast({ message: "Undone", about: "corrections" });
  };
  const offerUndo = (message: string, key: string) =>
    toast({ message, about: "corrections", action: { label: "Undo", run: () => undo(key) } });
  const yes = () => {
    if (line === null || !proposal.data) return;
    const made = actions.correct(proposal.data.draft);
    if (typeof made === "string") return toast({ message: made });
    answer(line, { answer: "yes", marks: proposal.data.marks, correction: made.id });
    offerUndo(`${counted(proposal.data.marks, "mark")} changed`, line.key);
  };
  const no = () => {
    if (line === null) return;
    if (line.kind === "same") setApart(line.entity.id, line.other.id, true);
    answer(line, { answer: "no", marks: 0, correction: null });
    offerUndo("Left as it is, and not asked again", line.key);
  };
  const lookAtAll = () => {
    if (line !== null && proposal.data) setLooking({ line, entries: entries.length });
  };
  const close = () => {
    const last = entries.at(-1);
    if (looking !== null && entries.length > looking.entries && last !== undefined)
      answer(looking.line, { answer: "yes", marks: proposal.data?.marks ?? looking.line.effect, correction: last.id });
    setLooking(null);
  };
  const last = decisions.findLast(({ answer: said }) => said !== "nothing");
  useShortcuts(
    byKey({
      yes,
      no,
      later: () => go(at + 1),
      lookAtAll,
      takeBack: () => last !== undefined && undo(last.key),
      nextQuestion: () => go(at + 1),
      previousQuestion: () => go(at - 1),
      questionedName: () => line !== null && void navigate(paths.entity(line.entity.id)),
    }),
  );
  useSkipping(
    line,
    proposal.data,
    () => line !== null && answer(line, { answer: "nothing", marks: 0, correction: null }),
  );
  return (
    <div className="audit">
      <header className="audit__head">
        <h1>The five-minute audit</h1>
        <p className="audit__lead">
          What the library itself finds doubtful about its names, the largest effect first. Each is one question and one
          key; every answer can be taken back.
        </p>
        <p className="audit__gain num" role="status">
          {lines === undefined ? null : (
            <>
              <b>{formatCount(open.length)}</b> to decide{isLooking ? ", and still looking" : null}.{" "}
            </>
          )}
          {gain.decided === 0 ? null : (
            <>
              Decided: <b>{formatCount(gain.decided)}</b>. {counted(gain.marks, "mark")} changed,{" "}
              {counted(gain.joined, "dossier")} joined to {gain.joined === 1 ? "another" : "others"}.{" "}
              {last === undefined ? null : (
                <button type="button" className="link" aria-keyshortcuts={keys.takeBack} onClick={() => undo(last.key)}>
                  Undo the last
                </button>
              )}
            </>
          )}
        </p>
      </header>
      <div className="audit__main">
        {error !== null && lines === undefined ? (
          <EmptyState
            isAlert
            title="What is doubtful could not be found out"
            actions={
              <button type="button" className="button" onClick={retry}>
                Try again
              </button>
            }
          >
            {error.message}
          </EmptyState>
        ) : lines === undefined ? (
          <p role="status">Looking through all names…</p>
        ) : line === null ? (
          <EmptyState
            title={isLooking ? "Looking for more" : "Nothing more to decide"}
            actions={
              <Link className="button" to={paths.entities}>
                All names
              </Link>
            }
          >
            {isLooking ? "Names are compared with the texts." : "Whatever else is wrong is put right where it is seen."}
          </EmptyState>
        ) : (
          <>
            <DecisionCard
              key={line.key}
              line={line}
              proposal={proposal.data ?? undefined}
              error={proposal.error}
              onRetry={() => void proposal.refetch()}
              onYes={yes}
              onNo={no}
              onLater={() => go(at + 1)}
              onAll={lookAtAll}
            />
            <LineList lines={open} currentKey={line.key} onChoose={({ key }) => setCurrentKey(key)} />
          </>
        )}
      </div>
      <QualityCard />
      {looking === null || !proposal.data ? null : dialog(looking.line, proposal.data.at, close)}
    </div>
  );
}

/** Pass over a line for which no text was found. */
function useSkipping(line: AuditLine | null, proposal: Proposal | null | undefined, skip: () => void): void {
  const latest = useRef(skip);
  latest.current = skip;
  const key = line?.key ?? null;
  const isEmpty = proposal === null;
  useEffect(() => {
    if (key !== null && isEmpty) latest.current();
  }, [key, isEmpty]);
}
