import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { offlineActions, useOfflineStatus, type OfflineStatus } from "../../data/offline.ts";
import { useStorageTrouble } from "../../data/storage.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { describeOffline, describeUpdate, storageWords } from "./offline-words.ts";
import "./offline.css";

const OfflinePanel = lazy(() =>
  import("./offline-panel.tsx").then(({ OfflinePanel: component }) => ({ default: component })),
);

/** Whether the library reads offline, in the masthead; its panel says more and can pause, go on, or ask to stay. */
export function OfflineButton() {
  const status = useOfflineStatus();
  const [isOpen, setOpen] = useState(false);
  const words = describeOffline(status);
  useUpdateOffer(status);
  useStorageNotice();
  return (
    <>
      {/* The status stands beside the button, whose name would hide it; a click on either opens the panel. */}
      <div className="offline" role="presentation" onClick={() => setOpen(true)}>
        <button
          type="button"
          className="offline__button"
          aria-label="Reading offline"
          aria-haspopup="dialog"
          title={words.long}
        >
          <Icon name={words.icon} />
        </button>
        {/* Counting up aloud would be a nuisance: only the turns are read. */}
        <span role="status" aria-live={status.state === "keeping" ? "off" : "polite"} className="offline__word num">
          {words.short}
        </span>
      </div>
      {isOpen ? (
        <Dialog title="Reading offline" className="dialog--corner" onClose={() => setOpen(false)}>
          <Suspense fallback={null}>
            <OfflinePanel status={status} />
          </Suspense>
        </Dialog>
      ) : null}
    </>
  );
}

/** Offer a new version once, without switching: the reader may be in the middle of a sentence. */
function useUpdateOffer({ isUpdateReady, updateMissing }: OfflineStatus): void {
  const toast = useToast();
  const isOffered = useRef(false);
  useEffect(() => {
    if (!isUpdateReady || isOffered.current) return;
    isOffered.current = true;
    toast({
      message: describeUpdate(updateMissing),
      action: { label: "Switch now", run: offlineActions.switchNow },
      isLasting: true,
    });
  }, [isUpdateReady, updateMissing, toast]);
}

/** Say at once, and again when the reason changes, that what the reader does is not kept. */
function useStorageNotice(): void {
  const toast = useToast();
  const trouble = useStorageTrouble();
  useEffect(() => {
    if (trouble !== null) toast({ message: storageWords[trouble], isLasting: true });
  }, [trouble, toast]);
}
