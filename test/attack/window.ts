import type { Fault } from "../e2e/support/static-server.ts";

/** A function that runs in the page. It uses nothing from outside but its arguments, which are plain data, and names no function inside. */
export type InPage<Args extends readonly unknown[], Result> = (...args: Args) => Result | Promise<Result>;

/** A window of some engine on a site of its own, which no other window has stored anything for. */
export interface AttackWindow {
  /** Where the app is, ending in `/`. */
  readonly url: string;
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Rejects with what the function threw. */
  readonly run: <Args extends readonly unknown[], Result>(code: InPage<Args, Result>, ...args: Args) => Promise<Result>;
  /** Wait until a function of the page gives true; false when it has not within the time. */
  readonly until: <Args extends readonly unknown[]>(code: InPage<Args, boolean>, ...args: Args) => Promise<boolean>;
  /**
   * What has fallen since the last time it was asked: script that ran, pop-ups, errors nobody caught, requests to elsewhere.
   * Markers are harmless: a variable, and a property that no object has.
   */
  readonly fell: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** What a host does with the files that it is asked for, by path; null answers as they are. */
export type HostFaults = (path: string) => Fault | null;

/** An engine that windows are opened in. */
export interface Engine {
  readonly version: string;
  /** What this engine's driver cannot tell of, in words that follow “does not see”. */
  readonly gaps: readonly string[];
  readonly openWindow: (faults?: HostFaults) => Promise<AttackWindow>;
  readonly close: () => Promise<void>;
}

/** On a machine that is shared, a screen may take its time; what hangs does not come at all. */
export const limitMs = 60_000;

/** Write a call of a function in a page, whatever the compiler has put around the names of its functions. */
export function callInPage(code: InPage<never[], unknown>, args: readonly unknown[]): string {
  return `((__name) => (${code.toString()})(...${JSON.stringify(args)}))((made) => made)`;
}

/** Runs in the page: script that ran, and an object that is not what it was. */
export function hasRun(): boolean {
  return "__pwned" in window || "polluted" in ({} as Record<string, unknown>) || "polluted" in Object.prototype;
}

/** Runs in the page: a screen stands, with a heading or a text, and a way on. */
export function stands(): boolean {
  return (
    document.querySelector("main h1, main article p, [role='alert']") !== null &&
    document.querySelector("nav a") !== null &&
    document.querySelector("main[aria-busy='true']") === null
  );
}

/** Go to an address within the app, as a click on a link does, and say what is wrong when no screen comes. */
export async function visit(window: AttackWindow, hash: string): Promise<readonly string[]> {
  await window.run(async (next) => {
    location.hash = next;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }, hash);
  return (await window.until(stands)) ? [] : [`no screen within ${limitMs / 1000} s`];
}

/** Machine words are none for readers. */
export async function speaksPlainly(window: AttackWindow): Promise<readonly string[]> {
  const text = await window.run(() => document.body.textContent ?? "");
  const machine =
    /SQLITE_|Unexpected token|is not a function|is not iterable|Failed to fetch|undefined|\[object |InvalidStateError|DOMException/u.exec(
      text,
    );
  return machine === null ? [] : [`it says “${machine[0]}”`];
}
