import type { Correction } from "../../core/entities/ledger/entry.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import type { CorrectionPreview } from "../../data/corrections-preview.ts";
import { typeNames } from "../../core/reading/type-names.ts";

interface PreviewSummaryProps {
  readonly correction: Correction;
  readonly preview: CorrectionPreview;
  readonly excepted: number;
  /** Whom the mention is thought to name. */
  readonly whom: string | null;
}

/** How many mentions in how many articles, what they are now, and how many will change; or how far the search for them is. */
export function PreviewSummary({ correction, preview, excepted, whom }: PreviewSummaryProps) {
  const { mentions, groups, total, done, isDone, error, lost } = preview;
  const found = `${counted(mentions, "mention")} in ${counted(groups.length, "article")}`;
  if (error !== null) {
    return (
      <p className="correction__sum" role="alert">
        The effect cannot be shown: {error} You can still correct it in this article.
      </p>
    );
  }
  return (
    <div className="correction__sum num">
      <p role="status">
        {!isDone ? (
          "Looking for what would change"
        ) : mentions === 0 ? (
          <>Nothing would change. {lost}</>
        ) : (
          <>
            <b>{found}</b> {mentions === 1 ? describeOne(correction, whom) : describeNow(correction, whom)}.{" "}
            {describeExceptions(mentions, excepted)}
          </>
        )}
      </p>
      {isDone ? null : <Progress done={done} total={total} found={mentions === 0 ? null : found} />}
    </div>
  );
}

/** Not read out: a screen reader hears when it is done. */
function Progress({
  done,
  total,
  found,
}: {
  readonly done: number;
  readonly total: number | null;
  readonly found: string | null;
}) {
  return (
    <>
      <div
        className="meter"
        ref={(meter) =>
          meter?.style.setProperty("--done", `${total === null || total === 0 ? 0 : (done / total) * 100}%`)
        }
      />
      <p className="note">
        {total === null ? "Asking the index" : `${formatCount(done)} of ${counted(total, "article")}`}
        {found === null ? null : `: ${found} so far`}
      </p>
    </>
  );
}

function describeNow(correction: Correction, whom: string | null): string {
  switch (correction.kind) {
    case "not-a-name":
      return "are marked as names";
    case "retype":
      return `are marked as ${typeNames[correction.from].as}`;
    case "respan":
      return `are marked as “${correction.where.quote}”`;
    case "add":
      return "stand unmarked";
    default:
      return `name ${whom ?? "it"}`;
  }
}

function describeOne(correction: Correction, whom: string | null): string {
  return describeNow(correction, whom)
    .replace(/^are marked as names$/u, "is marked as a name")
    .replace(/^are /u, "is ")
    .replace(/^stand /u, "stands ")
    .replace(/^name /u, "names ");
}

function describeExceptions(mentions: number, excepted: number): string {
  return excepted === 0
    ? ""
    : `${formatCount(mentions - excepted)} will change, ${formatCount(excepted)} ${excepted === 1 ? "is left as it is" : "are left as they are"}.`;
}
