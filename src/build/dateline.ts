import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { HtmlTagDescriptor, Plugin, ResolvedConfig } from "vite";
import { headElementId } from "../core/catalog/head.ts";
import { createLibraryBuilder, type BuiltLibrary } from "./library/build-library.ts";
import { describeLibrary } from "./output/describe-library.ts";
import { finishBuild } from "./output/finish-build.ts";
import { serveLibrary } from "./serve/serve-library.ts";
import { startLiveLibrary, type LiveLibrary } from "./serve/live-library.ts";
import { startTagger } from "./tag/start-tagger.ts";

/** The event by which a development server tells open pages of a new library; it carries the head's text. */
export const libraryEvent = "dateline:library";

/** Where the texts are: `DATELINE_SEEDS`, else `seeds/`. */
export interface DatelineOptions {
  readonly seeds?: string;
}

/**
 * Make a library out of a folder of texts, and the app around it.
 *
 * A build reads and tags the seeds while Vite bundles, puts the head into `index.html`, writes the library beside it, and
 * ends with the service worker and what it keeps. A development server serves the same files from memory.
 */
export function dateline({ seeds = "seeds" }: DatelineOptions = {}): Plugin {
  let config: ResolvedConfig;
  let built: Promise<BuiltLibrary> | null = null;
  let live: LiveLibrary | null = null;
  const started = Date.now();

  const createBuilder = () => {
    const seedsFolder = resolve(config.root, seeds);
    if (!existsSync(seedsFolder)) throw new Error(`The seeds folder ${seedsFolder} does not exist. Make it, or name another one in DATELINE_SEEDS.`);
    const cacheFolder = join(config.root, "node_modules", ".cache", "dateline");
    return createLibraryBuilder({ seedsFolder, cacheFolder, startPool: (texts) => startTagger(texts, cacheFolder) });
  };

  return {
    name: "dateline",
    configResolved(resolved) {
      config = resolved;
    },

    buildStart() {
      if (config.command !== "build") return;
      built = createBuilder().build();
      built.catch(() => undefined); // reported where it is awaited
    },

    configureServer(server) {
      const { logger } = config;
      live = startLiveLibrary(createBuilder(), {
        onLibrary(library) {
          for (const line of describeLibrary(library, Date.now() - started)) logger.info(line, { timestamp: true });
          server.ws.send(libraryEvent, library.headText);
        },
        onError(error) {
          logger.error(error.message, { timestamp: true, error });
          server.ws.send({ type: "error", err: { message: error.message, stack: "", plugin: "dateline" } });
        },
      });
      server.httpServer?.once("close", () => live?.close());
      server.middlewares.use(serveLibrary(live, config.base));
    },

    transformIndexHtml: {
      order: "post",
      async handler(html) {
        const library = await (live?.current() ?? built);
        if (library === null || library === undefined) return html;
        return { html: live === null ? html : withoutPolicy(html), tags: [headElement(library)] };
      },
    },

    writeBundle: {
      order: "post",
      sequential: true,
      async handler(options, bundle) {
        if (built === null || options.dir === undefined) return;
        await finishBuild({ library: await built, outFolder: options.dir, bundle, log: (line) => config.logger.info(line), ms: Date.now() - started });
      },
    },
  };
}

/** The head goes to the end of the body: what the page looks like is not to wait for it. */
function headElement({ headText }: BuiltLibrary): HtmlTagDescriptor {
  return { tag: "script", attrs: { type: "application/json", id: headElementId }, children: headText, injectTo: "body" };
}

/**
 * Take the Content-Security-Policy out of the page that the development server serves, and only there: React's refresh
 * needs an inline script, and Vite puts styles into the page by script. `npm run preview` serves the page with it.
 */
function withoutPolicy(html: string): string {
  return html.replace(/<meta\s[^>]*http-equiv="Content-Security-Policy"[^>]*>\s*/iu, "");
}
