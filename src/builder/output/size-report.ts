import { gzipSync } from "node:zlib";
import type { Rolldown } from "vite";

/** Bytes of gzip that the JavaScript fetched before the first screen may take; a test holds the build to it. */
export const initialScriptBudget = 110_000;

/** How big a file is, raw and over the wire. */
export interface FileSize {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** The JavaScript that the page fetches by itself: what its HTML names and all that imports at once; what is imported later is not in it. */
export function findInitialScripts(html: string, bundle: Rolldown.OutputBundle): FileSize[] {
  const wanted = new Set(Array.from(html.matchAll(/\s(?:src|href)="\.\/([^"]+\.js)"/gu), ([, name = ""]) => name));
  for (const name of wanted) {
    const file = bundle[name];
    if (file?.type === "chunk") for (const imported of file.imports) wanted.add(imported);
  }
  return [...wanted].flatMap((name) => {
    const file = bundle[name];
    if (file === undefined) return [];
    return [measure(name, file.type === "chunk" ? file.code : file.source)];
  });
}

/** Measure a file as most hosts serve it: gzip at its usual level. */
export function measure(name: string, content: string | Uint8Array): FileSize {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return { name, bytes: bytes.byteLength, gzipBytes: gzipSync(bytes).byteLength };
}

/** The line about the initial JavaScript; when it is over its budget, a warning with each script of it. */
export function formatInitialScripts(scripts: readonly FileSize[]): string[] {
  const total = scripts.reduce((sum, script) => sum + script.gzipBytes, 0);
  const sum = `initial JavaScript  ${kilobytes(total)} gzip of ${kilobytes(initialScriptBudget)} allowed`;
  if (total <= initialScriptBudget) return [sum];
  return [`OVER BUDGET: ${sum}`, ...scripts.map(({ name, gzipBytes }) => `  ${name}  ${kilobytes(gzipBytes)} gzip`)];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
