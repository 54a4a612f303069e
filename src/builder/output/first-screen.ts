import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, version as viteVersion, type Plugin, type Rolldown } from "vite";
import { bundleOnce } from "../store/bundle-once.ts";
import { sha256 } from "../store/sha256.ts";
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
  return { look: readFileSync(look, "utf8"), render: renderFirstScreen };
}

/** The page with its first screen in it, and with the script that decides about it before all others. A page without the app's root is left as it is. */
export function placeFirstScreen(html: string, screen: string, lookUrl: string): string {
  if (!html.includes(root)) return html;
  return html
    .replace(root, () => `${root.slice(0, -1)} data-built>${screen}`)
    .replace(/(?=[ \t]*<script type="module"|<\/head>)/u, () => `    <script src="${lookUrl}"></script>\n`);
}

const root = '<div id="root">';

function versionOfApp(): string {
  const files = listFiles(sources, "training").filter((path) => !others.test(path));
  const parts = files.flatMap((path) => [path, readFileSync(join(sources, path))]);
  return sha256(viteVersion, readFileSync(lockFile), ...parts);
}

async function bundle(entry: string, format: "iife" | "esm"): Promise<string> {
  const isForNode = format === "esm";
  const result = (await build({
    configFile: false,
    logLevel: "error", // it warns of each `"use client"`, which means nothing here
    publicDir: false,
    plugins: isForNode ? [nothingLater()] : [],
    define: { "process.env.NODE_ENV": '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: isForNode,
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      modulePreload: false,
      rolldownOptions: { input: join(sources, "app/first", entry), output: { format } },
    },
  })) as Rolldown.RolldownOutput;
  return result.output[0].code;
}

/** What the app fetches after its first screen stays on its way for ever: its place is drawn as it is before that comes. */
function nothingLater(): Plugin {
  return {
    name: "dateline:nothing-later",
    resolveDynamicImport: () => ({ id: "data:text/javascript,await new Promise(() => {})", external: true }),
  };
}
