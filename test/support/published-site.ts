import { createHash } from "node:crypto";
import type { Site } from "../../src/sw/site.ts";
import { createMemoryCaches, type MemoryCaches } from "./memory-caches.ts";

/** A published Dateline in memory: files on a server, and a browser that visits it. */
export interface PublishedSite extends MemoryCaches {
  /** The site as the worker of a version sees it. */
  readonly siteOf: (version: string) => Site;
  /** Publish a version: `library` files and `shell` files by path with their texts. */
  readonly publish: (
    version: string,
    files: { readonly shell: Files; readonly library?: Files; readonly rest?: Files },
  ) => void;
  /** Change what the server answers for one path, or take it away. */
  readonly replace: (path: string, text: string | null) => void;
  /** Names of the version locks that open pages hold. */
  readonly heldLocks: string[];
  /** Every path that was fetched, in order. */
  readonly fetched: string[];
  isOnline: boolean;
}

type Files = Readonly<Record<string, string>>;

const scope = "https://host.example/paper/";

/** Make a server that has published nothing, and a browser that has kept nothing. */
export function createPublishedSite(): PublishedSite {
  const memory = createMemoryCaches();
  const server = new Map<string, string>();
  const heldLocks: string[] = [];
  const locks = {
    request: (_name: string, work: () => unknown) => work(),
    query: async () => ({ held: heldLocks.map((name) => ({ name })), pending: [] }),
  } as unknown as LockManager;
  const published: PublishedSite = {
    ...memory,
    heldLocks,
    fetched: [],
    isOnline: true,
    siteOf: (version) => ({ version, scope, caches: memory.caches, fetch, locks }),
    publish(version, { shell, library = {}, rest = {} }) {
      server.clear();
      for (const [path, text] of Object.entries({ ...shell, ...library, ...rest })) server.set(path, text);
      const list = {
        version,
        shell: Object.entries(shell).map(listed),
        library: Object.entries(library).map(listed),
        rest: Object.entries(rest).map(listed),
      };
      server.set("offline.json", JSON.stringify(list));
    },
    replace: (path, text) => void (text === null ? server.delete(path) : server.set(path, text)),
  };
  async function fetch(input: string | Request): Promise<Response> {
    const path = (typeof input === "string" ? input : input.url).slice(scope.length) || "index.html";
    if (!published.isOnline) throw new TypeError("Failed to fetch");
    published.fetched.push(path);
    const text = server.get(path);
    return text === undefined ? new Response("Not found", { status: 404 }) : new Response(text);
  }
  return published;
}

function listed([url, text]: readonly [string, string]) {
  return { url, bytes: Buffer.byteLength(text), sha256: createHash("sha256").update(text).digest("hex") };
}
