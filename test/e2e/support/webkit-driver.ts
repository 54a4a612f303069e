import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";

/** Code points of keys that are no letters (WebDriver, 17.4.2). */
export const keys = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  ArrowDown: "\uE015",
  Control: "\uE009",
} as const;

const miniBrowser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/** A window of WebKitGTK, driven by plain WebDriver calls: Playwright's own WebKit is another build, which cannot be had everywhere. */
export interface WebKitWindow {
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Run a function in the page; it must not use anything from outside. Rejects with what it threw. */
  readonly run: <Result, Args extends readonly unknown[]>(
    code: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<Result>;
  /** Press keys one after the other: letters, and those of `keys`. Several in one string with a modifier first are held together. */
  readonly press: (...pressed: readonly string[]) => Promise<void>;
  /** Wait until a function of the page gives something else than false, null or undefined; rejects after `limitMs` with what it gave last. */
  readonly until: <Result, Args extends readonly unknown[]>(
    code: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) => Promise<NonNullable<Result>>;
  readonly screenshot: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** How long `until` waits: a busy machine starves a browser for seconds. */
const limitMs = 30_000;

/** No more of it goes by in one asking, though the clock may say so. */
const longestStepMs = 3000;

/** Start a screen, where there is none, a driver and a window. */
export async function openWebKit(driverPath: string): Promise<WebKitWindow> {
  const processes: ChildProcess[] = [];
  const display = process.env["DISPLAY"] ?? startScreen(processes);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: "x11" };
  processes.push(spawn(driverPath, [`--port=${port}`], { env, stdio: "ignore" }));
  const end = () => processes.forEach((started) => started.kill("SIGTERM"));
  const call = callerOf(`http://127.0.0.1:${port}`);
  try {
    await retry(() => call("GET", "/status"));
    const options = existsSync(miniBrowser)
      ? { binary: miniBrowser, args: ["--automation"] }
      : { args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
    const { sessionId } = await retry(() => call<{ sessionId: string }>("POST", "/session", { capabilities }));
    return windowOf((method, path, body) => call(method, `/session/${sessionId}${path}`, body), end);
  } catch (error) {
    end();
    throw error;
  }
}

type Call = <Value>(method: string, path: string, body?: object) => Promise<Value>;

function windowOf(call: Call, end: () => void): WebKitWindow {
  const run: WebKitWindow["run"] = async (code, ...args) => {
    // The compiler that the scripts are started with wraps functions that have names.
    const script = `const done = arguments[arguments.length - 1], __name = (made) => made;
      (async () => (${code.toString()})(...arguments[0]))().then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const answer = await call<{ value?: unknown; error?: string }>("POST", "/execute/async", { script, args: [args] });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as never;
  };
  return {
    open: (url) => call("POST", "/url", { url }),
    reload: () => call("POST", "/refresh", {}),
    run,
    async press(...pressed) {
      for (const chord of pressed) {
        const letters = [...chord];
        const actions = [
          ...letters.map((value) => ({ type: "keyDown", value })),
          ...letters.toReversed().map((value) => ({ type: "keyUp", value })),
        ];
        await call("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
      }
    },
    async until(code, ...args) {
      // Counted in steps: a machine that stops everything for a while stops the browser too, which has had no more time than that.
      let leftMs = limitMs;
      let last: unknown;
      do {
        const beganMs = Date.now();
        last = await run(code, ...args).catch((error: unknown) => void (last = error));
        if (last !== false && last !== null && last !== undefined) return last as never;
        await new Promise((resolve) => setTimeout(resolve, 100));
        leftMs -= Math.min(Date.now() - beganMs, longestStepMs);
      } while (leftMs > 0);
      throw new Error(`Waited ${limitMs / 1000} s in vain for ${code.toString()}`);
    },
    screenshot: async () => Buffer.from(await call<string>("GET", "/screenshot"), "base64"),
    async close() {
      await call("DELETE", "").catch(() => undefined);
      end();
    },
  };
}

function callerOf(base: string): Call {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebDriver: ${value?.error ?? response.status}: ${value?.message ?? ""}`);
    return value as never;
  };
}

async function retry<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const limit = Date.now() + limitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > limit) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Start Xvfb on a screen of this process alone. */
function startScreen(processes: ChildProcess[]): string {
  const display = `:${100 + (process.pid % 400)}`;
  processes.push(spawn("Xvfb", [display, "-screen", "0", "1600x1300x24"], { stdio: "ignore" }));
  return display;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
