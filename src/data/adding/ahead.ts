import type { WorkerClient } from "../../platform/worker-client.ts";
import type { IngestApi } from "../../workers/ingest-api.ts";
import type { GivenFile } from "./collect-files.ts";
import type { Scale } from "./scale.ts";

/** So many files are fetched ahead, as long as they are small: in the time of one the disk gives several. */
const mostFiles = 16;
const mostBytes = 4 * 1024 * 1024;

type Client = Pick<WorkerClient<IngestApi>, "call" | "stop">;

/** Has the worker fetch the bytes of the files that come next while it reads one. */
export class Ahead {
  readonly #client: Client;
  readonly #scale: Scale;
  readonly #numbers = new WeakMap<GivenFile, number>();
  #sent = new Set<GivenFile>();
  #last = 0;

  constructor(client: Client, scale: Scale) {
    this.#client = client;
    this.#scale = scale;
  }

  /** The file as the worker is given it, with the number that it knows it by. */
  numbered(file: GivenFile): GivenFile & { readonly number: number } {
    const number = this.#numbers.get(file) ?? (this.#last += 1);
    this.#numbers.set(file, number);
    return { ...file, number };
  }

  /** A file is read now, and those of the queue come next. */
  read(file: GivenFile, queue: readonly GivenFile[]): void {
    this.#sent.delete(file);
    // Many at once: each call takes the page some time too.
    if (this.#sent.size > mostFiles / 2) return;
    const next: GivenFile[] = [];
    let bytes = [...this.#sent].reduce((sum, sent) => sum + this.#scale.weigh(sent), 0);
    for (const file of queue.slice(0, mostFiles)) {
      bytes += this.#scale.weigh(file);
      if (bytes > mostBytes) break;
      if (!this.#sent.has(file)) next.push(file);
    }
    if (next.length === 0) return;
    for (const file of next) this.#sent.add(file);
    // What does not come is asked for once more when it is read.
    void this.#client.call("ahead", [next.map((file) => this.numbered(file))]).catch(() => undefined);
  }

  /** End the worker, and with it all that it has fetched. */
  stop(): void {
    this.#client.stop();
    this.#sent = new Set();
  }
}
