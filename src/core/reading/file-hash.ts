/** The SHA-256 by which a reader can show later that a file said this. */
export interface FileHash {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Name of the file, with its folders. */
  readonly file: string;
  /** Whether the bytes hashed are the file's, or its article's alone: then, as text in UTF-8, from header to end, among others in the file. */
  readonly isWhole: boolean;
}

/** Say which bytes have this hash: `SHA-256 of 2023/harbour.txt: 9f86…`, as `sha256sum` prints it for the file. */
export function formatFileHash({ sha256, file, isWhole }: FileHash): string {
  const name = file.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();
  return isWhole ? `SHA-256 of ${name}: ${sha256}` : `SHA-256 of this text in ${name}, in UTF-8: ${sha256}`;
}
