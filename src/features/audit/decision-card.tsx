import { keys } from "../../core/reading/keys.ts";
import { dateInShort, machineDate } from "../../core/date/date-words.ts";
import { counted } from "../../core/text/count.ts";
import type { AuditLine } from "../../data/audit/doubts.ts";
import type { Proposal } from "../../data/audit/proposal.ts";
import type { PreviewGroup } from "../../core/entities/ledger/anchor-lines.ts";
import { reasonOf, yesWords } from "./audit-words.ts";
import { LineText } from "./line-text.tsx";

interface DecisionCardProps {
  readonly line: AuditLine;
  /** Undefined while it is worked out. */
  readonly proposal: Proposal | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly onLater: () => void;
  readonly onAll: () => void;
}

/** The line to be decided: the question, what speaks for a yes, some of what would change, and the ways to answer. */
export function DecisionCard({ line, proposal, error, onRetry, onYes, onNo, onLater, onAll }: DecisionCardProps) {
  return (
    <section className="decision" aria-labelledby="decision">
      <h2 id="decision">
        <LineText line={line} isLinked />
      </h2>
      <p className="note num">
        {capital(reasonOf(line))}.{" "}
        {proposal === undefined ? null : (
          <b>
            {proposal.isLeast ? "At least " : null}
            {counted(proposal.marks, "mark")} {line.kind === "unmarked" ? "would be added" : "would change"}.
          </b>
        )}
      </p>
      {error !== null ? (
        <p role="alert">
          The texts cannot be had now: {error.message}{" "}
          <button type="button" className="link" onClick={onRetry}>
            Try again
          </button>
        </p>
      ) : proposal === undefined ? (
        <p className="decision__late" role="status">
          Looking into the texts…
        </p>
      ) : (
        <Examples groups={proposal.groups} />
      )}
      <p className="button-row decision__ways">
        <Way keyName={keys.yes} isMain isOff={proposal === undefined} onClick={onYes}>
          {yesWords(line)}
        </Way>
        <Way keyName={keys.no} onClick={onNo}>
          No
        </Way>
        <Way keyName={keys.later} onClick={onLater}>
          Later
        </Way>
        <Way keyName={keys.lookAtAll} isOff={proposal === undefined} onClick={onAll}>
          Look at all…
        </Way>
      </p>
    </section>
  );
}

interface WayProps {
  readonly keyName: string;
  readonly isMain?: boolean;
  readonly isOff?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Way({ keyName, isMain = false, isOff = false, onClick, children }: WayProps) {
  return (
    <button
      type="button"
      className={isMain ? "button button--primary" : "button"}
      aria-keyshortcuts={keyName}
      aria-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
    >
      {children} <kbd aria-hidden="true">{keyName}</kbd>
    </button>
  );
}

/** Sentences enough to see what is meant, at most one an article. */
const mostExamples = 4;

function Examples({ groups }: { readonly groups: readonly PreviewGroup[] }) {
  return (
    <ul className="decision__examples">
      {groups.slice(0, mostExamples).map(({ article, date, title, lines: [line] }) =>
        line === undefined ? null : (
          <li key={article}>
            <p dir="auto">
              … {even(line.prefix).replace(/^\S*\s/u, "")}
              <mark className="mark" data-type={(line.after ?? line.before)?.type} data-lit="">
                {line.words}
              </mark>
              {even(line.suffix).replace(/\s\S*$/u, "")} …
            </p>
            <p className="note num" dir="auto">
              {date === null ? "Undated" : <time dateTime={machineDate(date)}>{dateInShort(date)}</time>}, {title}
            </p>
          </li>
        ),
      )}
    </ul>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function even(text: string): string {
  return text.replace(/\s+/gu, " ");
}
