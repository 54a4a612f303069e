import { counted, formatBytes, formatCount } from "../../core/text/count.ts";
import type { TakeAwayState } from "../../data/take-away/take-away.ts";
import { useTakeAway } from "../../data/take-away/use-take-away.ts";
import { stepWords } from "./step-words.ts";
import "./take-away.css";

/** Everything that the reader has, as files to be kept and published elsewhere. */
export function TakeAway() {
  const { state, saveSite, stop } = useTakeAway();
  const isWorking = state.phase === "working";
  return (
    <section className="take-away" aria-labelledby="take-away">
      <h2 id="take-away">Take it away</h2>
      <p className="take-away__facts">
        <b>Save as a site</b> puts a ZIP into your downloads: all of this, your own articles and corrections with it, as
        a folder of files. Unpack it and put it on any web host. Your notes and stars stay here.
      </p>
      {isWorking ? null : (
        <p className="button-row">
          <button type="button" className="button" onClick={saveSite}>
            Save as a site
          </button>
        </p>
      )}
      {isWorking ? <Working state={state} onStop={stop} /> : null}
      <p role="status" className="take-away__done">
        {state.phase === "saved" ? savedWords(state) : ""}
      </p>
      {state.phase === "failed" ? (
        <p role="alert" className="take-away__done">
          It was not saved. {state.message}
        </p>
      ) : null}
    </section>
  );
}

function Working({ state, onStop }: { readonly state: TakeAwayState; readonly onStop: () => void }) {
  const { words, share } = stepWords(state.phase === "working" ? state.progress : null);
  return (
    <>
      <p className="num">{words}</p>
      <div
        className="meter"
        role="progressbar"
        aria-label="Saved so far"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        ref={(meter) => meter?.style.setProperty("--done", `${share * 100}%`)}
      />
      <p className="button-row">
        <button type="button" className="button button--quiet" onClick={onStop}>
          Call it off
        </button>
      </p>
    </>
  );
}

function savedWords({ name, articles, bytes, missing }: Extract<TakeAwayState, { phase: "saved" }>): string {
  const left =
    missing.length === 0
      ? ""
      : ` ${formatCount(missing.length)} of its files could not be had: names in other languages than English are not marked in what is added there.`;
  return `Saved as ${name}: ${counted(articles, "article")}, ${formatBytes(bytes)}.${left}`;
}
