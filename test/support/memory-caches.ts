/** Caches in memory that behave as the browser's, as far as Dateline uses them. */
export interface MemoryCaches {
  readonly caches: CacheStorage;
  /** Every key with its text, by cache: what a test looks at. */
  readonly contents: () => Promise<Record<string, Record<string, string>>>;
  /** Let this many bytes more in; a put beyond fails as it does in browsers. */
  readonly limitTo: (bytes: number) => void;
}

/** Make caches that are empty and have all the room they want. */
export function createMemoryCaches(): MemoryCaches {
  const stores = new Map<string, Map<string, Response>>();
  let room = Number.POSITIVE_INFINITY;

  const cacheOf = (name: string) => {
    const store = stores.get(name) ?? new Map<string, Response>();
    stores.set(name, store);
    return {
      match: async (key: RequestInfo) => store.get(urlOf(key))?.clone(),
      put: async (key: RequestInfo, response: Response) => {
        const body = await response.arrayBuffer();
        if (body.byteLength > room) throw new DOMException("Quota exceeded.", "QuotaExceededError");
        room -= body.byteLength;
        store.set(urlOf(key), new Response(body, { status: response.status, headers: response.headers }));
      },
      keys: async () => [...store.keys()].map((url) => new Request(url)),
      delete: async (key: RequestInfo) => store.delete(urlOf(key)),
    };
  };
  const caches = {
    open: async (name: string) => cacheOf(name),
    match: async (key: RequestInfo, { cacheName = "" } = {}) => stores.get(cacheName)?.get(urlOf(key))?.clone(),
    has: async (name: string) => stores.has(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  };
  return {
    caches: caches as unknown as CacheStorage,
    limitTo: (bytes) => void (room = bytes),
    async contents() {
      const entries = [...stores].map(async ([name, store]) => {
        const texts = [...store].map(async ([key, response]) => [key, await response.clone().text()] as const);
        return [name, Object.fromEntries(await Promise.all(texts))] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    },
  };
}

function urlOf(key: RequestInfo): string {
  return typeof key === "string" ? key : key.url;
}
