import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The work of others in the app, and the terms on which it is there. */
export interface Licence {
  /** "react 19.3.1", or in words what is no package. */
  readonly name: string;
  readonly terms: string;
}

interface LockedPackage {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

/** What is in the app and in no package: the file with its terms. */
const besides: Readonly<Record<string, string>> = {
  "Icons of Lucide": "src/ui/ICONS-LICENCE.txt",
  "Countries, and what they are called": "src/core/entities/gazetteer/LICENCES.md",
  "What 34 languages call countries, of the Unicode CLDR": "src/core/entities/gazetteer/UNICODE-LICENCE.txt",
};

/** Of these, styles alone are in the app, made at build time: `citation-styles.ts`. */
const ofStyles = {
  name: "Citation styles and their words, of the Citation Style Language project",
  terms:
    "Creative Commons Attribution-ShareAlike 3.0 Unported: https://creativecommons.org/licenses/by-sa/3.0/\nThe authors of each style are named in it. https://citationstyles.org/",
};

/**
 * Give the app the licences of all that it is made with, since most of these ask to be in every copy: a module that only the page about the library
 * imports, when they are asked for.
 */
export function licences(): Plugin {
  return {
    name: "dateline:licences",
    resolveId: { filter: { id: /^virtual:licences$/u }, handler: () => "\0virtual:licences" },
    load: {
      filter: { id: /^\0virtual:licences$/u },
      handler: () => `export const licences = ${JSON.stringify(readLicences())};`,
    },
  };
}

/** Read the terms of Dateline, of each package that is in the app, with those that it needs itself (not those that are for some machines alone), and of what is in no package. Throws where a package brings none. */
export function readLicences(): readonly Licence[] {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const shipped = Object.entries(packages).filter(
    ([path, { dev, optional, devOptional }]) =>
      path !== "" && [dev, optional, devOptional].every((isLeftOut) => isLeftOut !== true),
  );
  // One package may lie in several places.
  const ofPackages = new Map(
    shipped.map(([path, { version = "" }]) => [
      `${path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)} ${version}`,
      path,
    ]),
  );
  return [
    { name: "Dateline", terms: readFileSync(join(root, "LICENSE"), "utf8") },
    ...[...ofPackages].map(([name, path]) => ({ name, terms: readTerms(join(root, path)) })),
    ...Object.entries(besides).map(([name, file]) => ({ name, terms: readFileSync(join(root, file), "utf8") })),
    ofStyles,
  ];
}

function readTerms(folder: string): string {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/iu.test(name))
    : [];
  if (files.length === 0) throw new Error(`${folder} brings no licence, which is to be in every copy of the app.`);
  return files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n\n");
}
