import { nextTask } from "../../platform/quiet.ts";
import type { GivenFile } from "./collect-files.ts";

/** How long files are weighed before the page has its turn. */
const weighMs = 8;

/** Knows how large files are: browsers ask the disk for each size, and the page waits. */
export class Scale {
  readonly #weights = new WeakMap<GivenFile, number>();

  /** The bytes of all, weighed a few at a time. */
  async weighAll(files: readonly GivenFile[]): Promise<number> {
    let [bytes, sinceMs] = [0, performance.now()];
    for (const file of files) {
      if (performance.now() - sinceMs > weighMs) {
        await nextTask();
        sinceMs = performance.now();
      }
      bytes += this.weigh(file);
    }
    return bytes;
  }

  weigh(file: GivenFile): number {
    const bytes =
      this.#weights.get(file) ??
      file.kept?.bytes ??
      (file.pages ?? []).reduce((sum, page) => sum + this.weigh(page), file.blob.size);
    this.#weights.set(file, bytes);
    return bytes;
  }
}
