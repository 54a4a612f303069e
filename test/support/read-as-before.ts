import { contentHash } from "../../src/core/hash/content-hash.ts";
import type { OwnStore } from "../../src/platform/own/own-store.ts";
import { IngestDesk } from "../../src/workers/ingest-desk.ts";

/** A file's bytes, and a text out of which the readers of now read what those of before read out of them. */
interface Before {
  readonly before: string;
  readonly bytes: string;
  /** Its bytes are kept; true where not said. */
  readonly isKept?: boolean;
}

let nth = 0;

/** Let a store hold a file as readers without a version have read it. */
export async function readAsBefore(
  store: OwnStore,
  path: string,
  { before, bytes, isKept = true }: Before,
): Promise<void> {
  const name = `before ${(nth += 1)}.txt`;
  const desk = new IngestDesk(store, async () => [], false);
  await desk.read({ blob: new Blob([before]), path: name });
  while ((await desk.tag(1000)).left > 0);
  await desk.put((await desk.names()).map(({ id }) => id));
  const read = [...(await store.readFiles()).values()].find(({ names }) => names.includes(name))!;
  const { readers: _, ...file } = read;
  const original = new TextEncoder().encode(bytes);
  const hash = await contentHash(original, globalThis.crypto.subtle);
  const at = new Date(Date.UTC(2023, 0, 1, 0, 0, nth)).toISOString();
  const isSame = before === bytes;
  if (!isSame)
    await store.put(null, [{ hash, file: { ...file, names: [path], at }, original: isKept ? original : null }]);
  if (!isSame) await store.removeFile(name);
  else await store.put(null, [{ hash, file: { ...file, names: [path], at }, original: isKept ? original : null }]);
}
