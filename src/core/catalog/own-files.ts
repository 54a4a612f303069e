/** What a file of the reader's own shelves holds: texts, their mentions, or their rows. */
export type OwnFileKind = "pack" | "mentions" | "rows";

/** What the ids of own articles begin with. */
export const ownIdPrefix = "own/";

/** What the names of files begin with that lie in the browser's storage and not on the server. */
const prefix = "own:";

/** Name a file of a shelf, as rows name packs and heads name catalogs. */
export function ownFile(kind: OwnFileKind, shelf: number): string {
  return `${prefix}${kind}/${shelf}`;
}

/** Whether a file of the library is one that the reader added. */
export function isOwnFile(file: string): boolean {
  return file.startsWith(prefix);
}

/** Read what `ownFile` wrote; null for any other name. */
export function parseOwnFile(file: string): { readonly kind: OwnFileKind; readonly shelf: number } | null {
  const [, kind, shelf] = /^own:(pack|mentions|rows)\/(\d+)$/.exec(file) ?? [];
  return kind === undefined ? null : { kind: kind as OwnFileKind, shelf: Number(shelf) };
}
