import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";

/** A static host behind a slow line. */
export interface SlowHost {
  readonly url: string;
  /** Bytes of all answers, and how many there were, since the last call. */
  take(): { readonly bytes: number; readonly requests: number };
  close(): Promise<void>;
}

/** 20 Mbit/s, and 40 ms until an answer begins. */
const bytesPerMs = 2_500;
const delayMs = 40;
/** Bytes that take their turn on the line. */
const turnBytes = 32 * 1024;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
};

/** Serve a folder over one slow line that all answers share: stretches where they are asked for, else gzip for what hosts commonly pack. */
export async function startSlowHost(root: string): Promise<SlowHost> {
  let [bytes, requests, free] = [0, 0, 0];
  const packed = new Map<string, Buffer>();
  const send = async (body: Buffer, write: (part: Buffer) => void) => {
    for (let at = 0; at < body.length; at += turnBytes) {
      const part = body.subarray(at, at + turnBytes);
      free = Math.max(free, performance.now()) + part.length / bytesPerMs;
      await wait(Math.max(0, free - performance.now()));
      write(part);
    }
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(root, normalize(`/${decodeURIComponent(pathname)}`), pathname.endsWith("/") ? "index.html" : "");
    await wait(delayMs);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return void response.writeHead(404).end();
    const type = types[extname(path)];
    let body: Buffer = await readFile(path);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(request.headers.range ?? "") ?? [];
    if (from !== undefined) {
      response.setHeader("Content-Range", `bytes ${from}-${to}/${body.length}`);
      body = body.subarray(Number(from), Number(to) + 1);
    } else if (type !== undefined) {
      body = packed.get(path) ?? gzipSync(body);
      packed.set(path, body);
      response.setHeader("Content-Encoding", "gzip");
    }
    bytes += body.length;
    requests += 1;
    response.writeHead(from === undefined ? 200 : 206, {
      "Content-Type": type ?? "application/octet-stream",
      "Content-Length": body.length,
    });
    await send(body, (part) => response.write(part));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take() {
      const taken = { bytes, requests };
      [bytes, requests] = [0, 0];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
