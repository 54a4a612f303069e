/** Content that need not be made again when it was made before from the same. */
export interface Recipe {
  /** Names all that the content is made from: a hash in hexadecimal digits. */
  readonly key: string;
  make(): string | Uint8Array;
}

/**
 * Hand a file of the library to whoever writes it, and learn its URL path relative to the page.
 *
 * `name` is `packs/2023-11.txt`; the path comes back with the content's hash in it, `library/packs/2023-11-3f9a….txt`,
 * so the same content has the same path in every build, and browsers may keep it for ever.
 */
export type EmitFile = (name: string, content: string | Uint8Array | Recipe) => string;

/** A file under its final name, which bears the content's hash. Plain data, which threads can send each other. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array | KeptBytes;
}

/** A file that has just been made. */
export interface NewFile extends MadeFile {
  readonly bytes: Uint8Array;
}

/** Bytes that lie in a build's cache: most files of a rebuild are never looked at. */
export interface KeptBytes {
  readonly path: string;
  readonly byteLength: number;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** Files of earlier builds by the key of what they were made from. */
export interface MadeFiles {
  /** What was made under a key; null when nothing was, or it was cut short. */
  find(key: string): MadeFile | null;
  keep(key: string, file: NewFile): void;
}
