import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from "vite";
import { headElementId } from "../library/formats/head.ts";
import { sha256OfParts } from "./store/sha256.ts";
import type { ReadyLibrary } from "./library/build-library.ts";
import { answerFiles } from "./output/answer-files.ts";
import { bundleServiceWorker, type ServiceWorkerScript } from "./output/bundle-service-worker.ts";
import { describeLibrary } from "./output/describe-library.ts";
import { bundleOnePage, writeOnePage } from "./output/bundle-one-page.ts";
import { finishBuild } from "./output/finish-build.ts";
import { placeFirstScreen } from "../library/site/compose-page.ts";
import { siteParts } from "../library/site/site-parts.ts";
import { bundleFirstScreen, type FirstScreen } from "./output/first-screen.ts";
import { namePage } from "../library/site/name-page.ts";
import { leaveOutAssets } from "./output/quiet-assets.ts";
import { measureLibrary, putLibraryAside, putLibraryBack } from "./output/write-library.ts";
import { serveLibrary } from "./serve/serve-library.ts";
import { startLiveLibrary, type LiveLibrary } from "./serve/live-library.ts";
import { shardsFolderOf } from "./shards/shard.ts";
import { startLibraryThread, type LibraryThread } from "./thread/start-library-thread.ts";

/** The event by which a development server tells open pages of a new library; it carries the head's text. */
export const libraryEvent = "dateline:library";

/** Where the texts are: `DATELINE_SEEDS`, else `seeds/`. */
export interface DatelineOptions {
  readonly seeds?: string;
  /** Whether a build writes the library as one page too. */
  readonly isSingle?: boolean;
  /** Whether a build copies the files of articles beside the library; where it is not said, `DATELINE_ORIGINALS=1` does. */
  readonly keepsOriginals?: boolean;
}

/**
 * Make a library out of a folder of texts, and the app around it.
 *
 * A build reads and tags the seeds while Vite bundles, puts the head into `index.html`, writes the library beside it, and
 * ends with the service worker and what it keeps. A development server serves the same files from memory.
 */
