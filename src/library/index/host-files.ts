import { baseName } from "../../core/text/base-name.ts";
import { isNamedContent } from "../../core/hash/content-hash.ts";
import type { FileFetcher } from "./part-store.ts";

/** Fetches files of an index from its host, whole or in stretches, and checks that they are what they should be. */
export interface HostFiles extends FileFetcher {
  /** Fetch a whole file, checked against the hash in its name. What is not the file is asked for once more, past every cache. */
  fetchFile(file: string, signal?: AbortSignal): Promise<Blob>;
}

/** Files that lie beside the manifest at an absolute URL. Rejections are worded for the reader. */
export function filesBeside(manifestUrl: string): HostFiles {
  const fetchFile: HostFiles["fetchFile"] = async (file, signal) => {
    for (const cache of ["default", "reload"] as const) {
      const response = await fetchPart(new URL(file, manifestUrl), { cache, signal: signal ?? null });
      if (!response.ok)
        throw new Error(
          `A part of the search index could not be fetched (${baseName(file)}, status ${response.status}).`,
        );
      const bytes = await response.arrayBuffer().catch(() => new ArrayBuffer(0));
      signal?.throwIfAborted();
      if (await isNamedContent(file, new Uint8Array(bytes), crypto.subtle)) return new Blob([bytes]);
    }
    throw new Error(
      `What came in place of a part of the search index (${baseName(file)}) is not the library’s file: a sign-in page, or a file cut or altered. The texts can be read; search and counts need it. Try again later.`,
    );
  };
  return {
    fetchFile,
    async fetchStretch(file, from, to, isRight) {
      const headers = { Range: `bytes=${from}-${to - 1}` };
      const bytes = await fetch(new URL(file, manifestUrl), { headers })
        .then(async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : null))
        .catch(() => null);
      if (bytes !== null && bytes.length === to - from && isRight(bytes)) return { isWhole: false, bytes };
      // A host without stretches answers with all of it.
      if (bytes !== null && bytes.length > to - from && (await isNamedContent(file, bytes, crypto.subtle)))
        return { isWhole: true, bytes };
      // Cut, altered, compressed on the way, refused, a sign-in page: all of it then, whose name says what it must be.
      return { isWhole: true, bytes: new Uint8Array(await (await fetchFile(file)).arrayBuffer()) };
    },
  };
}

async function fetchPart(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new Error(
      `A part of the search index (${baseName(url.pathname)}) could not be fetched: there is no connection, and it was not kept on this device yet.`,
      { cause: error },
    );
  }
}
