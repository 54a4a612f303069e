import { useState } from "react";
import { offlineActions, type OfflineStatus } from "../../data/offline.ts";
import { describeOffline } from "./offline-words.ts";

/** Where keeping stands, in full, and what a reader can do about it. */
export function OfflinePanel({ status }: { readonly status: OfflineStatus }) {
  const words = describeOffline(status);
  const done = "total" in status && status.total > 0 ? (status.kept / status.total) * 100 : null;
  const [isAsked, setAsked] = useState(false);
  const canPersist = !status.isPersisted && "total" in status;
  return (
    <div className="offline-panel">
      <p className="num">
        <b>{words.short}</b>
      </p>
      {done === null ? null : <div className="meter" ref={(meter) => meter?.style.setProperty("--done", `${done}%`)} />}
      <p>{words.long}</p>
      {isAsked && !status.isPersisted ? (
        <p className="note">
          The browser made no promise. It may clear what is kept when the device runs short, and Safari does so after
          seven days without a visit.
        </p>
      ) : null}
      <p className="button-row">
        {status.state === "keeping" || status.state === "interrupted" ? (
          <button type="button" className="button" onClick={offlineActions.pause}>
            Pause
          </button>
        ) : null}
        {status.state === "paused" || status.state === "short" ? (
          <button type="button" className="button" onClick={offlineActions.resume}>
            {status.state === "paused" && status.isForData === true ? "Keep the library" : "Go on"}
          </button>
        ) : null}
        {status.isUpdateReady ? (
          <button type="button" className="button button--primary" onClick={offlineActions.switchNow}>
            Switch to the new version
          </button>
        ) : null}
        {canPersist ? (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => void offlineActions.askToPersist().then(() => setAsked(true))}
          >
            Keep even when space is short
          </button>
        ) : null}
      </p>
    </div>
  );
}
