/** What the bytes of a file are kept under, by its hash, or those of one of its pages, counted from 0. */
export function originalKey(hash: string, page: number | null): string {
  return page === null ? hash : `${hash}/${page}`;
}

/** The keys of a file's bytes and of those of its pages: hashes are of one length. */
export function originalsOf(hash: string): IDBKeyRange {
  return IDBKeyRange.bound(hash, `${hash}/~`);
}
