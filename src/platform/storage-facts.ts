/** What the browser says of the room that this site has. */
export interface StorageFacts {
  /** Bytes in use; null where the browser does not tell. */
  readonly usage: number | null;
  /** Bytes that it allows, which is no promise that the device has them. */
  readonly quota: number | null;
  /** Whether it has promised to keep what is there. */
  readonly isPersisted: boolean;
}

/** Firefox asks the reader and may never answer: then it has not promised, so far. */
const longestAskMs = 5000;

/** Ask the browser how much room there is. Never rejects; WebKit may tell nothing. */
export async function readStorageFacts(): Promise<StorageFacts> {
  const storage = (navigator as { readonly storage?: Partial<StorageManager> }).storage;
  const estimate = await storage?.estimate?.().catch(() => null);
  const isPersisted = await storage?.persisted?.().catch(() => false);
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null, isPersisted: isPersisted ?? false };
}

/** Ask it to keep what is there. Resolves to what it has promised after some seconds, whether it answers or not. */
export async function askToPersist(): Promise<boolean> {
  const storage = (navigator as { readonly storage?: Partial<StorageManager> }).storage;
  const asking = storage?.persist?.().catch(() => false) ?? Promise.resolve(false);
  const waiting = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), longestAskMs));
  return Promise.race([asking, waiting]);
}
