/**
 * Attack a build of Dateline with hostile seeds, links, ledgers, stored data and hosts, and say what falls.
 *
 *     npm run attack                        all of it, in Chromium, a quarter of an hour
 *     npm run attack -- --browser=firefox   in another browser
 *     npm run attack -- links hosts         some of it
 *
 * Inputs are bounded and their markers harmless. Ends with status 1 when one fell. Not part of `npm test`.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { buildLibrary } from "../e2e/support/builds.ts";
import { startStaticServer, type StaticServer } from "../e2e/support/static-server.ts";
import { attackHosts, attackLedgers, attackLinks, attackSeeds, attackStores } from "./areas.ts";
import { engines, launch } from "./launch.ts";
import { hostileSeeds, writeSeeds } from "./seeds.ts";
import { createTally } from "./tally.ts";

const areas = {
  seeds: attackSeeds,
  links: attackLinks,
  ledgers: attackLedgers,
  stores: attackStores,
  hosts: attackHosts,
} as const;
/** Plain texts of one day beside the hostile ones. */
const plainTexts = 300;

const given = process.argv.slice(2);
const name = given.find((word) => word.startsWith("--browser="))?.slice("--browser=".length) ?? "chromium";
const wanted = given.filter((word) => !word.startsWith("--"));
const folder = await mkdtemp(join(tmpdir(), "dateline-attack-"));
let browser: Browser | null = null;
let site: StaticServer | null = null;
try {
  const engine = engines.find((known) => known === name);
  if (engine === undefined) throw new Error(`There is no browser ${name} here: ${engines.join(" or ")}.`);
  const seeds = join(folder, "seeds");
  const written = await writeSeeds(seeds, hostileSeeds(plainTexts));
  const root = join(folder, "dist");
  const began = performance.now();
  await buildLibrary(seeds, root);
  console.log(`${written.length} seeds built in ${Math.round((performance.now() - began) / 1000)} s`);
  browser = await launch(engine);
  site = await startStaticServer({ root });
  const list = JSON.parse(await readFile(join(root, "offline.json"), "utf8")) as {
    readonly library: readonly { readonly url: string }[];
  };
  const target = { browser, site, root, written, files: list.library.map(({ url }) => url) };
  const tally = createTally();
  for (const [area, attack] of Object.entries(areas))
    if (wanted.length === 0 || wanted.includes(area)) {
      await attack(target, tally.of(area));
      console.log(tally.line(area));
    }
  console.log(`${name} ${browser.version()}: ${tally.total()}`);
  if (tally.hasFallen()) process.exitCode = 1;
} finally {
  await browser?.close();
  await site?.kill();
  await rm(folder, { recursive: true, force: true });
}
