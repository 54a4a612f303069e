import { deflateSync } from "fflate";
import { parseHead } from "../../library/formats/head.ts";
import { sha256 as hashBytes } from "../../core/hash/sha256.ts";
import {
  formatOfflineList,
  offlineListName,
  serviceWorkerName,
  type ListedFile,
  type OfflineList,
} from "../../library/formats/offline-list.ts";
import type { AssembledLibrary } from "../../library/site/assemble-library.ts";
import { showOther } from "../../library/site/compose-page.ts";
import { listOffline, partOf } from "../../library/site/list-offline.ts";
import { readShown } from "../../library/site/read-shown.ts";
import { rebuildLibrary } from "../../library/site/rebuild-library.ts";
import { composeOnePage, isOfLibrary, refuseLarge } from "../../library/site/one-page.ts";
import { isSitePart, writeServiceWorker, type SiteParts } from "../../library/site/site-parts.ts";
import type { MadeFile } from "../../library/pack/emit-file.ts";
import { OwnStore } from "../../platform/own/own-store.ts";
import { makeBreather } from "../breather.ts";
import { readAdditions } from "./read-additions.ts";
import type { SavedSite, SiteProgress, SiteRequest } from "./site-api.ts";
import { SiteHost, type Fetch } from "./site-host.ts";
import { ZipFile } from "./zip-file.ts";

/** What draws first screens, as its module exports it. */
export type ScreenModule = (url: string) => Promise<{ renderFirstScreen(headText: string): string }>;

const pageName = "index.html";

/** Where a site is made out of one that is read: its app as it is, its library written anew with all that the reader has. */
export class SiteDesk {
  readonly #fetch: Fetch;
  readonly #loadScreen: ScreenModule;
  #progress: SiteProgress = { step: "fetching", done: 0, total: 0 };

  constructor(fetchFile: Fetch, loadScreen: ScreenModule) {
    this.#fetch = fetchFile;
    this.#loadScreen = loadScreen;
  }

  progress(): SiteProgress {
    return this.#progress;
  }

  async saveSite(request: SiteRequest, signal: AbortSignal): Promise<SavedSite> {
    const host = new SiteHost(request.base, this.#fetch);
    const list = await host.readList();
    const { library, originals } = await this.#rebuild(request, host, signal);
    const zip = new ZipFile();
    const files = { shell: [] as ListedFile[], late: [] as ListedFile[], rest: [] as ListedFile[] };
    const missing: string[] = [];
    const breathe = makeBreather(sliceMs, signal);
    const app = [...list.shell, ...list.library.filter(({ url }) => !url.startsWith("library/")), ...list.rest];
    this.#progress = { step: "packing", done: 0, total: app.length + library.files.size + originals.length };
    const count = () => (this.#progress = { ...this.#progress, done: this.#progress.done + 1 });
    for (const file of app) {
      const path = decodeURIComponent(file.url);
      const part = partOf(path) ?? "rest";
      const read = host.readListed(file);
      const bytes = part === "rest" ? await read.catch(() => null) : await read;
      count();
      if (bytes === null) {
        missing.push(path);
        continue;
      }
      const written = path === pageName ? await this.#writePage(bytes, library, list, request.base) : bytes;
      files[part].push(path === pageName ? describe(file.url, written) : file);
      zip.add(path, written);
      await breathe();
    }
    for (const [path, bytes] of library.files) {
      zip.add(path, inMemory(bytes));
      count();
      await breathe();
    }
    for (const url of originals) {
      const bytes = await host.readNamed(url).catch(() => null);
      if (bytes === null) missing.push(url);
      else zip.add(url, bytes);
      count();
      await breathe();
    }
    const offline = listOffline({ ...files, worker: list.worker }, library, sha256);
    const template = new TextDecoder().decode(await readPart(host, list, "serviceWorker"));
    zip.add(serviceWorkerName, encode(writeServiceWorker(template, offline.version)));
    zip.add(offlineListName, encode(formatOfflineList(offline)));
    return { file: zip.finish(), articles: library.head.total, missing };
  }

  async saveOnePage(request: SiteRequest, signal: AbortSignal): Promise<SavedSite> {
    const host = new SiteHost(request.base, this.#fetch);
    const list = await host.readList();
    // Before the work, where it is known already.
    refuseLarge(list.library.filter(({ url }) => isOfLibrary(url)).reduce((sum, { bytes }) => sum + bytes, 0));
    const template = new TextDecoder().decode(await readPart(host, list, "onePage"));
    const { library } = await this.#rebuild(request, host, signal);
    this.#progress = { step: "packing", done: 0, total: library.files.size };
    await makeBreather(sliceMs, signal)();
    const screen = await this.#drawScreen(library, list, request.base);
    const deflate = (bytes: Uint8Array) => {
      this.#progress = { ...this.#progress, done: this.#progress.done + 1 };
      return deflateSync(bytes, { level: 6 });
    };
    const parts = composeOnePage(template, library, screen, { deflate, read: inMemory });
    return { file: new Blob(parts, { type: "text/html" }), articles: library.head.total, missing: [] };
  }

  async #rebuild({ headText, own, entries }: SiteRequest, host: SiteHost, signal: AbortSignal) {
    const head = parseHead(headText);
    const additions = await readAdditions(own === null ? null : new OwnStore(own), entries);
    const breathe = makeBreather(sliceMs, signal);
    const shown = await readShown(
      head,
      (file) => host.readNamed(file),
      (done) => (this.#progress = { step: "fetching", done, total: head.total }),
    );
    const library = await rebuildLibrary(head, shown, additions, {
      sha256,
      onProgress: (step, done, total) => (this.#progress = { step, done, total }),
      breathe,
    });
    return { library, originals: [...new Set(shown.articles.flatMap(({ originals = [] }) => originals))] };
  }

  async #writePage(page: Uint8Array, library: AssembledLibrary, list: OfflineList, base: string): Promise<Uint8Array> {
    const screen = await this.#drawScreen(library, list, base);
    return encode(showOther(new TextDecoder().decode(page), { headText: library.headText, screen }));
  }

  async #drawScreen({ headText }: AssembledLibrary, { library }: OfflineList, base: string): Promise<string | null> {
    const file = library.find(({ url }) => isSitePart(url, "screen"));
    const module = file === undefined ? null : await this.#loadScreen(new URL(file.url, base).href).catch(() => null);
    return module?.renderFirstScreen(headText) ?? null;
  }
}

async function readPart(host: SiteHost, { library, rest }: OfflineList, part: keyof SiteParts): Promise<Uint8Array> {
  const file = [...library, ...rest].find(({ url }) => isSitePart(url, part));
  if (file === undefined) throw new Error("This site was made by an older Dateline. Build it anew, then save it.");
  return host.readListed(file);
}

function sha256(content: string | Uint8Array): string {
  return hashBytes(typeof content === "string" ? encode(content) : content);
}

function describe(url: string, bytes: Uint8Array): ListedFile {
  return { url, bytes: bytes.byteLength, sha256: sha256(bytes) };
}

function inMemory(bytes: MadeFile["bytes"]): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  throw new Error(`What lies in ${bytes.path} can't be read here.`);
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Time between two breaths, in milliseconds: what asks how far it is waits no longer. */
const sliceMs = 100;
