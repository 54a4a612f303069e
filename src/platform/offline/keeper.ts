import { hashWith } from "../../core/hash/subtle-hash.ts";
import { isListedContent, type ListedFile } from "../../library/formats/offline-list.ts";

/** What `keepFiles` works on. */
export interface KeeperTools {
  readonly cache: Cache;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Absolute URL that the files' names are relative to. */
  readonly scope: string;
  readonly signal: AbortSignal;
  /** Called for every file as it is kept. */
  readonly onKept: (file: ListedFile) => void;
  /** Called for a file that the server says it has not: it must have moved on to another version. */
  readonly onGone?: (file: ListedFile) => void;
}

/** How one pass over the missing files ended. */
export interface KeeperOutcome {
  /** Files that are kept now. */
  readonly kept: number;
  /** Files whose request got no answer: the network, or the server, is away. */
  readonly unanswered: number;
  /** Files answered with something else, such as 404 after the server moved on to another version. */
  readonly refused: number;
  /** True when the device had no room for a file; nothing was tried after it. */
  readonly isShort: boolean;
}

/** Small, so that the page's own requests are never far back in the queue of a slow line. */
const parallel = 4;

/** So many requests in a row without an answer mean that the network is away: the pass ends. */
const unansweredLimit = 4;

/** The files of a list that are not in the cache, in the order of the list. */
export async function findMissing(
  files: readonly ListedFile[],
  cache: Cache,
  scope: string,
): Promise<readonly ListedFile[]> {
  const urls = new Set((await cache.keys()).map((request) => request.url));
  return files.filter((file) => !urls.has(new URL(file.url, scope).href));
}

/**
 * Fetch and keep files in order, four at a time: one pass.
 *
 * A file is kept only when its content came and nothing else, so a pass after a cut, a pause or a reload needs no more than
 * `findMissing` to go on. Resolves early when the signal aborts; never rejects for a file's sake.
 */
export async function keepFiles(missing: readonly ListedFile[], tools: KeeperTools): Promise<KeeperOutcome> {
  const outcome = { kept: 0, unanswered: 0, refused: 0, isShort: false };
  let unansweredInARow = 0;
  let next = 0;
  const take = async () => {
    while (!tools.signal.aborted && !outcome.isShort && unansweredInARow < unansweredLimit) {
      const file = missing[next++];
      if (file === undefined) return;
      const result = await keepFile(file, tools);
      unansweredInARow = result === "unanswered" ? unansweredInARow + 1 : 0;
      if (result === "short") outcome.isShort = true;
      else outcome[result] += 1;
      if (result === "kept") tools.onKept(file);
    }
  };
  await Promise.all(Array.from({ length: parallel }, take));
  return outcome;
}

async function keepFile(file: ListedFile, tools: KeeperTools): Promise<"kept" | "unanswered" | "refused" | "short"> {
  const url = new URL(file.url, tools.scope).href;
  let response: Response;
  let body: ArrayBuffer;
  try {
    // Not stored by the HTTP cache as well, which would take the room twice; also tells our worker to let it pass.
    response = await tools.fetch(url, { cache: "no-store", signal: tools.signal });
    body = await response.arrayBuffer();
  } catch {
    return "unanswered";
  }
  if (response.status === 404 || response.status === 410) tools.onGone?.(file);
  if (!response.ok || !(await isListedContent(file, new Uint8Array(body), hashWith(crypto.subtle)))) return "refused";
  const headers = { "Content-Type": response.headers.get("Content-Type") ?? "application/octet-stream" };
  try {
    await tools.cache.put(url, new Response(body, { headers }));
    return "kept";
  } catch {
    // Browsers name the error differently (QuotaExceededError, UnknownError); putting a whole answer fails for want of room only.
    return "short";
  }
}
