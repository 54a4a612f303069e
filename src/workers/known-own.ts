import type { OwnFile } from "../platform/own/own-schema.ts";
import type { OwnStore } from "../platform/own/own-store.ts";

/**
 * Knows which files and articles are kept, without asking storage for each: it answers each question after some milliseconds, in which a
 * text could be tagged. What another tab puts in meanwhile is met when it is put in here.
 */
export class KnownOwn {
  readonly #store: OwnStore;
  #keys: Promise<readonly [files: Set<string>, articles: Set<string>]> | null = null;

  constructor(store: OwnStore) {
    this.#store = store;
  }

  #read() {
    const keys = (this.#keys ??= Promise.all([this.#store.readKeys("files"), this.#store.readKeys("articles")]));
    keys.catch(() => (this.#keys = null));
    return keys;
  }

  async findFile(hash: string): Promise<OwnFile | null> {
    return (await this.#read())[0].has(hash) ? this.#store.findFile(hash) : null;
  }

  /** Which of these articles are there, taken out or not: storage is asked for those that were, since they may be gone. */
  async findArticles(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const [, articles] = await this.#read();
    const likely = ids.filter((id) => articles.has(id));
    return likely.length === 0 ? new Set() : this.#store.findArticles(likely);
  }

  /** These are kept from now on. */
  async add(files: readonly string[], articles: readonly string[]): Promise<void> {
    const [knownFiles, knownArticles] = await this.#read();
    for (const hash of files) knownFiles.add(hash);
    for (const id of articles) knownArticles.add(id);
  }
}