export function dateline({
  seeds = "seeds",
  isSingle = false,
  keepsOriginals = process.env["DATELINE_ORIGINALS"] === "1",
}: DatelineOptions = {}): Plugin {
  let config: ResolvedConfig;
  let built: Promise<ReadyLibrary> | null = null;
  let live: LiveLibrary | null = null;
  let bundlingWorker: Promise<ServiceWorkerScript> | null = null;
  let bundlingScreen: Promise<FirstScreen> | null = null;
  let onePage: string | null = null;
  let aside: string | null = null;
  let before: ReadonlyMap<string, number> | null = null;
  let say: ((line: string) => void) | null = null;
  const startedMs = Date.now();

  /** May be deleted at any time. */
  const cacheFolder = () => join(config.root, "node_modules", ".cache", "dateline");
  const outFolder = () => resolve(config.root, config.build.outDir);

  const startThread = (): Promise<LibraryThread> => {
    return startLibraryThread({
      seedsFolder: resolve(config.root, seeds),
      // A development server serves the library alone.
      keepsOriginals: keepsOriginals && config.command === "build",
      ...(process.env["DATELINE_SHARD"] === "join" && { shardsFolder: shardsFolderOf(cacheFolder()) }),
      cacheFolder: cacheFolder(),
      sourceFolder: fileURLToPath(new URL("..", import.meta.url)),
    });
  };

  return {
    name: "dateline",
    config({ root = "." }, { isPreview = false }) {
      const seedsFolder = resolve(root, seeds);
      // Before anything is bundled, whose errors come with a page of where they were noticed.
      if (!isPreview && !existsSync(seedsFolder))
        throw inOneSentence(
          `The seeds folder ${seedsFolder} does not exist. Make it, or name another one in DATELINE_SEEDS.`,
        );
    },
    configResolved(resolved) {
      config = resolved;
      say = leaveOutAssets(config.logger);
    },

    buildStart() {
      if (config.command !== "build") return;
      built = buildOnce(startThread());
      built.catch(() => undefined); // reported where it is awaited
      aside = putLibraryAside(outFolder(), cacheFolder());
    },

    buildEnd(error) {
      if (error !== undefined && aside !== null) putLibraryBack(outFolder(), aside);
      if (error !== undefined || built === null) return;
      // While the library's thread goes on:
      if (aside !== null) before = measureLibrary(aside);
      bundlingWorker = bundleServiceWorker(cacheFolder());
      bundlingWorker.catch(() => undefined); // reported where it is awaited
      bundlingScreen = bundleFirstScreen(cacheFolder());
      bundlingScreen.catch(() => undefined); // reported where it is awaited
    },

    async generateBundle() {
      if (bundlingScreen === null) return;
      const { look, module } = await bundlingScreen;
      this.emitFile({ type: "asset", fileName: lookFile(look), source: look });
      const serviceWorker = await (bundlingWorker ??= bundleServiceWorker(cacheFolder()));
      onePage = await bundleOnePage(cacheFolder(), look);
      const parts = { screen: module, onePage, serviceWorker: serviceWorker.template };
      for (const [fileName, source] of siteParts(parts, sha256OfParts))
        this.emitFile({ type: "asset", fileName, source });
    },

    configureServer(server) {
      const { logger } = config;
      const thread = startThread();
      live = startLiveLibrary(async (onPartial) => (await thread).build(onPartial), {
        onLibrary(library, ms) {
          if (library.head.index !== null)
            for (const line of describeLibrary(library, ms)) logger.info(line, { timestamp: true });
          server.ws.send(libraryEvent, library.headText);
        },
        onError(error) {
          logger.error(error.message, { timestamp: true, error });
          server.ws.send({ type: "error", err: { message: error.message, stack: "", plugin: "dateline" } });
        },
      });
      server.httpServer?.once("close", () => {
        live?.close();
        void thread.then((started) => started.close()).catch(() => undefined); // why it did not start was said
      });
      server.middlewares.use(serveLibrary(live, config.base));
    },

    transformIndexHtml: {
      order: "post",
      async handler(html, { bundle }) {
        const library = await (live?.current() ?? built);
        if (library === null || library === undefined) return html;
        const named = namePage(html, library.head);
        const tags = [headElement(library)];
        if (live !== null || bundlingScreen === null) return { html: withoutPolicy(named), tags };
        const { look, render } = await bundlingScreen;
        const url = `${config.base}${lookFile(look)}`;
        const script = { url, index: library.head.index, ...answerFiles(bundle ?? {}, config.base) };
        return { html: placeFirstScreen(named, render(library.headText), script), tags };
      },
    },

    writeBundle: {
      order: "post",
      sequential: true,
      async handler(options, bundle) {
        if (built === null || options.dir === undefined) return;
        const isBack = aside !== null && putLibraryBack(options.dir, aside);
        const serviceWorker = await (bundlingWorker ?? bundleServiceWorker(cacheFolder()));
        const library = await built;
        finishBuild({
          library,
          outFolder: options.dir,
          ...(isBack && before !== null && { before }),
          bundle,
          serviceWorker,
          log: (line) => say?.(line),
          ms: Date.now() - startedMs,
        });
        if (isSingle && onePage !== null && bundlingScreen !== null)
          say?.(writeOnePage(options.dir, library, onePage, (await bundlingScreen).render));
      },
    },
  };
}

async function buildOnce(starting: Promise<LibraryThread>): Promise<ReadyLibrary> {
  const thread = await starting;
  try {
    return await thread.build();
  } finally {
    // The process ends when the thread has: until then it saves, while the library is written.
    void thread.close();
  }
}

/** An error of the owner's and not of the code: where in that it was noticed says nothing to them. */
function inOneSentence(message: string): Error {
  return Object.assign(new Error(message), { stack: message });
}

/** Named by its content, as what browsers may keep for good. */
function lookFile(look: string): string {
  return `assets/look-${sha256OfParts(look).slice(0, 8)}.js`;
}

/** The head goes to the end of the body: what the page looks like is not to wait for it. */
function headElement({ headText }: ReadyLibrary): HtmlTagDescriptor {
  return {
    tag: "script",
    attrs: { type: "application/json", id: headElementId },
    children: headText,
    injectTo: "body",
  };
}

/**
 * Take the Content-Security-Policy out of the page that the development server serves, and only there: React's refresh
 * needs an inline script, and Vite puts styles into the page by script. `npm run preview` serves the page with it.
 */
function withoutPolicy(html: string): string {
  return html.replace(/<meta\s[^>]*http-equiv="Content-Security-Policy"[^>]*>\s*/iu, "");
}
