import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** What is packed already, or does not get smaller. */
const packed = /\.(?:woff2|png|bin)$/u;

/** A ZIP that is written file by file, so that only what is packed lies in memory. */
export class ZipFile {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #zip: Zip;
  #failure: Error | null = null;

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) this.#failure = error;
      else this.#parts.push(chunk as Uint8Array<ArrayBuffer>);
    });
  }

  /** Add a file by its path. Throws when the archive would be larger than the format allows. */
  add(path: string, bytes: Uint8Array): void {
    const file = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    this.#zip.add(file);
    file.push(bytes, true);
    if (this.#failure !== null) throw this.#failure;
  }

  finish(): Blob {
    this.#zip.end();
    if (this.#failure !== null) throw this.#failure;
    return new Blob(this.#parts, { type: "application/zip" });
  }
}
