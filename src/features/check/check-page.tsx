import { useEffect, useId, useRef, useState } from "react";
import { counted } from "../../core/text/count.ts";
import { useChecks, type CheckedText, type NamesInText } from "../../data/check.ts";
import { CheckedNames } from "./checked-names.tsx";
import { CheckedQuotations } from "./checked-quotations.tsx";
import "./check.css";

type Step =
  | { readonly at: "start" }
  /** With what is found so far. */
  | { readonly at: "busy"; readonly said: string; readonly result?: CheckedText }
  | { readonly at: "failed"; readonly said: string }
  | { readonly at: "quotations"; readonly result: CheckedText }
  | { readonly at: "names"; readonly result: NamesInText; readonly text: string };

/** What was checked last: a reader who follows a link comes back to it. Nothing of it is stored. */
let last: { readonly text: string; readonly step: Step } = { text: "", step: { at: "start" } };

/** Longer is a book: it is cut, and said. */
const longest = 200_000;

/** `#/check`: a text from elsewhere, its quotations held against the library, or its names found there. */
export function CheckPage() {
  const checks = useChecks();
  const fieldId = useId();
  const [text, setText] = useState(last.text);
  const [step, setStep] = useState<Step>(last.step);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  useEffect(() => {
    last = { text, step: step.at === "busy" ? { at: "start" } : step };
  }, [text, step]);
  const run = async (work: (signal: AbortSignal) => Promise<Step>) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setStep({ at: "busy", said: "Looking" });
    try {
      const next = await work(controller.signal);
      if (!controller.signal.aborted) setStep(next);
    } catch (error) {
      if (!controller.signal.aborted)
        setStep({ at: "failed", said: error instanceof Error ? error.message : String(error) });
    }
  };
  const beginning = text.slice(0, longest);
  const checkQuotations = () =>
    run(async (signal) => ({
      at: "quotations",
      result: await checks.quotations(beginning, signal, (done, of) =>
        setStep({
          at: "busy",
          said: `Looking for ${counted(of, "quotation")}: ${done.checked.length} done`,
          result: done,
        }),
      ),
    }));
  const findNames = () =>
    run(async (signal) => ({ at: "names", result: await checks.names(beginning, signal), text: beginning }));
  const found = step.at === "quotations" || step.at === "busy" ? step.result : undefined;
  const isEmpty = text.trim() === "";
  return (
    <div className="check">
      <h1>Check a text</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void checkQuotations();
        }}
      >
        <label htmlFor={fieldId} className="note">
          Paste a sentence, a page or a list of names. It is held against this library, in this browser, and sent
          nowhere.
        </label>
        <textarea
          id={fieldId}
          className="field"
          rows={8}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="button-row">
          <button type="submit" className="button" disabled={isEmpty}>
            Check its quotations
          </button>
          <button type="button" className="button" disabled={isEmpty} onClick={() => void findNames()}>
            Find its names
          </button>
          {step.at === "busy" ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                running.current?.abort();
                setStep({ at: "start" });
              }}
            >
              Stop
            </button>
          ) : null}
        </p>
      </form>
      {text.length > longest ? (
        <p className="note">Only the first {longest.toLocaleString("en-GB")} characters are looked at.</p>
      ) : null}
      <div role="status">
        {step.at === "busy" || step.at === "failed" ? <p>{step.said}</p> : null}
        {step.at === "quotations" ? <p>{quotationsSaid(step.result)}</p> : null}
        {step.at === "names" ? <p>{namesSaid(step.result)}</p> : null}
      </div>
      {found === undefined ? null : <CheckedQuotations {...found} />}
      {step.at === "names" ? <CheckedNames text={step.text} {...step.result} /> : null}
    </div>
  );
}

function quotationsSaid({ checked, isBare }: CheckedText): string {
  if (checked.length === 0) return "There is no quotation of three words or more in this text.";
  const verbatim = checked.filter(({ isVerbatim }) => isVerbatim).length;
  const missing = checked.filter(({ found }) => found === null).length;
  const what = isBare ? counted(checked.length, "sentence") : counted(checked.length, "quotation");
  const how = isBare ? "There are no quotation marks in it, so each sentence was looked for. " : "";
  return `${how}${what}: ${verbatim} verbatim, ${checked.length - verbatim - missing} with differences, ${missing} not in this library.`;
}

function namesSaid({ hits, unknown }: NamesInText): string {
  const others = unknown.length === 0 ? "" : ` ${counted(unknown.length, "line")} without one.`;
  return hits.length === 0
    ? `This library knows no name in this text.${others}`
    : `${counted(hits.length, "known name")}.${others}`;
}
