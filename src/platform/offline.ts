import { createAlarm } from "./offline/alarm.ts";
import { keepLibrary } from "./offline/keep-library.ts";
import {
  describeWorker,
  holdVersion,
  registerWorker,
  reloadOnSwitch,
  watchForUpdates,
  whenActive,
  whyUnsupported,
} from "./offline/registration.ts";
import type { KeepingStatus, OfflineStatus } from "./offline/status.ts";
import { whenLoadedAndIdle } from "./idle.ts";
import { whenQuiet } from "./quiet.ts";
import { savesData } from "./saves-data.ts";
import { readSetting, saveSetting } from "./settings-storage.ts";
import { storageName } from "./site-name.ts";

export type { KeepingStatus, KeptCounts, OfflineStatus, UnsupportedReason } from "./offline/status.ts";

/** Reading offline, as a store for `useSyncExternalStore` and what a reader can do about it. */
export interface Offline {
  readonly getSnapshot: () => OfflineStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begin once the page is loaded and idle. Call once; what goes wrong becomes a status, so it never rejects. */
  readonly start: () => Promise<void>;
  /** Stop keeping, in every tab, until `resume`; stays so in later visits. */
  readonly pause: () => void;
  /** Go on keeping; also tries again at once when the status is `short` or `interrupted`. */
  readonly resume: () => void;
  /** Change every tab to the version that waits; each reloads with its address. Nothing happens when none waits. */
  readonly switchNow: () => void;
  /**
   * Ask the browser not to throw the library away when the device runs short. Call it from a reader's action:
   * Firefox asks the reader, others decide by themselves. Resolves to what was decided.
   */
  readonly askToPersist: () => Promise<boolean>;
}

const pausedSetting = "offline-paused";
/** A host that is between two versions takes minutes, not seconds. */
const retryMs = 60_000;

/** What tabs tell each other: one of them keeps, all of them show. */
type Message =
  | { readonly type: "status"; readonly status: OfflineStatus }
  /** Asked by a new tab. */
  | { readonly type: "tell" }
  | { readonly type: "look-again" };

/** The offline reading of this page. */
export const offline: Offline = createOffline();

function createOffline(): Offline {
  const alarm = createAlarm();
  const listeners = new Set<() => void>();
  let status: OfflineStatus = { state: "waiting", isUpdateReady: false, updateMissing: 0, isPersisted: false };
  let registration: ServiceWorkerRegistration | null = null;
  let channel: BroadcastChannel | null = null;
  let isKeeper = false;

  const show = (next: OfflineStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };
  const tell = (message: Message) => channel?.postMessage(message);
  const showAndTell = (next: OfflineStatus) => {
    show(next);
    tell({ type: "status", status: next });
  };
  const report = (keeping: KeepingStatus) => {
    const { isUpdateReady, updateMissing, isPersisted } = status;
    const isForData = keeping.state === "paused" && isUndecided();
    showAndTell({ ...keeping, ...(isForData && { isForData }), isUpdateReady, updateMissing, isPersisted });
  };
  const lookAgain = () => {
    alarm.ring();
    tell({ type: "look-again" });
  };
  // What is kept can be thrown away while nobody looks: by the browser for want of room, or by the reader.
  const lookAgainIfIdle = () => {
    if (document.visibilityState === "visible" && (status.state === "interrupted" || status.state === "ready"))
      lookAgain();
  };
  const hear = (message: Message) => {
    if (message.type === "status") show(message.status);
    if (message.type === "tell" && isKeeper) tell({ type: "status", status });
    if (message.type === "look-again") alarm.ring();
  };

  const connect = async () => {
    registration = await registerAndInstall(() => report({ state: "failed" }));
    const description = await describeWorker(activeOf(registration));
    reloadOnSwitch(description);
    holdVersion(description);
    watchForUpdates(registration, lookAgain);
    activeOf(registration).postMessage({ type: "tidy" });
    for (const event of ["online", "focus"]) addEventListener(event, lookAgainIfIdle);
    document.addEventListener("visibilitychange", lookAgainIfIdle);
    channel = new BroadcastChannel(storageName("offline"));
    channel.addEventListener("message", (event) => hear(event.data as Message));
    tell({ type: "tell" });
    return registration;
  };

  const keep = async (connected: ServiceWorkerRegistration) => {
    isKeeper = true;
    const job = {
      scope: connected.scope,
      caches,
      fetch: (url: string, init: RequestInit) => whenQuiet().then(() => fetch(url, init)),
      describeActive: () => describeWorker(activeOf(connected)),
      describeWaiting: async () => (connected.waiting === null ? null : describeWorker(connected.waiting)),
      // All of the library may be 20 MB and more: where data are saved it is kept when the reader says so.
      isPaused: () => readSetting(pausedSetting) === true || isUndecided(),
      alarm,
      lookForUpdate: () => void connected.update().catch(() => undefined), // between two versions: the next check tells
      report,
      offerUpdate: (updateMissing: number) => showAndTell({ ...status, isUpdateReady: true, updateMissing }),
      mendShell: () => activeOf(connected).postMessage({ type: "mend" }),
    };
    await keepLibrary(job, new AbortController().signal);
  };

  return {
    getSnapshot: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      const reason = whyUnsupported();
      if (reason !== null) return report({ state: "unsupported", reason });
      await whenLoadedAndIdle();
      await whenQuiet();
      try {
        show({ ...status, isPersisted: (await navigator.storage?.persisted?.()) ?? false });
        const connected = await connect();
        // One tab keeps; when it is closed, the next in line goes on.
        await oneTabAtATime(() => keep(connected));
      } catch (error) {
        const isRefused = error instanceof DOMException && error.name === "SecurityError";
        report(isRefused ? { state: "unsupported", reason: "refused" } : { state: "failed" });
      }
    },
    pause() {
      saveSetting(pausedSetting, true);
      lookAgain();
    },
    resume() {
      saveSetting(pausedSetting, false);
      lookAgain();
    },
    switchNow: () => registration?.waiting?.postMessage({ type: "switch" }),
    async askToPersist() {
      const isPersisted = (await navigator.storage?.persist?.()) ?? false;
      showAndTell({ ...status, isPersisted });
      return isPersisted;
    },
  };
}

/** Whether data are to be saved and the reader has said neither to keep the library nor not to. */
function isUndecided(): boolean {
  return readSetting(pausedSetting) === null && savesData();
}

/** Register the worker and wait until it has installed the app, trying again while that fails. */
async function registerAndInstall(onFailure: () => void): Promise<ServiceWorkerRegistration> {
  for (;;) {
    const registration = await registerWorker();
    if ((await whenActive(registration)) !== null) return registration;
    onFailure();
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

function activeOf(registration: ServiceWorkerRegistration): ServiceWorker {
  if (registration.active === null) throw new Error(`No worker is active for ${registration.scope}`);
  return registration.active;
}

/** Run `work` when no other tab of this Dateline does; at once where the browser has no locks. */
async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) return work();
  await navigator.locks.request(storageName("keeper"), work);
}
