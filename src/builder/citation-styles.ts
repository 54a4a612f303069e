import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const name = "virtual:citation-styles";

/**
 * Give the app the citation styles of packages, as CSL says them (Creative Commons BY-SA 3.0, each with its authors in it), and the
 * English words that they are filled with: a module of strings, which only the chunk of *Cite* imports.
 */
export function citationStyles(): Plugin {
  return {
    name: "dateline:citation-styles",
    resolveId: { filter: { id: /^virtual:citation-styles$/u }, handler: () => `\0${name}` },
    load: {
      filter: { id: /^\0virtual:citation-styles$/u },
      handler: () =>
        Object.entries(readStyles())
          .map(([style, text]) => `export const ${style} = ${JSON.stringify(text)};`)
          .join("\n"),
    },
  };
}

function readStyles(): Readonly<Record<string, string>> {
  const find = createRequire(import.meta.url).resolve;
  const plugin = dirname(find("@citation-js/plugin-csl/lib-mjs/styles.json"));
  const styles = readJson(join(plugin, "styles.json"));
  const locales = readJson(join(plugin, "locales.json"));
  const others = join(dirname(find("rehype-citation")), "styles");
  return {
    apa: style(styles["apa"]),
    harvard: style(styles["harvard1"]),
    chicago: style(readModule(join(others, "chicago.js"))),
    mla: style(readModule(join(others, "mla.js"))),
    english: style(locales["en-US"]),
  };
}

function readJson(path: string): Readonly<Record<string, string | undefined>> {
  return JSON.parse(readFileSync(path, "utf8")) as Readonly<Record<string, string | undefined>>;
}

/** The string that a module is. */
function readModule(path: string): string | undefined {
  return /^export default `([^`\\]*)`/u.exec(readFileSync(path, "utf8"))?.[1];
}

/** Throws where another version of a package lies otherwise. */
function style(text: string | undefined): string {
  if (text?.includes("creativecommons.org/licenses/by-sa/3.0/") !== true)
    throw new Error(`A citation style is not where it was: ${JSON.stringify(text?.slice(0, 100))}`);
  return text;
}
