import type { Logger } from "vite";

/** A line of Vite's list of what it wrote, with or without colours: a path, and a size at the end or before that of a map. */
const assetLine = /\.(?:html|js|css|wasm|bin|woff2?|svg|png|map|webmanifest)\b[^\n]*\d kB/u;

/**
 * Keep Vite from listing some sixty files that it wrote, in which the few lines that matter are lost. Returns a function that says a
 * line whatever it looks like.
 */
export function leaveOutAssets(logger: Logger): (line: string) => void {
  const info = logger.info.bind(logger);
  logger.info = (message, options) => {
    if (!assetLine.test(message)) info(message, options);
  };
  return info;
}
