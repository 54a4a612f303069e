import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** One import of a source file. */
export interface Import {
  /** Path from the repository's root, with `/`. */
  readonly file: string;
  /** The other file's path from the root, or a package's name. */
  readonly target: string;
  readonly isPackage: boolean;
  /** `import type`: gone when the code runs. */
  readonly isType: boolean;
}

export const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Every TypeScript file below a folder of the repository, as a path from the root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path).replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
    .toSorted();
}

/** Everything a file imports, static or not, and workers it starts by URL. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(repositoryRoot, file), "utf8");
  const found: Import[] = [];
  const patterns: readonly (readonly [RegExp, (match: RegExpMatchArray) => boolean])[] = [
    [
      /^(?:import|export)\s+(type\s)?[^;"']*?from\s+["']([^"']+)["']/gm,
      (match) => match[1] !== undefined || /\{\s*(type\s+\w+(\s+as\s+\w+)?\s*,?\s*)+\}/.test(match[0]),
    ],
    [/^import\s+()["']([^"']+)["']/gm, () => false],
    [/\bimport\(\s*()["']([^"']+)["']/g, () => false],
  ];
  for (const [pattern, isType] of patterns) {
    for (const match of text.matchAll(pattern)) found.push(toImport(file, match[2] ?? "", isType(match)));
  }
  return found;
}

function toImport(file: string, specifier: string, isType: boolean): Import {
  const isPackage = !specifier.startsWith(".");
  const target = isPackage
    ? specifier
    : relative(repositoryRoot, resolve(repositoryRoot, dirname(file), specifier.replace(/\?.*$/, ""))).replaceAll(
        "\\",
        "/",
      );
  return { file, target, isPackage, isType };
}
