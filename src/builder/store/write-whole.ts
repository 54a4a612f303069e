import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Write a file whole or not at all: into a file beside it, which then takes its name.
 * A build that is killed leaves the old file, or the new one.
 */
export function writeWhole(path: string, content: string | Uint8Array | Iterable<Uint8Array>): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.draft`; // builds that run at once must not write into each other's
  try {
    if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(draft, content);
    else writeParts(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Not put together first: that would copy megabytes. */
function writeParts(path: string, parts: Iterable<Uint8Array>): void {
  const descriptor = openSync(path, "w");
  try {
    for (const part of parts) writeFileSync(descriptor, part);
  } finally {
    closeSync(descriptor);
  }
}
