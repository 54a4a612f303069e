import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { deflateSync } from "fflate";
import { build, version as viteVersion, type Plugin, type Rolldown } from "vite";
import { headElementId } from "../../library/formats/head.ts";
import { formatBytes } from "../../core/text/count.ts";
import { composeOnePage, embedFile, type OnePageLibrary } from "../../library/site/one-page.ts";
import { listFiles } from "../list-files.ts";
import { citationStyles } from "../citation-styles.ts";
import { licences } from "../licences.ts";
import { routerAlone } from "../router-alone.ts";
import { bundleOnce } from "../store/bundle-once.ts";
import { readBytes } from "../store/file-cache.ts";
import { sha256OfParts, sha256Base64 } from "../store/sha256.ts";

const sources = fileURLToPath(new URL("../..", import.meta.url));
const root = join(sources, "..");

/** What one page is never made of. */
const others = /^(?:builder|ingest|sw|training)\/|\.bin$/u;

/** What stands in a page that is one file in place of what belongs to a site. */
const replaced: Readonly<Record<string, string>> = {
  "data/own.ts": "app/one-page/no-own.ts",
  "features/offline/offline-button.tsx": "app/one-page/no-button.ts",
  "features/take-away/take-away.tsx": "app/one-page/no-button.ts",
  "app/add-route.tsx": "app/one-page/no-adding.tsx",
  "platform/trusted-types.ts": "platform/one-page/trust-own-scripts.ts",
};

/** The workers of one page; others are those that add, save or develop. */
const workers = ["library", "told"] as const;

/**
 * Bundle the page that a library is put into to be one file: all of the app that reads, with its styles, its Latin typefaces and its
 * workers; no address of anything else. Once for each version of the app.
 */
export async function bundleOnePage(cacheFolder: string, look: string): Promise<string> {
  const files = listFiles(sources, "training").filter((path) => !others.test(path));
  const parts = files.flatMap((path) => [path, readFileSync(join(sources, path))]);
  const page = readFileSync(join(root, "index.html"), "utf8");
  const lock = readFileSync(join(root, "package-lock.json"));
  const version = sha256OfParts(viteVersion, lock, page, readFileSync(fileURLToPath(import.meta.url)), ...parts);
  const path = await bundleOnce({ name: "one-page", version, cacheFolder }, async () => {
    const [app, ...scripts] = await Promise.all([bundle("main.tsx", "es"), ...workers.map(bundleWorker)]);
    const embedded = workers.map((name, at) => embedFile(workerPath(name), Buffer.from(scripts[at]!.code), pack));
    return writeTemplate(page, { ...app!, look, embedded: embedded.join("") });
  });
  return readFileSync(path, "utf8");
}

/** What the file is called that a build writes. */
const onePageName = "one-page.html";

/**
 * Write a library as one page into a folder, beside the site: it is no part of that. Returns the line that says so, or why there is none:
 * a library that is too large for a page is none the less a site.
 */
