import type { Correction } from "../../core/entities/ledger/entry.ts";
import { plainDate } from "../../core/date/calendar.ts";
import { usePlacedRow } from "../../data/rows.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { describeCorrection, describeReach } from "./correction-words.ts";

interface CorrectionLineProps {
  readonly correction: Correction;
  /** Why it no longer fits, or null. */
  readonly stale: string | null;
  /** Whether the library was built with it. */
  readonly isPublished: boolean;
  readonly isUndone?: boolean;
  readonly act: { readonly label: string; readonly run: () => void };
}

/** One correction: what it says, how far it reaches, where and when it was made. */
export function CorrectionLine({ correction, stale, isPublished, isUndone = false, act }: CorrectionLineProps) {
  const { when, where, why } = correction;
  const title = usePlacedRow(where.article)?.row.title;
  const words = describeCorrection(correction);
  return (
    <div className="ledger__line" data-undone={isUndone || undefined}>
      <div>
        <p className="ledger__words" dir="auto">
          {words}
        </p>
        <p className="ledger__where num">
          {describeReach(correction)} · <time dateTime={when}>{plainDate(when.slice(0, 10))}</time> ·{" "}
          <Link className="link" to={paths.article(where.article)}>
            <bdi>{title ?? where.article}</bdi>
          </Link>
        </p>
        {why === undefined ? null : (
          <p className="ledger__where" dir="auto">
            {why}
          </p>
        )}
        {stale === null ? null : (
          <p className="ledger__stale">
            <b>No longer fits.</b> {stale}
          </p>
        )}
        {!isPublished ? null : (
          <p className="ledger__where">
            {isUndone
              ? "This library was built with it: the undoing shows after the next build."
              : "This library was built with it."}
          </p>
        )}
      </div>
      <button type="button" className="button" aria-label={`${act.label}: ${words}`} onClick={act.run}>
        {act.label}
      </button>
    </div>
  );
}
