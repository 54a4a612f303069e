import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/**
 * What happens to a request instead of its answer: the connection is cut half-way (`cut`) or at once (`lost`), the file comes with one byte
 * `altered`, a sign-in page comes in its place (`page`), a status is sent, another address, or other bytes.
 */
export type Fault =
  | "cut"
  | "lost"
  | "altered"
  | "page"
  | number
  | { readonly redirect: string }
  | { readonly spoil: (body: Buffer) => Buffer };

/** A plain file server, as GitHub Pages or nginx without any configuration are. */
export interface StaticServer {
  /** Where the app is, ending in `/`. */
  readonly url: string;
  /** The same place under a name that is not localhost, so that browsers see plain, insecure http. */
  readonly insecureUrl: string;
  /** Every path asked for, relative to `url`, in order. */
  readonly requests: readonly string[];
  /** Stop answering: every connection is cut, new ones are refused. */
  readonly kill: () => Promise<void>;
  /** Answer again, on the same port. */
  readonly restart: () => Promise<void>;
  /** Serve another build from now on. */
  readonly deploy: (root: string) => void;
  /** Ask `fault` about every request from now on; null answers all of them again. */
  readonly disturb: (fault: ((path: string) => Fault | null) | null) => void;
}

export interface StaticServerOptions {
  /** The folder to serve. */
  readonly root: string;
  /** The path it is served at, such as `/some/deep/path/`. */
  readonly base?: string;
  readonly cacheControl?: string;
  /** Other headers of an answer, by the path asked for. */
  readonly headersOf?: (path: string) => ReadonlyMap<string, string>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain",
};

/** The name that the tests' Chromium resolves to this machine without holding it for secure. */
export const insecureHost = "insecure.test";

/** Start serving. A folder answers with its `index.html`, anything else that is no file with 404: there are no rewrite rules. */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const { base = "/", cacheControl = "max-age=600" } = options;
  let root = options.root;
  let fault: ((path: string) => Fault | null) | null = null;
  const requests: string[] = [];

  const listen = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const started = createServer(async (request, response) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        if (!pathname.startsWith(base)) return send(response, 404, "text/plain", "Not found");
        const path = decodeURIComponent(pathname.slice(base.length));
        requests.push(path);
        for (const [name, value] of options.headersOf?.(path) ?? []) response.setHeader(name, value);
        await answer(response, join(root, normalize(`/${path}`)), cacheControl, fault?.(path) ?? null);
      });
      started.once("error", reject);
      started.listen(port, "127.0.0.1", () => resolve(started));
    });

  let server: Server | null = await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    insecureUrl: `http://${insecureHost}:${port}${base}`,
    requests,
    async kill() {
      const killed = server;
      server = null;
      if (killed === null) return;
      const closed = new Promise((resolve) => killed.close(resolve));
      killed.closeAllConnections();
      await closed;
    },
    async restart() {
      server ??= await listen(port);
    },
    deploy: (next) => void (root = next),
    disturb: (next) => void (fault = next),
  };
}

async function answer(
  response: ServerResponse,
  path: string,
  cacheControl: string,
  fault: Fault | null,
): Promise<void> {
  if (fault === "lost") return void response.destroy();
  if (typeof fault === "number") return send(response, fault, "text/plain", `Status ${fault}`);
  if (typeof fault === "object" && fault !== null && "redirect" in fault) {
    response.setHeader("Location", fault.redirect);
    return send(response, 301, "text/plain", "");
  }
  if (fault === "page") return send(response, 200, "text/html", "<!doctype html><title>Sign in to the hotel</title>");
  const file = path.endsWith("/") ? join(path, "index.html") : path;
  const body = await readFile(file).catch(() => null);
  if (body === null) return send(response, 404, "text/plain", "Not found");

  response.setHeader("Cache-Control", cacheControl);
  const type = types[extname(file)] ?? "application/octet-stream";
  if (fault === "altered") body.writeUInt8(body.readUInt8(body.length >> 1) ^ 1, body.length >> 1);
  const sent = fault !== null && typeof fault === "object" && "spoil" in fault ? fault.spoil(body) : body;
  if (fault !== "cut") return send(response, 200, type, sent);
  response.writeHead(200, { "Content-Length": body.length });
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
  response.end(body);
}
