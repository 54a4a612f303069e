/** One file of `dist/`, as the build describes it. */
export interface ListedFile {
  /** Relative to the scope, percent-encoded, such as `assets/index-4f1c.js`. */
  readonly url: string;
  readonly bytes: number;
  /** Of the bytes, in hex: tells a half-deployed server, or a sign-in page, from the file, and what the last version already holds. */
  readonly sha256: string;
}

/** `dist/offline.json`: what one version of the app consists of. */
export interface OfflineList {
  readonly version: string;
  /** Without all of these no screen works. */
  readonly shell: readonly ListedFile[];
  /** In the order in which it is kept. Listed here so that the worker can tell a library file from anything else. */
  readonly library: readonly ListedFile[];
  /** Kept once it was asked for: models of other languages above all. Absent in lists that an older Dateline wrote. */
  readonly rest?: readonly ListedFile[];
}

/** What may be kept beside the shell. */
export function keepable({ library, rest = [] }: OfflineList): readonly ListedFile[] {
  return [...library, ...rest];
}

/** The list's own name, beside `index.html`. */
export const listUrl = "offline.json";

/** Read a list out of a response. Throws, naming the field, when it is not one: some hosts answer HTML to everything. */
export async function parseOfflineList(response: Response): Promise<OfflineList> {
  const list = (await response.json()) as Partial<OfflineList>;
  if (typeof list.version !== "string") throw new Error(`${listUrl} has no version`);
  if (!Array.isArray(list.shell)) throw new Error(`${listUrl} has no shell`);
  if (!Array.isArray(list.library)) throw new Error(`${listUrl} has no library`);
  return list as OfflineList;
}

/** Hash bytes with SHA-256, in hex. Workers run in secure contexts only, so the browser's own hash is always there. */
export async function sha256Of(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
