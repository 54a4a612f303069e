/**
 * Attack a build of Dateline with hostile seeds, links, files to import, stored data and hosts, and say what falls.
 *
 *     npm run attack                        all of it, in Chromium, some twenty minutes
 *     npm run attack -- --browser=firefox   in another browser, or webkit
 *     npm run attack -- links hosts         some of it
 *     npm run attack -- seeds --only=x-28   the inputs with this in their names
 *     npm run attack -- --built=FOLDER      with what an earlier run built there, or building there
 *
 * Inputs are bounded and their markers harmless. Ends with status 1 when one fell. Not part of `npm test`.
 */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildLibrary } from "../e2e/support/builds.ts";
import { attackHosts, attackLinks, attackOnePage, attackSeeds, attackStores } from "./areas.ts";
import { attackCite } from "./citations.ts";
import { attackExports } from "./exports.ts";
import { attackFiles } from "./files.ts";
import { attackCheck, attackForeign, attackLedgers, attackOwn } from "./imports.ts";
import { engines, launch } from "./launch.ts";
import { hostileSeeds, writeSeeds } from "./seeds.ts";
import { createTally } from "./tally.ts";
import type { Engine } from "./window.ts";

const areas = {
  exports: attackExports,
  files: attackFiles,
  seeds: attackSeeds,
  page: attackOnePage,
  links: attackLinks,
  ledgers: attackLedgers,
  foreign: attackForeign,
  own: attackOwn,
  check: attackCheck,
  cite: attackCite,
  stores: attackStores,
  hosts: attackHosts,
} as const;
/** Plain texts of one day beside the hostile ones. */
const plainTexts = 300;

const given = process.argv.slice(2);
const name = given.find((word) => word.startsWith("--browser="))?.slice("--browser=".length) ?? "chromium";
const kept = given.find((word) => word.startsWith("--built="))?.slice("--built=".length) ?? null;
const only = given.find((word) => word.startsWith("--only="))?.slice("--only=".length) ?? "";
const wanted = given.filter((word) => !word.startsWith("--"));
const folder = await mkdtemp(join(tmpdir(), "dateline-attack-"));
let browser: Engine | null = null;
try {
  const engine = engines.find((known) => known === name);
  if (engine === undefined) throw new Error(`There is no browser ${name} here: ${engines.join(", ")}.`);
  const [seeds, root] = [join(folder, "seeds"), kept ?? join(folder, "dist")];
  const written = await writeSeeds(seeds, hostileSeeds(plainTexts));
  const began = performance.now();
  if (!existsSync(join(root, "index.html"))) await buildLibrary(seeds, root);
  console.log(`${written.length} seeds built in ${Math.round((performance.now() - began) / 1000)} s`);
  browser = await launch(engine, root);
  const target = { engine: browser, written, only };
  const tally = createTally();
  const unknown = wanted.filter((area) => !(area in areas));
  if (unknown.length > 0)
    throw new Error(`There is no area ${unknown.join(", ")}: choose from ${Object.keys(areas).join(", ")}.`);
  const leftOut: string[] = [];
  for (const [area, attack] of Object.entries(areas)) {
    if (wanted.length > 0 && !wanted.includes(area)) {
      leftOut.push(area);
      continue;
    }
    const count = tally.of(area);
    // What ends an area, a browser that is gone for one, is a fall of it, and the others are still gone through.
    await attack(target, count).catch((error: unknown) =>
      count("the rest of the area", [`it could not be gone on with: ${String(error).slice(0, 300)}`]),
    );
    console.log(tally.line(area));
  }
  for (const gap of browser.gaps) console.log(`${name} does not see ${gap}`);
  if (leftOut.length > 0) console.log(`Not asked for: ${leftOut.join(", ")}`);
  if (only !== "") console.log(`Only inputs with “${only}” in their names, where inputs do not hang on each other`);
  console.log(`${name} ${browser.version}: ${tally.total()}`);
  if (tally.hasFallen()) process.exitCode = 1;
} finally {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
}
