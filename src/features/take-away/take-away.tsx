import { counted, formatBytes } from "../../core/text/count.ts";
import type { TakeAwayState } from "../../data/take-away/take-away.ts";
import { useTakeAway } from "../../data/take-away/use-take-away.ts";
import { stepWords } from "./step-words.ts";
import "./take-away.css";

/** Everything that the reader has, as files to be kept and published elsewhere. */
export function TakeAway() {
  const { state, save, stop } = useTakeAway();
  const isWorking = state.phase === "working";
  return (
    <section className="take-away" aria-labelledby="take-away">
      <h2 id="take-away">Take it away</h2>
      <p className="take-away__facts">
        All of this, your own articles and corrections with it, in your downloads. Your notes and stars stay here, and
        the files that you kept beside their texts.
      </p>
      <p className="take-away__facts">
        <b>A site</b> is a ZIP: unpack it and put the folder on any web host. <b>One page</b> is a single file that
        opens with a double click and reads without a connection; it holds up to 100 MB of library, some 10,000 articles
        of a page each.
      </p>
      {isWorking ? null : (
        <p className="button-row">
          <button type="button" className="button" onClick={() => save("site")}>
            Save as a site
          </button>
          <button type="button" className="button" onClick={() => save("page")}>
            Save as one page
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
      : ` Without a connection ${counted(missing.length, "file")} of it could not be had: there names in other languages than English are not marked in what is added, or no page is saved.`;
  return `Saved as ${name}: ${counted(articles, "article")}, ${formatBytes(bytes)}.${left}`;
}
