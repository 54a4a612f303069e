import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../store/sha256.ts";
import { listFiles } from "../list-files.ts";
import type { AssembledLibrary } from "../library/assemble-library.ts";
import { libraryFolder } from "../library/memory-files.ts";

/** A file to be kept offline, by URL relative to the page, percent-encoded. */
export interface OfflineFile {
  readonly url: string;
  readonly bytes: number;
  /** Of the bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** On packs alone: how many articles they hold, since readers count articles and not files. */
  readonly articles?: number;
}

/** What the service worker keeps: `dist/offline.json`. */
export interface OfflineList {
  /** Names the whole content of `dist/`: any change of any file changes it. */
  readonly version: string;
  /** Needed for any screen: page, styles, scripts, workers, model, icons, the Latin fonts. */
  readonly shell: readonly OfflineFile[];
  /** In the order in which it is to be kept: what every reader needs, then texts from the newest month back, then other scripts' fonts. */
  readonly library: readonly OfflineFile[];
}

/** What the list is made from. */
export type OfflineLibrary = Pick<AssembledLibrary, "head" | "files" | "articlesByPack">;

/** The list's file and the worker's, which keep others and not themselves. */
export const offlineListName = "offline.json";
export const serviceWorkerName = "sw.js";

const shellEndings = [".html", ".js", ".css", ".wasm", ".bin", ".webmanifest", ".svg", ".png", ".ico", ".woff2"];

/** List all that is to be kept of a finished `dist/`, whose service worker is made of `workerSource`. Source maps, `robots.txt` and the like are for others than readers. */
export function buildOfflineList(outFolder: string, library: OfflineLibrary, workerSource: string): OfflineList {
  const shell: OfflineFile[] = [];
  const fonts: OfflineFile[] = [];
  for (const path of listFiles(outFolder, libraryFolder)) {
    if (path === serviceWorkerName || path === offlineListName || !shellEndings.some((ending) => path.endsWith(ending)))
      continue;
    if (otherModel.test(path)) continue;
    const bytes = readFileSync(join(outFolder, path));
    const file = { url: encodePath(path), bytes: bytes.byteLength, sha256: sha256(bytes) };
    if (isOtherScriptFont(path)) fonts.push(file);
    else shell.push(file);
  }
  const files = [...inReadingOrder(library), ...fonts];
  // The worker holds the version and so cannot be in what it names: its source stands for it.
  return { version: sha256(workerSource, JSON.stringify([shell, files])).slice(0, 16), shell, library: files };
}

/** Models of other languages than English are fetched by who has a text in one, and by nobody else: they are 4 MB each. */
const otherModel = /(?:^|\/)(?:latin|cyrillic|semitic|cjk)[^/]*\.bin$/u;

/** Fonts come in a file a script (`…-cyrillic-wght-normal…`): an English library is whole without the others. */
function isOtherScriptFont(path: string): boolean {
  return path.endsWith(".woff2") && !/-latin-(?!ext)/u.test(path);
}

/** The lists and what finds things first, then packs and their mentions, newest month first, so that a cut download has what is read most. */
function inReadingOrder({ head, files, articlesByPack }: OfflineLibrary): OfflineFile[] {
  const urls = [...files.keys()].filter((url) => !isLargeLedger(url, files.get(url)?.byteLength ?? 0));
  const texts = urls.filter((url) => /\/(?:packs|mentions)\//u.test(url));
  const catalogs = head.catalogs.map((part) => part.file);
  const first = [head.health, ...catalogs, ...head.locators];
  const listed = new Set([...first, ...texts]);
  const others = urls.filter((url) => !listed.has(url));
  const newestFirst = texts
    .map((url) => ({ url, month: monthOf(url) }))
    .toSorted((a, b) => (a.month < b.month ? 1 : -1))
    .map(({ url }) => url);
  return [...first, ...newestFirst, ...others].map((url) => {
    const articles = articlesByPack.get(url);
    const bytes = files.get(url) ?? new Uint8Array();
    return {
      url: encodePath(url),
      bytes: bytes.byteLength,
      // Those that lie in the cache were hashed when they were made.
      sha256: bytes instanceof Uint8Array ? sha256(bytes) : bytes.sha256,
      ...(articles !== undefined && { articles }),
    };
  });
}

/** The corrections a library was built with are for those who look into them: ten thousand are kept offline as well, a hundred thousand are not worth the room. */
function isLargeLedger(url: string, bytes: number): boolean {
  return url.startsWith(`${libraryFolder}/ledger-`) && bytes > 4_000_000;
}

/** The file name, which begins with the month; what is undated sorts before every month. */
function monthOf(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1).replace(/^undated/u, "");
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
