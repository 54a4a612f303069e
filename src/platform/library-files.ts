import { isOwnFile } from "../core/catalog/own-files.ts";
import { isNamedContent } from "../core/hash/content-hash.ts";
import { hold } from "./quiet.ts";

/** A file of the library that did not come. Worded for the reader; `isOffline` tells whether a connection would help. */
export class LibraryFileError extends Error {
  readonly isOffline: boolean;

  constructor(message: string, isOffline = false) {
    super(message);
    this.name = "LibraryFileError";
    this.isOffline = isOffline;
  }
}

/**
 * Fetch one file of the library by its path relative to the page, and check that it is what its name says.
 *
 * Hotels answer with their sign-in page, hosts cut files short, disks fail: what is another file's content is asked for once
 * more, past every cache, and never handed out. Throws a `LibraryFileError` when the file does not come.
 */
export async function fetchLibraryFile(file: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  if (isOwnFile(file)) return fetchOwnFile(file);
  for (const cache of ["default", "reload"] as const) {
    const bytes = await hold(() => fetchBytes(file, cache, signal));
    if (await isNamedContent(file, bytes, globalThis.crypto?.subtle)) return bytes;
  }
  throw new LibraryFileError(
    `What came in place of ${file} is not the library’s file, twice: a sign-in page, or a file cut or altered on the way or on the server.`,
  );
}

/** What the reader added lies in the browser. */
async function fetchOwnFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const [{ readOwnFile }, { ownStore }] = await Promise.all([
    import("./own/read-own-file.ts"),
    import("./own/this-store.ts"),
  ]);
  const bytes = await readOwnFile(ownStore, file);
  if (bytes !== null) return bytes;
  throw new LibraryFileError(
    "This article of yours is not in the browser’s storage any more: it was emptied, or damaged. Add its file again.",
  );
}

/** As `fetchLibraryFile`, as text. */
export async function fetchLibraryText(file: string, signal?: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await fetchLibraryFile(file, signal));
}

async function fetchBytes(file: string, cache: RequestCache, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  let body: ArrayBuffer;
  try {
    response = await fetch(new URL(file, document.baseURI), { cache, signal: signal ?? null });
    body = await response.arrayBuffer();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new LibraryFileError(
      `You are offline, and ${file} was not kept on this device yet. It opens as soon as there is a connection.`,
      true,
    );
  }
  if (!response.ok)
    throw new LibraryFileError(
      `${file} did not load (status ${response.status}). The library may have been published anew since this page was opened.`,
      response.status === 504,
    );
  return new Uint8Array(body);
}
