import type { Alarm } from "./alarm.ts";
import { countKept } from "./counts.ts";
import { findMissing, keepFiles } from "./keeper.ts";
import type { ListedFile } from "../../library/formats/offline-list.ts";
import { readLibraryList, type WorkerDescription } from "./library-list.ts";
import type { KeepingStatus, KeptCounts } from "./status.ts";

/** What the job needs of the page it runs in. */
export interface LibraryJob {
  /** Absolute URL of the app's folder. */
  readonly scope: string;
  readonly caches: CacheStorage;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The worker of the version that runs; asked anew at every pass. */
  readonly describeActive: () => Promise<WorkerDescription>;
  /** The worker of a newer version that waits to take over, or null. */
  readonly describeWaiting: () => Promise<WorkerDescription | null>;
  readonly isPaused: () => boolean;
  /** Rung to make the job look again: pause, resume, a new version, the network is back. Ends a pass under way. */
  readonly alarm: Alarm;
  /** Ask whether the server has a newer version: it has not a file of this one any more. */
  readonly lookForUpdate: () => void;
  readonly report: (status: KeepingStatus) => void;
  /** Called when there is a newer version to offer, with how many of its files could not be kept; may be called again for the same one. */
  readonly offerUpdate: (missing: number) => void;
  /** Called when the shell of the running version is gone from its cache. */
  readonly mendShell: () => void;
}

/** So many passes in a row that brought nothing new, half a minute, and a newer version is offered without what is missing. */
const patience = 4;

/** Long enough to leave a server alone that lost some files for good; coming back to the window rings the alarm anyway. */
const longestPauseMs = 300_000;

/**
 * Keep the library for as long as the page is open: pass after pass until nothing is missing, then wait to be called.
 *
 * When a newer version waits, its new files are kept as well and only then is it offered, so that who was ready offline
 * before the switch is ready after it. Where that cannot be had (paused, no room, or several passes that brought nothing new,
 * since a host may be between two versions) it is offered with what is missing said. What the server has no more of the version that
 * runs is not asked for again until somebody rings, and, once a newer version waits, nothing that this one alone has.
 */
export async function keepLibrary(job: LibraryJob, signal: AbortSignal): Promise<void> {
  let failures = 0;
  const gone = new Set<string>();
  while (!signal.aborted) {
    const pass = new AbortController();
    const called = job.alarm.next().then(() => pass.abort());
    const end = await runPass(job, gone, pass.signal, failures >= patience);
    if (pass.signal.aborted) continue;
    job.report(end.status);
    if (end.missingOfUpdate !== null) job.offerUpdate(end.missingOfUpdate);
    // 1 s, 2 s, 4 s … between tries: a server that comes back is not met by all its readers at once.
    failures = end.hasProgressed ? 0 : failures + 1;
    let isByTimer = false;
    const ring = () => {
      isByTimer = true;
      job.alarm.ring();
    };
    const timer = end.isDone ? undefined : setTimeout(ring, Math.min(500 * 2 ** failures, longestPauseMs));
    await called;
    clearTimeout(timer);
    if (!isByTimer) gone.clear();
  }
}

interface PassEnd {
  readonly status: KeepingStatus;
  /** Files that a newer version to be offered lacks; null when none is to be. */
  readonly missingOfUpdate: number | null;
  /** True when trying again would change nothing. */
  readonly isDone: boolean;
  readonly hasProgressed: boolean;
}

async function runPass(
  job: LibraryJob,
  gone: Set<string>,
  signal: AbortSignal,
  isOutOfPatience: boolean,
): Promise<PassEnd> {
  const active = await job.describeActive();
  const listed = await readLibraryList(job.caches, job.scope, active);
  if (listed === null) {
    job.mendShell();
    return { status: { state: "waiting" }, missingOfUpdate: null, isDone: false, hasProgressed: false };
  }
  const waiting = await job.describeWaiting();
  const coming = waiting === null ? null : await readLibraryList(job.caches, job.scope, waiting);

  const cache = await job.caches.open(active.libraryCache);
  const missing = await findMissing(withoutRepeats([...listed, ...(coming ?? [])]), cache, job.scope);
  const missingUrls = new Set(missing.map((file) => file.url));
  const isWhole = (files: readonly ListedFile[]) => files.every((file) => !missingUrls.has(file.url));
  const countMissing = (files: readonly ListedFile[] | null) =>
    files === null ? null : files.filter((file) => missingUrls.has(file.url)).length;
  const counts = () => countKept(listed, (file) => !missingUrls.has(file.url));

  if (job.isPaused()) {
    const status = statusOf("paused", counts(), isWhole(listed));
    return { status, missingOfUpdate: countMissing(coming), isDone: true, hasProgressed: false };
  }
  job.report(statusOf("keeping", counts(), isWhole(listed)));
  const comingUrls = coming === null ? null : new Set(coming.map((file) => file.url));
  const isAskable = ({ url }: ListedFile) => (comingUrls === null ? !gone.has(url) : comingUrls.has(url));
  const goneBefore = gone.size;
  const { kept, isShort } = await keepFiles(missing.filter(isAskable), {
    cache,
    fetch: job.fetch,
    scope: job.scope,
    signal,
    onGone: (file) => void gone.add(file.url),
    onKept: (file) => {
      missingUrls.delete(file.url);
      if (!signal.aborted) job.report(statusOf("keeping", counts(), isWhole(listed)));
    },
  });
  if (gone.size > goneBefore && coming === null) job.lookForUpdate();
  const isAsGoodAsItGets = isShort || (isOutOfPatience && kept === 0);
  return {
    status: statusOf(isShort ? "short" : "interrupted", counts(), isWhole(listed)),
    missingOfUpdate: coming !== null && (isWhole(coming) || isAsGoodAsItGets) ? countMissing(coming) : null,
    // What is not to be asked for comes with a ring only: a newer version, the reader's return.
    isDone: isShort || !missing.some((file) => missingUrls.has(file.url) && isAskable(file)),
    hasProgressed: kept > 0,
  };
}

/** The status of a library: ready when whole, else as said. */
function statusOf(
  otherwise: "keeping" | "paused" | "interrupted" | "short",
  counts: KeptCounts,
  isWhole: boolean,
): KeepingStatus {
  if (isWhole) return { state: "ready", ...counts };
  if (otherwise === "short") return { state: "short", missingBytes: counts.totalBytes - counts.keptBytes, ...counts };
  return { state: otherwise, ...counts };
}

function withoutRepeats(files: readonly ListedFile[]): readonly ListedFile[] {
  return [...new Map(files.map((file) => [file.url, file])).values()];
}
