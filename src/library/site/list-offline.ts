import {
  encodePath,
  offlineListName,
  serviceWorkerName,
  type ListedFile,
  type OfflineList,
} from "../formats/offline-list.ts";
import type { AssembledLibrary } from "./assemble-library.ts";
import { libraryFolder, type HashHere } from "./collect-files.ts";
import { isSitePart } from "./site-parts.ts";

/** What the list is made from. */
export type OfflineLibrary = Pick<AssembledLibrary, "head" | "files" | "articlesByPack">;

/** The files of a site beside its library. */
export interface SiteFiles {
  readonly shell: readonly ListedFile[];
  /** Of other scripts than Latin, and what only few ask for: kept when all else is. */
  readonly late: readonly ListedFile[];
  readonly rest: readonly ListedFile[];
  readonly worker: string;
}

const shellEndings = [".html", ".js", ".css", ".wasm", ".bin", ".webmanifest", ".svg", ".png", ".ico", ".woff2"];

/** In which part of the list a file of the app belongs, by its path; null for the list itself and the worker. */
export function partOf(path: string): "shell" | "late" | "rest" | null {
  if (path === serviceWorkerName || path === offlineListName) return null;
  // A page to save is as large as a fifth of the app, and few save one.
  if (isSitePart(path)) return isSitePart(path, "onePage") ? "rest" : "late";
  if (otherModel.test(path) || !shellEndings.some((ending) => path.endsWith(ending))) return "rest";
  return isOtherScriptFont(path) ? "late" : "shell";
}

/** Models of other languages than English are fetched by who has a text in one, and by nobody else: they are 4 MB each. */
const otherModel = /(?:^|\/)(?:latin|cyrillic|semitic|cjk)[^/]*\.bin$/u;

/** Fonts come in a file a script (`…-cyrillic-wght-normal…`): an English library is whole without the others. */
function isOtherScriptFont(path: string): boolean {
  return path.endsWith(".woff2") && !/-latin-(?!ext)/u.test(path);
}

/** List all that is to be kept of a site. */
export function listOffline(
  { shell, late, rest, worker }: SiteFiles,
  library: OfflineLibrary,
  sha256: HashHere,
): OfflineList {
  const files = [...inReadingOrder(library, sha256), ...late];
  const version = sha256(JSON.stringify([worker, shell, files, rest])).slice(0, 16);
  return { version, worker, shell, library: files, rest };
}

/** The lists and what finds things first, then packs and their mentions, newest month first, so that a cut download has what is read most. */
function inReadingOrder({ head, files, articlesByPack }: OfflineLibrary, sha256: HashHere): ListedFile[] {
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
