import wasmUrl from "@sqlite.org/sqlite-wasm/sqlite3.wasm?url";
import { openIndexAt } from "../library/index/open-index.ts";
import type { LibraryIndex } from "../library/index/library-index.ts";
import type { LibraryApi } from "./library-api.ts";
import { takeInOwn } from "./own-index.ts";
import { type Port, serve } from "./serve.ts";

let opened: { readonly url: string; readonly index: Promise<LibraryIndex> } | null = null;
let progress = { done: 0, total: 0 };

function open(url: string): Promise<LibraryIndex> {
  if (opened?.url === url) return opened.index;
  opened?.index.then(
    (index) => index.close(),
    () => undefined,
  );
  const index = openIndexAt(url, { wasmUrl, onProgress: (done, total) => (progress = { done, total }) });
  const opening = { url, index };
  opened = opening;
  index.catch(() => {
    if (opened === opening) opened = null;
  });
  return index;
}

async function index(): Promise<LibraryIndex> {
  if (opened === null) throw new Error("The search index is not open yet.");
  return opened.index;
}

serve<LibraryApi>(self as unknown as Port, {
  open: async (url, own) => {
    const index = await open(url);
    await takeInOwn(index, own, wasmUrl);
    return index.size();
  },
  progress: () => progress,
  search: async (...args) => (await index()).search(...args),
  histogram: async (...args) => (await index()).histogram(...args),
  facets: async (...args) => (await index()).facets(...args),
  suggest: async (...args) => (await index()).suggest(...args),
  entity: async (...args) => (await index()).entity(...args),
  companions: async (...args) => (await index()).companions(...args),
  entities: async (...args) => (await index()).entities(...args),
  mentionsOf: async (...args) => (await index()).mentionsOf(...args),
  setReaderState: async (...args) => (await index()).setReaderState(...args),
  identify: async (...args) => (await index()).identify(...args),
  setCorrections: async (...args) => (await index()).setCorrections(...args),
  warmUp: async () => (await index()).warmUp(),
});
