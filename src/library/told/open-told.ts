import { parseToldColumns, parseToldManifest, type ToldColumns } from "../formats/told.ts";
import { isNamedContent } from "../../core/hash/content-hash.ts";

/**
 * Fetch all told times of a library, whose manifest lies at an absolute URL. Each file is checked against the hash in its name; what is not
 * the file is asked for once more, past every cache. Rejects with an error worded for the reader.
 */
export async function openToldAt(manifestUrl: string): Promise<readonly ToldColumns[]> {
  const { files } = parseToldManifest(await fetchNamed(manifestUrl));
  return Promise.all(
    files.map(async ({ file }) => parseToldColumns(await fetchNamed(new URL(file, manifestUrl).href))),
  );
}

async function fetchNamed(url: string): Promise<string> {
  let failure = "there is no connection, and it was not kept on this device yet";
  for (const cache of ["default", "reload"] as const) {
    const response = await fetch(url, { cache }).catch(() => null);
    if (response === null) continue;
    if (!response.ok) {
      failure = `the answer’s status was ${response.status}`;
      continue;
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (await isNamedContent(url, bytes, crypto.subtle)) return new TextDecoder().decode(bytes);
    failure = "what came in its place is not the library’s file: a sign-in page, or a file cut or altered";
  }
  throw new Error(`The library’s told times could not be fetched: ${failure}. All else can be read and searched.`);
}
