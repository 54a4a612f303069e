/** One file of `dist/`, as the build describes it. */
export interface ListedFile {
  /** Relative to the scope, percent-encoded, such as `assets/index-4f1c.js`. */
  readonly url: string;
  readonly bytes: number;
}

/** A file of the shell: without all of these no screen works. */
export interface ShellFile extends ListedFile {
  /** Of the bytes, in hex: tells a half-deployed server from a whole one, and what the last version already holds. */
  readonly sha256: string;
}

/** `dist/offline.json`: what one version of the app consists of. */
export interface OfflineList {
  readonly version: string;
  readonly shell: readonly ShellFile[];
  /** In the order in which it is kept. Listed here so that the worker can tell a library file from anything else. */
  readonly library: readonly ListedFile[];
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
