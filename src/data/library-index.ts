import { isSentEarly, takeEarlyWorker } from "../platform/early-question.ts";
import { savesData } from "../platform/saves-data.ts";
import type { Head } from "../library/formats/head.ts";
import { asksForNotes } from "../core/query/asks-for-notes.ts";
import { hold, whenQuiet, whenUnchanged } from "../platform/quiet.ts";
import { storageName } from "../platform/site-name.ts";
import { createWorkerClient, type WorkerClient } from "../platform/worker-client.ts";
import type { CorrectionsApi } from "../workers/corrections-api.ts";
import type { AsOfQuestion, LibraryApi } from "../workers/library-api.ts";

/** How the key of every query begins whose answer is the index's: with what the reader corrects or notes, it is of before. */
export const indexKey = "index";

/** The worker that holds the index. It starts with the first question, never before the first screen. */
let client: WorkerClient<LibraryApi> | null = null;

function startClient(): WorkerClient<LibraryApi> {
  client ??= createWorkerClient<LibraryApi>(
    () =>
      takeEarlyWorker() ??
      new Worker(new URL("../workers/library-worker.ts", import.meta.url), { type: "module", name: "library" }),
  );
  return client;
}

type Question = Exclude<keyof LibraryApi & string, "open" | "foresee" | "progress" | "asOf">;
type Args<Name extends Question> = Parameters<LibraryApi[Name]>;
type Answer<Name extends Question> = Awaited<ReturnType<LibraryApi[Name]>>;

/**
 * Ask the library's index. The first question of a library opens its index, which the others wait for.
 *
 * Rejects with an error worded for the reader when the index, or a part of it, can't be had, and with an `AbortError`. A question whose
 * worker broke is asked once more.
 */
export async function askIndex<Name extends Question>(
  head: Head,
  question: Name,
  args: Args<Name>,
  signal?: AbortSignal,
): Promise<Answer<Name>> {
  if (head.index === null)
    throw new Error("The library is still being indexed. Search answers as soon as that is done.");
  const answer = async () => {
    const worker = startClient();
    await open(worker, head, question === "identify", signal);
    const asked = args[0] as { readonly q?: unknown; readonly isTyping?: unknown } | undefined;
    if (typeof asked?.q === "string" && asksForNotes(asked.q)) {
      const { findAskedNotes } = await import("./notes-asked.ts");
      const noted = await findAskedNotes(asked.q, asked.isTyping === true);
      remember("setReaderState", [{ noted }]);
      await worker.call("setReaderState", [{ noted }], { signal });
    }
    remember(question, args);
    const { asOf } = head;
    if (asOf !== undefined && isAsOf(question))
      return worker.call("asOf", [asOf, question, args], { signal }) as Promise<Answer<Name>>;
    return worker.call(question, args as never, { signal });
  };
  // A worker that broke, as a browser short of memory lets it, is begun anew; one that breaks again is said to.
  const again = async () => {
    try {
      return await answer();
    } catch (error) {
      if ((error as Error).name !== "WorkerStopped") throw error;
      return answer();
    }
  };
  // Nobody waits for what is made ready ahead.
  if (question === "warmUp") return again() as Promise<Answer<Name>>;
  const answered = hold(again) as Promise<Answer<Name>>;
  heard();
  return answered;
}

/** What the page has told the index of the reader: a worker that takes another's place is told it again. */
const remembered: {
  state?: Args<"setReaderState">[0];
  correcting?: readonly Correcting[];
} = {};

function remember(question: Question, [told]: readonly unknown[]): void {
  if (question === "setReaderState") remembered.state = { ...remembered.state, ...(told as typeof remembered.state) };
}

/** What was said to the index so that it knows of the reader's corrections. */
type Correcting = readonly [question: keyof CorrectionsApi, args: readonly unknown[]];

/** Have what makes the index know of the corrections said again to a worker that takes another's place. */
export function rememberCorrecting(said: readonly Correcting[]): void {
  remembered.correcting = said;
}

/** What the running worker has open, so that no question begins with asking it. */
let opened: {
  readonly worker: Worker | null;
  readonly url: string;
  readonly told: string | null;
  readonly own: number;
} | null = null;

