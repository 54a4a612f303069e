import type { Hash } from "../../core/hash/subtle-hash.ts";

/** The list's file, beside `index.html`, and the service worker's: they keep others and not themselves. */
export const offlineListName = "offline.json";
export const serviceWorkerName = "sw.js";

/** One file of a site, as its list describes it. */
export interface ListedFile {
  /** Relative to the page, percent-encoded, such as `assets/index-4f1c.js`. */
  readonly url: string;
  readonly bytes: number;
  /**
   * Of the bytes, as 64 hexadecimal digits: tells a half-deployed server, or a sign-in page, from the file, and what the last version
   * already holds. Absent in lists that an older Dateline wrote, whose files are told by their size.
   */
  readonly sha256?: string;
  /** On packs alone: how many articles they hold, since readers count articles and not files. */
  readonly articles?: number;
}

/**
 * What the service worker keeps, and what a site consists of: `dist/offline.json`.
 *
 * ```
 *  version ── names all below        shell ───── needed for any screen: kept whole, or not at all
 *  worker ─── names sw.js's code     library ─── kept in this order, as far as there is room
 *                                    rest ────── kept once it was asked for
 * ```
 */
export interface OfflineList {
  /** Names the whole content of `dist/`: any change of any file changes it. */
  readonly version: string;
  /** Names what the service worker is made of, which holds the version and so cannot be in what that names. */
  readonly worker: string;
  /** Page, styles, scripts, workers, model, icons, the Latin fonts. */
  readonly shell: readonly ListedFile[];
  /** What every reader needs, then texts from the newest month back, then other scripts' fonts. */
  readonly library: readonly ListedFile[];
  /** Models of other languages, `robots.txt` and the like. */
  readonly rest: readonly ListedFile[];
}

/** Write a list as the text of its file. */
export function formatOfflineList(list: OfflineList): string {
  return JSON.stringify(list);
}

/** Read a list. Throws, naming the field, when it is not one: some hosts answer HTML to everything. */
export function parseOfflineList(text: string): OfflineList {
  const { version, worker = "", shell, library, rest = [] } = JSON.parse(text) as Partial<OfflineList>;
  if (typeof version !== "string") throw new Error(`${offlineListName} has no version`);
  if (!Array.isArray(shell)) throw new Error(`${offlineListName} has no shell`);
  if (!Array.isArray(library)) throw new Error(`${offlineListName} has no library`);
  // Lists that an older Dateline wrote name no worker and no rest.
  return { version, worker, shell, library, rest };
}

/** What may be kept beside the shell. */
export function keepable({ library, rest }: OfflineList): readonly ListedFile[] {
  return [...library, ...rest];
}

/** Whether bytes are those of a listed file, by their size and their hash. */
export async function isListedContent(
  { bytes, sha256 }: ListedFile,
  body: Uint8Array<ArrayBuffer>,
  hash: Hash,
): Promise<boolean> {
  return body.byteLength === bytes && (sha256 === undefined || (await hash(body)) === sha256);
}

/** Percent-encode a path below the page, segment by segment. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
