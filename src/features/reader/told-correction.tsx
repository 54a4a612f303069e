import { useDeferredValue, useMemo, useState } from "react";
import { describePassage } from "../../core/annotation/passage.ts";
import type { Article } from "../../core/article/article.ts";
import { parseStretch, stretchLabel } from "../../core/date/calendar-stretch.ts";
import type { Scope } from "../../core/entities/ledger/entry.ts";
import { counted } from "../../core/text/count.ts";
import type { ToldTime } from "../../core/time/told-time.ts";
import { useLedgerActions } from "../../data/corrections-edit.ts";
import { useRetimePreview } from "../../data/told-corrections.ts";
import { Choices, Tick } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { withMembers } from "../../ui/with-members.ts";
import { RetimePreview, retimeKey } from "./retime-preview.tsx";
import "./told-correction.css";

interface ToldCorrectionProps {
  readonly article: Article;
  readonly time: ToldTime;
  readonly onClose: () => void;
}

const scopes: readonly (readonly [Scope, string])[] = [
  ["here", "Here only"],
  ["article", "Wherever this article says so"],
  ["everywhere", "Everywhere it is said so"],
];

/** Put a told time right: another day, or no time at all; here, or wherever it is said so. What will change is shown before it is done, and ticked off where it is right as it is. */
export function ToldCorrection({ article, time, onClose }: ToldCorrectionProps) {
  const words = article.text.slice(time.start, time.end);
  const [isTime, setTime] = useState(true);
  const [written, setWritten] = useState(parseStretch(time.value) === null ? "" : time.value);
  const [scope, setScope] = useState<Scope>("here");
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  const { correct, undo } = useLedgerActions();
  const toast = useToast();
  const stretch = parseStretch(written.trim());
  const value = isTime ? (stretch?.written ?? null) : null;
  const isChosen = !isTime || (stretch !== null && stretch.written !== time.value);
  const draft = useMemo(() => {
    if (!isChosen) return null;
    const where = { article: article.id, ...describePassage(article.text, time) };
    return { kind: "retime" as const, where, scope, value };
  }, [isChosen, article, time, scope, value]);
  const { data, error } = useRetimePreview(useDeferredValue(draft));
  const canExcept = scope !== "here";
  const excepted = (canExcept ? (data?.groups ?? []) : []).flatMap((group) =>
    group.lines
      .filter((line) => unticked.has(retimeKey(group.article, line)))
      .map((line) => ({ article: group.article.id, ...describePassage(group.article.text, line) })),
  );
  const count = (data?.times ?? 0) - excepted.length;
  const change = () => {
    if (draft === null) return;
    const done = correct({ ...draft, ...(excepted.length > 0 && { except: excepted }) });
    if (typeof done === "string") {
      setRefusal(done);
      return;
    }
    onClose();
    toast({
      message: value === null ? `“${words}” is not a time` : `“${words}” means ${stretchLabel({ written: value })}`,
      about: "corrections",
      action: { label: "Undo", run: () => void undo(done.id) },
    });
  };
  return (
    <Dialog title={<>Correct “{words}”</>} onClose={onClose}>
      <form
        className="retime"
        onSubmit={(event) => {
          event.preventDefault();
          change();
        }}
      >
        <Choices legend="What is right">
          <Tick>
            <input type="radio" name="retime" checked={isTime} onChange={() => setTime(true)} />
            It means
          </Tick>
          <input
            className="field num"
            aria-label="Day, month or year"
            placeholder="2023-10-31, 2023-10 or 2023"
            value={written}
            maxLength={10}
            autoComplete="off"
            aria-invalid={isTime && written.trim() !== "" && stretch === null}
            onFocus={() => setTime(true)}
            onChange={(event) => setWritten(event.target.value)}
          />
          <span className="retime__reading note">{isTime && stretch !== null ? stretchLabel(stretch) : null}</span>
          <Tick>
            <input type="radio" name="retime" checked={!isTime} onChange={() => setTime(false)} />
            It is not a time
          </Tick>
        </Choices>
        <Choices legend="How far">
          {scopes.map(([choice, label]) => (
            <Tick key={choice}>
              <input type="radio" name="retime-scope" checked={scope === choice} onChange={() => setScope(choice)} />
              {label}
            </Tick>
          ))}
        </Choices>
        <div className="retime__preview" aria-live="polite">
          {error === null ? null : <p role="alert">{error.message}</p>}
          {draft === null || data === undefined ? null : (
            <RetimePreview
              preview={data}
              unticked={canExcept ? unticked : null}
              onTick={(key, isTicked) => setUnticked(withMembers(unticked, [key], !isTicked))}
            />
          )}
          {refusal === null ? null : <p role="alert">{refusal}</p>}
        </div>
        <p className="retime__foot">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button--primary num" disabled={draft === null || count === 0}>
            {count === 0 ? "Change" : `Change ${counted(count, "time")}`}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
