import type { IncomingMessage, ServerResponse } from "node:http";
import { libraryFolder } from "../../library/site/collect-files.ts";
import type { LiveLibrary } from "./live-library.ts";

const types: Readonly<Record<string, string>> = {
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  bin: "application/octet-stream",
};

/** Answer requests for the library's files from memory, under the URLs they have in `dist/`; leave all others to Vite. */
export function serveLibrary(library: LiveLibrary, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const url = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
    if (!url.startsWith(`${libraryFolder}/`)) return next();
    const bytes = library.findFile(url);
    if (bytes === null) {
      response.statusCode = 404;
      response.end(`${url} is not in the library (any more): reload the page.`);
      return;
    }
    response.setHeader("Content-Type", types[url.slice(url.lastIndexOf(".") + 1)] ?? "application/octet-stream");
    response.setHeader("Cache-Control", "no-cache");
    response.end(bytes);
  };
}
