import { useEffect, useRef, useState } from "react";
import { offlineActions, useOfflineStatus, type OfflineStatus } from "../../data/offline.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { describeOffline } from "./offline-words.ts";
import "./offline.css";

/** Whether the library reads offline, in the masthead; its panel says more and can pause, go on, or ask to stay. */
export function OfflineButton() {
  const status = useOfflineStatus();
  const [isOpen, setOpen] = useState(false);
  const words = describeOffline(status);
  useUpdateOffer(status.isUpdateReady);
  return (
    <>
      <button type="button" className="offline" aria-haspopup="dialog" onClick={() => setOpen(true)} title={words.long}>
        <Icon name={words.icon} />
        <span role="status" className="offline__word num">
          {words.short}
        </span>
      </button>
      {isOpen ? (
        <Dialog title="Reading offline" className="dialog--settings" onClose={() => setOpen(false)}>
          <OfflinePanel status={status} />
        </Dialog>
      ) : null}
    </>
  );
}

function OfflinePanel({ status }: { readonly status: OfflineStatus }) {
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
      {isAsked && !status.isPersisted ? <p className="note">The browser made no promise. It may clear what is kept when the device runs short, and Safari does so after seven days without a visit.</p> : null}
      <p className="button-row">
        {status.state === "keeping" || status.state === "interrupted" ? (
          <button type="button" className="button" onClick={offlineActions.pause}>
            Pause
          </button>
        ) : null}
        {status.state === "paused" || status.state === "short" ? (
          <button type="button" className="button" onClick={offlineActions.resume}>
            Go on
          </button>
        ) : null}
        {status.isUpdateReady ? (
          <button type="button" className="button button--primary" onClick={offlineActions.switchNow}>
            Switch to the new version
          </button>
        ) : null}
        {canPersist ? (
          <button type="button" className="button button--quiet" onClick={() => void offlineActions.askToPersist().then(() => setAsked(true))}>
            Ask the browser to keep it
          </button>
        ) : null}
      </p>
    </div>
  );
}

/** Offer a new version once, without switching: the reader may be in the middle of a sentence. */
function useUpdateOffer(isUpdateReady: boolean): void {
  const toast = useToast();
  const isOffered = useRef(false);
  useEffect(() => {
    if (!isUpdateReady || isOffered.current) return;
    isOffered.current = true;
    toast({ message: "A new version is ready", action: { label: "Switch now", run: offlineActions.switchNow }, isLasting: true });
  }, [isUpdateReady, toast]);
}