export function writeOnePage(
  outFolder: string,
  library: OnePageLibrary,
  template: string,
  render: (headText: string) => string,
): string {
  const file = join(outFolder, onePageName);
  try {
    const parts = composeOnePage(template, library, render(library.headText), { deflate: pack, read: readBytes });
    writeFileSync(file, parts.join(""));
    return `one page  ${formatBytes(statSync(file).size)}, ${file}: it opens with a double click`;
  } catch (error) {
    return `NO ONE PAGE: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** As a browser packs that saves a page. */
export function pack(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 });
}

const workerPath = (name: string) => `workers/${name}.js`;
const bundleWorker = (name: string) => bundle(`workers/one-page/${name}-worker.ts`, "iife");

interface Bundled {
  readonly code: string;
  readonly css: string;
}

async function bundle(entry: string, format: "es" | "iife"): Promise<Bundled> {
  const result = (await build({
    configFile: false,
    root,
    base: "./",
    logLevel: "error",
    publicDir: false,
    plugins: [onePage(), react(), routerAlone(), citationStyles(), licences()],
    define: {
      "process.env.NODE_ENV": '"production"',
      ...(format === "iife" && { "import.meta.url": '"file:///worker.js"' }),
    },
    build: {
      write: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      modulePreload: false,
      cssCodeSplit: false,
      // Typefaces and pictures go into the style sheet.
      assetsInlineLimit: 10_000_000,
      rolldownOptions: { input: join(sources, entry), output: { format, codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const { code } = result.output[0];
  const css = result.output.flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? String(file.source) : [],
  );
  return { code, css: css.join("\n") };
}

/** Puts in what stands in one page for what belongs to a site, names workers by where they lie in it, and leaves out what is fetched. */
function onePage(): Plugin {
  return {
    name: "dateline:one-page",
    enforce: "pre",
    async resolveId(id, importer) {
      if (importer === undefined || importer.includes("/app/one-page/")) return null;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      const other = resolved === null ? undefined : replaced[resolved.id.slice(sources.length)];
      return other === undefined ? null : join(sources, other);
    },
    load(id) {
      // Models are for adding.
      return id.endsWith(".bin?url") ? 'export default ""' : null;
    },
    transform: {
      filter: { id: /\.(?:tsx?|css)$/u },
      handler(code, id) {
        if (id.endsWith(".css")) return id.includes("@fontsource") ? { code: keepLatin(code), map: null } : null;
        // First, since all that follows asks it for its files and workers.
        if (id === join(sources, "main.tsx"))
          return { code: `import "./platform/one-page/serve-page.ts";\n${code}`, map: null };
        if (!code.includes("new Worker(")) return null;
        return {
          code: code.replaceAll(
            /new Worker\(\s*new URL\(\s*"[^"]*\/([\w-]+)-worker\.ts",\s*import\.meta\.url\s*\)/gu,
            (_, name: string) => `new Worker(${JSON.stringify(workerPath(name))}`,
          ),
          map: null,
        };
      },
    },
  };
}

/** Typefaces come in a file a script: the others would double the page, and are the system's in it. */
function keepLatin(css: string): string {
  return css.replaceAll(/@font-face\s*\{[^}]*\}/gu, (face) => (/-latin-/u.test(face) ? face : ""));
}

interface TemplateParts extends Bundled {
  readonly look: string;
  readonly embedded: string;
}

/** Make the page out of `index.html`: nothing in it is an address, and its policy lets it ask nobody for anything. */
function writeTemplate(page: string, { code, css, look, embedded }: TemplateParts): string {
  const [script, style, first] = [insideScript(code), css.replaceAll(/<\/(?=style)/giu, "<\\/"), insideScript(look)];
  const policy = [
    "default-src 'none'",
    `script-src '${sha256Base64(script)}' '${sha256Base64(first)}'`,
    `style-src '${sha256Base64(style)}'`,
    "img-src data:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'",
    "require-trusted-types-for 'script'; trusted-types default",
  ].join("; ");
  const icon = readFileSync(join(root, "public/icon.svg")).toString("base64");
  return page
    .replace("<html ", () => "<html data-one-page ")
    .replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/u, () => policy)
    .replaceAll(/[ \t]*<link rel="(?:icon|apple-touch-icon|manifest)"[^>]*>\n/gu, "")
    .replaceAll(/[ \t]*<script type="module" src=[^>]*><\/script>\n/gu, "")
    .replace(/<div id="root">/u, '<div id="root" data-built>')
    .replace(/(?<=<noscript>)[^<]*/u, "Dateline needs JavaScript to open an article.")
    .replace(
      "</head>",
      () =>
        `  <link rel="icon" href="data:image/svg+xml;base64,${icon}" />\n<style>${style}</style>\n<script>${first}</script>\n<script type="module">${script}</script>\n</head>`,
    )
    .replace("</body>", () => `<script type="application/json" id="${headElementId}"></script>\n${embedded}</body>`);
}

/** What a script may not hold as it is, since it would end or hide the element; in code both stand in texts and patterns alone, which read the sign by its number too. */
function insideScript(code: string): string {
  return code.replaceAll(/<(?=\/script|!--)/giu, "\\x3C");
}