async function open(
  worker: WorkerClient<LibraryApi>,
  head: Head,
  isAnyOwnFine: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  const url = new URL(head.index ?? "", document.baseURI).href;
  const told = head.told === undefined ? null : new URL(head.told, document.baseURI).href;
  const ownRevision = head.own?.revision ?? 0;
  const isOpen = opened !== null && opened.worker === worker.running() && opened.url === url && opened.told === told;
  if (isOpen && (isAnyOwnFine || opened?.own === ownRevision)) return;
  const manifest = sendFor(url);
  // Names are looked up in whatever the index holds: taking in own articles for each hundred that come would take longer than they do.
  const ownAsked = isAnyOwnFine
    ? undefined
    : ownRevision === 0
      ? null
      : { store: storageName("own"), revision: ownRevision, hidden: head.own?.hidden ?? [] };
  await worker.call("open", [url, ownAsked, await manifest, told], { signal });
  manifests.set(url, nothing);
  if (opened !== null && opened.worker !== worker.running() && opened.url === url) {
    for (const [question, args] of remembered.correcting ?? []) await worker.call(question, args as never, { signal });
    if (remembered.state !== undefined) await worker.call("setReaderState", [remembered.state], { signal });
  }
  if (!isAnyOwnFine) opened = { worker: worker.running(), url, told, own: ownRevision };
}

/** What the index is told, or asked of all there is whatever day is read as of. */
const isTold: ReadonlySet<string> = new Set<Exclude<Question, AsOfQuestion> | "identify">([
  "setReaderState",
  "identify",
  "warmUp",
  "takeLibrary",
  "takeLedger",
  "correctLibrary",
  "findLedgerEntities",
  "findCandidates",
  "previewCorrection",
  "correctTold",
  "previewRetime",
  "findStaleCorrections",
]);

/** Whether a question is answered as of a day; those about corrections say the day themselves. */
function isAsOf(question: Question): question is AsOfQuestion {
  return !isTold.has(question);
}

/** Manifests that are on their way, by URL; null once the worker has had it, or when it did not come. */
const manifests = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
const nothing = Promise.resolve(null);

/** Send for all that the first question needs before the screen that will ask it is drawn. What goes wrong is left to the question to say. */
export function expectQuestion({ index }: Head): void {
  if (index === null) return;
  void sendFor(new URL(index, document.baseURI).href);
  const asked = new Promise<void>((resolve) => (heard = resolve));
  void hold(() => Promise.race([asked, new Promise((resolve) => setTimeout(resolve, mostExpectedMs))]));
}

/** A screen whose code does not come asks nothing: its question is expected no longer than this, in milliseconds. */
const mostExpectedMs = 10_000;
/** To be called when a question is asked: from then on that is what all else waits for. */
let heard: () => void = () => undefined;

/** Have the worker started, and the manifest on its way while the worker's script still is. */
function sendFor(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const worker = startClient();
  const manifest = manifests.get(url) ?? (isSentEarly(url) ? nothing : fetchManifest(url));
  manifests.set(url, manifest);
  if (worker.running() === null) void worker.call("progress", []).catch(() => undefined);
  return manifest;
}

/** Fetch an index's manifest; null when it does not come: then the worker asks for it, and says why not. */
async function fetchManifest(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/** Libraries up to this size have their index opened unasked: some 25 MB. A larger one waits for the first question. */
const mostUnasked = 20_000;

/** For how many thousand own articles it was made ready. */
let readyThousands = 0;

/**
 * Open the index when the page has nothing else to do, so that the first card and the first search need not wait for it.
 * What goes wrong is left to the first question to say. Returns a way to call it off.
 */
export function prepareIndex(head: Head): () => void {
  if (head.index === null || head.total > mostUnasked || savesData()) return () => undefined;
  const called = new AbortController();
  void import("../platform/idle.ts").then(async ({ whenLoadedAndIdle }) => {
    await whenLoadedAndIdle();
    // Articles that come in make it out of date at once: what is made of each thousand of them is kept.
    const thousands = Math.floor((head.own?.total ?? 0) / 1000);
    if (thousands <= readyThousands) await whenUnchanged();
    await whenQuiet();
    if (called.signal.aborted) return;
    readyThousands = thousands;
    await askIndex(head, "warmUp", [], called.signal).catch(() => undefined);
  });
  return () => called.abort();
}
