import { Link } from "../../ui/link.tsx";
import { counted, formatCount } from "../../core/text/count.ts";
import { isHeld, type AddState } from "../../data/adding/add-state.ts";
import { addJob } from "../../data/adding/adding.ts";
import { paths } from "../../paths.ts";
import { doneWords, timeLeft } from "./add-words.ts";

/** How far adding is, how it is held up or called off, and, when it is over, how many came in. */
export function AddProgress({ state }: { readonly state: AddState }) {
  const { phase, added, isDropEmpty } = state;
  const isOver = phase === "done" || phase === "stopped";
  return (
    <section className="add__progress" aria-label="Progress">
      {phase === "idle" || isOver ? null : <Running state={state} />}
      <p role="status" className={isOver ? "add__done" : "visually-hidden"}>
        {isOver ? doneWords(state) : ""}
      </p>
      {isOver && added > 0 ? (
        <p>
          <Link className="link" to={{ pathname: paths.list, search: "?own=1" }}>
            Read them
          </Link>
        </p>
      ) : null}
      {isDropEmpty ? (
        <p role="alert">
          Nothing came: this browser hands dropped files over to no page, or had no room for them. Choose the files, or
          paste a text.
        </p>
      ) : null}
    </section>
  );
}

function Running({ state }: { readonly state: AddState }) {
  const { phase, done, files, bytes, doneBytes, added, current, secondsLeft, trouble } = state;
  const share = bytes === 0 ? done / Math.max(1, files) : Math.min(1, doneBytes / bytes);
  const waits = isHeld(state);
  return (
    <>
      <p className="num">
        <b>
          {formatCount(done)} of {counted(files, "file")}
        </b>
        , {counted(added, "article")} in
        {phase === "paused" ? ", paused" : phase === "stopping" ? ", being called off" : null}
        {phase === "running" && timeLeft(secondsLeft) !== null ? `, ${timeLeft(secondsLeft)}` : null}
      </p>
      <div
        className="meter"
        role="progressbar"
        aria-label="Added so far"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        ref={(meter) => meter?.style.setProperty("--done", `${share * 100}%`)}
      />
      {phase === "full" ? (
        <p role="alert">
          The browser has no room for more{trouble === null ? "" : ` (${trouble})`}. What came in is kept. Make room, or
          take out what you no longer need, and go on.
        </p>
      ) : phase === "stuck" ? (
        <p role="alert">Adding cannot go on ({trouble}). What came in is kept, and the rest waits until you go on.</p>
      ) : (
        <p className="add__current" dir="auto">
          {current}
        </p>
      )}
      <p className="button-row" hidden={phase === "stopping"}>
        <button type="button" className="button" onClick={() => (waits ? addJob.resume() : addJob.pause())}>
          {waits ? "Go on" : "Pause"}
        </button>
        <button type="button" className="button button--quiet" onClick={() => addJob.stop()}>
          Call it off
        </button>
      </p>
    </>
  );
}
