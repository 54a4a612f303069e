import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findBrowser, howToGet, type Engine } from "./browsers.ts";

/** What the machine allows. */
interface Machine {
  readonly isRoot: boolean;
  readonly hasApt: boolean;
}

/** What is to be done before the tests can run in browsers. */
type Plan =
  | { readonly how: "nothing" }
  | { readonly how: "apt"; readonly packages: readonly string[] }
  | { readonly how: "playwright" };

/** Debian's packages for each engine; fonts with the needed one, since tests look at the page. */
const packages: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ["chromium", "fonts-liberation", "fonts-noto-core", "fonts-noto-color-emoji"],
  firefox: ["firefox-esr"],
  webkit: ["webkit2gtk-driver", "xvfb"],
};

const engines: readonly Engine[] = ["chromium", "firefox", "webkit"];

/** Decide how to get the browsers that are missing: all of them where the package manager may be used, else Chromium alone. */
export function planFor(find: (engine: Engine) => string | null, { isRoot, hasApt }: Machine): Plan {
  const missing = engines.filter((engine) => find(engine) === null);
  if (isRoot && hasApt && missing.length > 0)
    return { how: "apt", packages: missing.flatMap((engine) => packages[engine]) };
  return missing.includes("chromium") ? { how: "playwright" } : { how: "nothing" };
}

/** Get what is missing, saying what is done. Returns whether the tests can run: whether there is a Chromium. */
export function getBrowsers(): boolean {
  const machine = { isRoot: process.getuid?.() === 0, hasApt: existsSync("/usr/bin/apt-get") };
  const plan = planFor((engine) => findBrowser(engine), machine);
  if (plan.how === "apt") {
    console.log(`Installing browsers to test in: apt-get install ${plan.packages.join(" ")}`);
    const options = ["-y", "-qq", "--no-install-recommends"];
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", ...options, ...plan.packages], { DEBIAN_FRONTEND: "noninteractive" });
  }
  if (findBrowser("chromium") === null) {
    console.log("No Chromium found: asking Playwright for its own (npx playwright install chromium)");
    run(process.execPath, [
      join(import.meta.dirname, "../../../node_modules/playwright/cli.js"),
      "install",
      "chromium",
    ]);
  }
  if (findBrowser("chromium") !== null) return true;
  console.error(`No browser to test in, and none could be got. ${howToGet.chromium}.`);
  return false;
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  // What it prints goes to the terminal; whether it worked is seen by looking for the browser again.
  spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    timeout: 600_000,
  });
}
