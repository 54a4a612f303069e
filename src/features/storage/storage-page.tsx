import { words } from "../../core/reading/words.ts";
import { useLedger } from "../../data/corrections.ts";
import { useOfflineStatus } from "../../data/offline.ts";
import { putBackOwn, useAskToPersist, useOwnCounts, usePurgeOwn, useStorageFacts } from "../../data/own-articles.ts";
import { useReadingMarks } from "../../data/reading.ts";
import { counted, formatBytes, formatCount } from "../../core/text/count.ts";
import { paths } from "../../paths.ts";
import { Link } from "../../ui/link.tsx";
import { useToast } from "../../ui/toasts.tsx";
import "./storage-page.css";

/** `#/storage`: what this browser keeps, how much room it takes, and how sure that is. */
export function StoragePage() {
  return (
    <div className="storage">
      <h1>{words.kept}</h1>
      <p className="storage__facts">
        All of it lies on this device, in this browser. Other browsers and other devices know nothing of it.
      </p>
      <Kept />
      <Room />
      <KeepingPromise />
    </div>
  );
}

function Kept() {
  const { data: counts } = useOwnCounts();
  const offline = useOfflineStatus();
  const marks = useReadingMarks();
  const corrections = useLedger().entries.length;
  const purge = usePurgeOwn();
  const toast = useToast();
  const articles = counts === undefined ? 0 : counts.articles - counts.removed;
  return (
    <section>
      <h2>Kept here</h2>
      <dl className="storage__list num">
        <dt>Your own articles</dt>
        <dd>
          {counts === undefined || counts.articles === 0
            ? "None"
            : `${counted(articles, "article")} from ${counted(counts.files, "file")} of ${formatBytes(counts.fileBytes)}`}
          {counts === undefined || counts.originals === 0
            ? null
            : `; ${counted(counts.originals, "file is", "files are")} kept too`}
          {". "}
          <Link className="link" to={paths.add}>
            {counts === undefined || counts.articles === 0 ? "Add some" : "Add more"}
          </Link>
        </dd>
        {counts === undefined || counts.removed === 0 ? null : (
          <>
            <dt>Taken out</dt>
            <dd>
              {counted(counts.removed, "article")}, for an hour.{" "}
              <button type="button" className="link" onClick={() => void putBackOwn()}>
                Put back
              </button>
              <span className="separator" />
              <button
                type="button"
                className="link"
                disabled={purge.isPending}
                onClick={() =>
                  purge.mutate(undefined, {
                    onSuccess: (count) => toast({ message: `Room made: ${counted(count, "article")} let go` }),
                  })
                }
              >
                Let go now
              </button>
            </dd>
          </>
        )}
        <dt>The library, to be read offline</dt>
        <dd>
          {"kept" in offline
            ? `${formatCount(offline.kept)} of ${formatCount(offline.total)}, ${formatBytes(offline.keptBytes)}`
            : "Not kept"}
        </dd>
        <dt>{words.corrections}</dt>
        <dd>{corrections === 0 ? "None" : counted(corrections, "line")}</dd>
        <dt>Read and starred</dt>
        <dd>
          {marks.readIds.size + marks.starredIds.size === 0
            ? "None"
            : `${formatCount(marks.readIds.size)} read, ${formatCount(marks.starredIds.size)} starred`}
        </dd>
      </dl>
    </section>
  );
}

function Room() {
  const { data: facts } = useStorageFacts();
  return (
    <section>
      <h2>Room</h2>
      <p className="num">
        {facts === undefined || facts.usage === null || facts.quota === null
          ? "This browser does not say how much room there is."
          : `${formatBytes(facts.usage)} are in use. The browser allows ${formatBytes(facts.quota)}, if the device has that much.`}
      </p>
      <p className="storage__facts">
        When there is no room, adding stops and says so: what came in is kept, and the rest goes on when room was made.
      </p>
    </section>
  );
}

function KeepingPromise() {
  const { data: facts } = useStorageFacts();
  const ask = useAskToPersist();
  const isPersisted = facts?.isPersisted === true;
  return (
    <section>
      <h2>{isPersisted ? "It stays until you delete it" : "The browser made no promise to keep it"}</h2>
      <p className="storage__facts">
        {isPersisted
          ? "The browser has promised not to throw it away by itself."
          : "It may throw all of this away when the device runs short of room. Safari does so after seven days without a visit, unless the page was added to the home screen or the dock."}{" "}
        Keep your files where they are: what is here is a copy of what was read out of them.
      </p>
      {isPersisted ? null : (
        <p className="button-row">
          <button type="button" className="button" disabled={ask.isPending} onClick={() => ask.mutate()}>
            Keep even when space is short
          </button>
        </p>
      )}
      {ask.data === false && !isPersisted ? <p role="status">It made no promise.</p> : null}
    </section>
  );
}
