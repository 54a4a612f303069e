import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, version as viteVersion, type Plugin, type Rolldown } from "vite";
import { bundleOnce } from "../store/bundle-once.ts";
import { sha256OfParts } from "../store/sha256.ts";
import { listFiles } from "../list-files.ts";

const sources = fileURLToPath(new URL("../..", import.meta.url));
const lockFile = join(sources, "../package-lock.json");

/** What the first screen is never made of. */
const others = /^(?:builder|ingest|library|sw|training|workers)\/|\.bin$/u;

/** What puts the first screen into the page. */
export interface FirstScreen {
  /** A classic script, to be run before the page is painted: `src/app/first/look.ts`. */
  readonly look: string;
  /** Draw the first screen for a head as HTML: `src/app/first/render.tsx`. */
  readonly render: (headText: string) => string;
  /** The same as a module, for browsers in which a site is saved: it exports `renderFirstScreen`. */
  readonly module: string;
}

/** Bundle what draws the first screen, once for each version of the app. */
export async function bundleFirstScreen(cacheFolder: string): Promise<FirstScreen> {
  const version = versionOfApp();
  const [look, render] = await Promise.all([
    bundleOnce({ name: "look", version, cacheFolder }, () => bundle("look.ts", "iife")),
    bundleOnce({ name: "first-screen", version, cacheFolder }, () => bundle("render.tsx", "esm")),
  ]);
  const { renderFirstScreen } = (await import(pathToFileURL(render).href)) as {
    readonly renderFirstScreen: FirstScreen["render"];
  };
  return { look: readFileSync(look, "utf8"), render: renderFirstScreen, module: readFileSync(render, "utf8") };
}

function versionOfApp(): string {
  const files = listFiles(sources, "training").filter((path) => !others.test(path));
  const parts = files.flatMap((path) => [path, readFileSync(join(sources, path))]);
  return sha256OfParts(viteVersion, readFileSync(lockFile), ...parts);
}

async function bundle(entry: string, format: "iife" | "esm"): Promise<string> {
  const isModule = format === "esm";
  const result = (await build({
    configFile: false,
    logLevel: "error", // it warns of each `"use client"`, which means nothing here
    publicDir: false,
    plugins: isModule ? [nothingLater(), reactForStrings()] : [],
    define: { "process.env.NODE_ENV": '"production"' },
    ssr: { noExternal: true, target: "webworker" },
    build: {
      ssr: isModule,
      minify: true,
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: { input: join(sources, "app/first", entry), output: { format } },
    },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code.replaceAll(/import\(\s*["'`]dateline:later["'`]\s*\)/gu, "new Promise(() => {})");
}

/** What the app fetches after its first screen stays on its way for ever: its place is drawn as it is before that comes. */
function nothingLater(): Plugin {
  return {
    name: "dateline:nothing-later",
    resolveDynamicImport: () => ({ id: "dateline:later", external: true }),
  };
}

/** What turns components into a string, for Node and browsers alike: the package's own choice of file has streams too, which hold a process open. */
function reactForStrings(): Plugin {
  const file = join(
    dirname(fileURLToPath(import.meta.resolve("react-dom/package.json"))),
    "cjs/react-dom-server-legacy.browser.production.js",
  );
  return {
    name: "dateline:react-for-strings",
    enforce: "pre",
    resolveId: (id) => (id === "react-dom/server" ? file : null),
  };
}
