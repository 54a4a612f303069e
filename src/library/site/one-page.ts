import type { MadeFile } from "../pack/emit-file.ts";
import { libraryFolder, type LibraryFiles } from "./collect-files.ts";
import { showOther } from "./compose-page.ts";
import { namePage } from "./name-page.ts";
import type { Head } from "../formats/head.ts";

/** Bytes of the library's files that one page may hold. Packed and written as text they take about half of it; beyond, browsers open the file too slowly to be read. */
export const mostOnePage = 100_000_000;

/** Packs with raw DEFLATE. The same code in a build and a browser, so that both write the same page. */
export type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Write a file into an element that no browser runs or shows, in letters and digits alone: nothing of its content can end it. */
export function embedFile(path: string, bytes: Uint8Array, deflate: Deflate): string {
  return `<script type="text/plain" data-file="${path.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">${toBase64(deflate(bytes))}</script>\n`;
}

/** What stands in one page. */
export interface OnePageLibrary {
  readonly head: Pick<Head, "name" | "description">;
  readonly headText: string;
  readonly files: LibraryFiles;
}

/**
 * Put a library into the page that the build made to hold one: its name, its head, its first screen, and all of its files. Returns the
 * page in parts, to be written one behind the other. Throws, in words for the reader, when the library is larger than `mostOnePage`.
 */
export function composeOnePage(
  template: string,
  { head, headText, files }: OnePageLibrary,
  screen: string | null,
  { deflate, read }: { readonly deflate: Deflate; readonly read: (bytes: MadeFile["bytes"]) => Uint8Array },
): string[] {
  refuseLarge([...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0));
  const page = showOther(namePage(template, head), { headText, screen });
  const end = page.lastIndexOf("</body>");
  const embedded = [...files].map(([path, bytes]) => embedFile(path, read(bytes), deflate));
  return [page.slice(0, end), ...embedded, page.slice(end)];
}

/** Throw, in words for the reader, when a library of so many bytes is too large for one page. */
export function refuseLarge(bytes: number): void {
  if (bytes <= mostOnePage) return;
  throw new Error(
    `One page holds at most ${megabytes(mostOnePage)} of library, and this one has ${megabytes(bytes)}: browsers would open it too slowly. Save it as a site.`,
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

/** Whether a path is one of the library's. */
export function isOfLibrary(url: string): boolean {
  return url.startsWith(`${libraryFolder}/`);
}

/** Bytes in a call's arguments: engines allow some 100,000 of them. */
const atOnce = 0x6000;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += atOnce)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + atOnce))));
  return parts.join("");
}
