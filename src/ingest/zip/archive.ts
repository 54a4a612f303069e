import type { Complaint, IngestFile } from "../document.ts";

/** What comes out of an archive, file by file. */
export type ArchiveItem = { readonly file: IngestFile } | { readonly complaint: Complaint };

/** How much archives in archives may still grow, in bytes, all of one file's together. */
export interface Room {
  left: number;
}

/** All that one file given to Dateline may unpack to. */
export const mostUnpacked = 1024 * 1024 * 1024;

/** Folders in folders in folders: more is a trap. */
const deepestFolder = 64;
const longestName = 1024;

/** Say what is wrong with the name of an archive's entry; null when it can be read under it. Nothing is ever written, but ids come of names. */
export function nameComplaint(name: string): Complaint | null {
  const parts = name.split(/[/\\]/);
  if (/^[/\\]|^[A-Za-z]:/.test(name) || parts.includes(".."))
    return entryComplaint(
      "archive-path",
      name,
      "leads out of the archive",
      "It is not read. No honest program writes such a name.",
    );
  if (parts.length > deepestFolder || name.length > longestName)
    return entryComplaint(
      "archive-path",
      name,
      "lies too many folders deep",
      "It is not read. Unpack the archive and add what you need.",
    );
  return null;
}

/** What systems leave in archives beside the files, and the page with which Twitter shows its own. */
export function isLeftover(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|Your archive\.html$)/i.test(name);
}

/** Say why an entry is not read. */
export function entryComplaint(kind: string, name: string, what: string, advice: string): Complaint {
  const said = name.length > 120 ? `${name.slice(0, 120)}…` : name;
  return { kind, message: `${said} ${what}.`, advice };
}

/** Say why an entry could not be unpacked. */
export function refusalComplaint(name: string, refusal: "damaged" | "encrypted" | "method" | "too-large"): Complaint {
  switch (refusal) {
    case "damaged":
      return entryComplaint(
        "file-damaged",
        name,
        "is damaged in the archive",
        "It is not read; the rest is. Copy the archive again from where it came from.",
      );
    case "encrypted":
      return entryComplaint(
        "file-encrypted",
        name,
        "is protected by a password",
        "It is not read; the rest is. Unpack the archive with its password and add the files.",
      );
    case "method":
      return entryComplaint(
        "archive-method",
        name,
        "is packed in a way that is not read",
        "It is not read; the rest is. Unpack the archive and add the files.",
      );
    case "too-large":
      return entryComplaint(
        "archive-expansion",
        name,
        "grows to more than 256 MB, a thousand times its size, or the archive to more than 1 GB",
        "It is not read; the rest is. If it is no trap, unpack the archive and add what you need.",
      );
  }
}
