import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Correction } from "../../core/entities/ledger/entry.ts";
import { makeEntry } from "../../core/entities/ledger/entry-id.ts";
import { nextTime } from "../../core/entities/ledger/undo-steps.ts";
import { counted } from "../../core/text/count.ts";
import { useLedgerActions } from "../../data/corrections-edit.ts";
import { useCorrectionPreview } from "../../data/corrections-preview.ts";
import { useLedger } from "../../data/corrections.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { withMembers } from "../../ui/with-members.ts";
import { Choices, Tick } from "../../ui/choices.tsx";
import { beginChoice, buildDraft, entityOf, usualScope, type CorrectionChoice } from "./build-draft.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import type { CorrectionIntent } from "./correction-intent.ts";
import { CorrectionTitle } from "./correction-title.tsx";
import { kindWords, scopeWords } from "./correction-words.ts";
import { PreviewList } from "./preview-list.tsx";
import { PreviewSummary } from "./preview-summary.tsx";
import "./corrections.css";
import "./choice-fields.css";
import "./kinds.css";

interface CorrectionDialogProps {
  readonly intent: CorrectionIntent;
  readonly onClose: () => void;
}

/** Say what is wrong, see what putting it right would change, tick off exceptions, and put it right. */
export function CorrectionDialog({ intent, onClose }: CorrectionDialogProps) {
  const { entries, origins } = useLedger();
  const actions = useLedgerActions();
  const toast = useToast();
  const [choice, setChoice] = useState(() => beginChoice(intent));
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [isLaterToo, setLaterToo] = useState(true);
  const [why, setWhy] = useState("");
  /** Why a ledger could not hold it. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const whyId = useId();
  const body = useRef<HTMLDivElement>(null);
  // The first thing to be chosen has focus; where nothing is, the button that applies.
  useEffect(() => body.current?.querySelector<HTMLElement>("[data-first]")?.focus(), [choice.kind]);
  const draft = useMemo(() => buildDraft(intent, choice, entries), [intent, choice, entries]);
  const correction = useMemo(
    () =>
      draft === null ? null : (makeEntry({ ...draft, when: nextTime(entries, new Date(0), origins) }) as Correction),
    [draft, entries, origins],
  );
  const preview = useCorrectionPreview(correction);
  const lines = preview.groups.flatMap((group) => group.lines);
  const excepted = lines.filter(({ key }) => unticked.has(key));
  const count = preview.mentions - excepted.length;
  const isReady = correction !== null && preview.isDone && count > 0;
  const change = (changes: Partial<CorrectionChoice>) => {
    setUnticked(new Set());
    setRefusal(null);
    setChoice((before) => ({ ...before, ...changes }));
  };
  const apply = () => {
    if (draft === null || !isReady) return;
    const only =
      draft.scope === "everywhere" && draft.kind !== "rename" && !isLaterToo
        ? preview.groups.map(({ article }) => article)
        : undefined;
    const made = actions.correct({
      ...draft,
      ...(excepted.length > 0 && { except: excepted.map(({ anchor }) => anchor) }),
      ...(only !== undefined && { only }),
      ...(why.trim() !== "" && { why: why.trim() }),
    });
    if (typeof made === "string") return setRefusal(made);
    toast({
      message: `${counted(count, "mention")} changed`,
      about: "corrections",
      action: { label: "Undo", run: () => void actions.undo(made.id) },
    });
    onClose();
  };
  return (
    <Dialog title={<CorrectionTitle intent={intent} choice={choice} />} className="correction" onClose={onClose}>
      <div ref={body} className="correction__body">
        {choice.kind === null ? (
          <KindMenu intent={intent} onChoose={(kind) => change({ kind, scope: usualScope(kind) })} />
        ) : (
          <>
            <ChoiceFields intent={intent} choice={choice} onChange={change} />
            {choice.kind === "rename" ? null : <ScopeField choice={choice} onChange={change} />}
            {correction === null ? null : (
              <>
                <PreviewSummary
                  correction={correction}
                  preview={preview}
                  excepted={excepted.length}
                  whom={entityOf(intent)?.name ?? null}
                />
                <PreviewList
                  preview={preview}
                  whom={
                    choice.kind === "same-as"
                      ? { was: entityOf(intent)?.name ?? "", now: choice.target?.name ?? "" }
                      : choice.kind === "rename"
                        ? { was: entityOf(intent)?.name ?? "", now: choice.name }
                        : choice.kind === "not-same"
                          ? { was: entityOf(intent)?.name ?? "", now: "another of that name" }
                          : null
                  }
                  unticked={choice.kind === "rename" ? null : unticked}
                  onTick={(keys, isTicked) => setUnticked((before) => withMembers(before, keys, !isTicked))}
                />
              </>
            )}
            <p className="choice correction__why">
              <label htmlFor={whyId}>Why</label>
              <input
                id={whyId}
                className="field"
                type="text"
                dir="auto"
                placeholder="For those who read your corrections, if you like"
                maxLength={500}
                value={why}
                onChange={(event) => setWhy(event.target.value)}
              />
            </p>
            {refusal === null ? null : (
              <p role="alert">This correction cannot be kept: {refusal} Choose fewer words, or fewer exceptions.</p>
            )}
            <div className="correction__foot">
              {choice.scope === "everywhere" && choice.kind !== "rename" ? (
                <Tick>
                  <input type="checkbox" checked={isLaterToo} onChange={(event) => setLaterToo(event.target.checked)} />
                  Also in articles added later
                </Tick>
              ) : null}
              <span className="correction__spacer" />
              <button type="button" className="button" onClick={onClose}>
                Cancel
              </button>
              {/* Not disabled while it waits: focus stays here, so that Enter applies what two keys have asked for. */}
              <button
                type="button"
                className="button button--primary num"
                aria-disabled={!isReady}
                data-first
                onClick={apply}
              >
                {verbOf[choice.kind]} {isReady ? counted(count, "mention") : ""}
              </button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

const verbOf: Readonly<Record<Correction["kind"], string>> = {
  "not-a-name": "Unmark",
  retype: "Change",
  respan: "Change",
  add: "Mark",
  "same-as": "Change",
  "not-same": "Change",
  rename: "Rename",
  retime: "Change",
};

const kindsOfMention = [
  "not-a-name",
  "retype",
  "respan",
  "same-as",
  "not-same",
  "rename",
] as const satisfies readonly Correction["kind"][];

function KindMenu({
  intent,
  onChoose,
}: {
  readonly intent: CorrectionIntent;
  readonly onChoose: (kind: Correction["kind"]) => void;
}) {
  const kinds = intent.mention === null ? (["add"] as const) : kindsOfMention;
  return (
    <ul className="kinds">
      {kinds.map((kind, at) => (
        <li key={kind}>
          <button type="button" className="kind" data-first={at === 0 || undefined} onClick={() => onChoose(kind)}>
            <b>{kindWords[kind].label}</b>
            <span>{kindWords[kind].hint}</span>
            <span className="kind__keys" aria-hidden="true">
              {kindWords[kind].keys.map((key, at) => (
                <kbd key={at}>{key}</kbd>
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function ScopeField({
  choice,
  onChange,
}: {
  readonly choice: CorrectionChoice;
  readonly onChange: (changes: Partial<CorrectionChoice>) => void;
}) {
  return (
    <Choices legend="Where">
      {(["here", "article", "everywhere"] as const).map((scope) => (
        <Tick key={scope}>
          <input type="radio" name="scope" checked={choice.scope === scope} onChange={() => onChange({ scope })} />
          {scopeWords[scope]}
        </Tick>
      ))}
    </Choices>
  );
}
