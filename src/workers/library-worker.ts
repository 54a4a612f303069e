import { type OpenedIndex, openIndexAt } from "../library/index/open-index.ts";
import { openToldAt } from "../library/told/open-told.ts";
import type { LibraryIndex } from "../library/index/library-index.ts";
import type { LibraryApi } from "./library-api.ts";
import { takeInOwn } from "./own-index.ts";
import { createRestFetcher } from "./rest-fetcher.ts";
import { type Port, serve } from "./serve.ts";

let opened: { readonly url: string; readonly opening: Promise<OpenedIndex> } | null = null;
const rest = createRestFetcher();

function open(url: string, manifest: Uint8Array<ArrayBuffer> | null): Promise<OpenedIndex> {
  if (opened?.url === url) return opened.opening;
  rest.stop();
  const opening = openIndexAt(url, manifest);
  const own = { url, opening };
  opened = own;
  opening.catch(() => {
    if (opened === own) opened = null;
  });
  return opening;
}

/** Ask the opened index. The rest of its files waits meanwhile, and is fetched after the first answer. */
async function ask<Result>(question: (index: LibraryIndex) => Result | Promise<Result>): Promise<Result> {
  if (opened === null) throw new Error("The search index is not open yet.");
  const { index, fetchRest } = await opened.opening;
  return rest.after(() => Promise.resolve(question(index)), fetchRest);
}

serve<LibraryApi>(self as unknown as Port, {
  async open(url, own, manifest = null, toldUrl = null) {
    const { index } = await open(url, manifest);
    if (toldUrl !== null) index.toldSide.setLoader(toldUrl, () => openToldAt(toldUrl));
    if (own !== undefined) await takeInOwn(index, own);
    return index.size();
  },
  progress: () => rest.progress(),
  search: (...args) => ask((index) => index.search(...args)),
  histogram: (...args) => ask((index) => index.histogram(...args)),
  facets: (...args) => ask((index) => index.facets(...args)),
  suggest: (...args) => ask((index) => index.suggest(...args)),
  entity: (...args) => ask((index) => index.entity(...args)),
  companions: (...args) => ask((index) => index.companions(...args)),
  entities: (...args) => ask((index) => index.entities(...args)),
  mentionsOf: (...args) => ask((index) => index.mentionsOf(...args)),
  doubts: (...args) => ask((index) => index.doubts(...args)),
  sample: (...args) => ask((index) => index.sample(...args)),
  told: (...args) => ask((index) => index.told(...args)),
  setReaderState: (...args) => ask((index) => index.setReaderState(...args)),
  identify: (...args) => ask((index) => index.identify(...args)),
  setCorrections: (...args) => ask((index) => index.setCorrections(...args)),
  async warmUp() {
    if (opened === null) throw new Error("The search index is not open yet.");
    const { index, fetchRest } = await opened.opening;
    await rest.all(fetchRest);
    await index.warmUp();
  },
});
