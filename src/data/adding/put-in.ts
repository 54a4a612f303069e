import type { WorkerClient } from "../../platform/worker-client.ts";
import type { IngestApi, PutIn } from "../../workers/ingest-api.ts";
import { wholeHead } from "../head.ts";
import { askIndex } from "../library-index.ts";

/** Put in what the worker has tagged: whom the library knows keep the ids they have there. Where it cannot be asked, all get new ones. */
export async function putIn(client: Pick<WorkerClient<IngestApi>, "call">): Promise<PutIn> {
  const names = await client.call("names", []);
  const head = wholeHead();
  const ids =
    names.length === 0 || head.index === null ? null : await askIndex(head, "identify", [names]).catch(() => null);
  return client.call("put", [ids ?? names.map(({ id }) => id)]);
}
