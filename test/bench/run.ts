import { benchAdd } from "./add.ts";
import { measureAnchors } from "./anchors.ts";
import { benchBuild } from "./build.ts";
import { measureDates } from "./dates.ts";
import { measureEntities } from "./entities.ts";
import { benchGrowth } from "./growth.ts";
import { benchIndexInBrowser } from "./index-browser.ts";
import { benchIndex } from "./index-engine.ts";
import { benchLedger } from "./ledger.ts";
import { measureNer } from "./ner.ts";
import { benchPage } from "./page.ts";
import { benchPageWork } from "./page-work.ts";
import { benchNotebook } from "./notebook.ts";
import { benchNotes } from "./notes.ts";
import { benchOpening } from "./opening.ts";
import { measureTold } from "./told.ts";
import { benchWire } from "./wire.ts";

/** One line of output. */
interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  readonly n: number;
}

/** What can be measured: `npm run bench -- page index` measures these two, `npm run bench` all. */
const benches = {
  dates: async () => measureDates(print),
  ner: () => measureNer(print),
  entities: () => measureEntities(print),
  add: () => benchAdd(report),
  growth: async () => benchGrowth(report),
  anchors: () => measureAnchors(report),
  notes: async () => benchNotes(report),
  ledger: () => benchLedger(report),
  notebook: () => benchNotebook(report),
  told: () => measureTold(print),
  page: async () => {
    await benchPageWork(report);
    await benchPage([1, 1000, 20_000, 100_000], report);
  },
  opening: () => benchOpening(report),
  wire: () => benchWire(20_000, report),
  index: async () => {
    for (const articles of [1, 1000, 20_000, 100_000]) await benchIndex(articles, report);
    for (const articles of [20_000, 100_000]) await benchIndexInBrowser(articles, report);
  },
  build: async () => {
    for (const articles of [1, 1000, 20_000, 100_000]) await benchBuild(articles, report);
  },
} as const satisfies Record<string, () => Promise<void>>;

function print(figure: Figure): void {
  console.log(JSON.stringify(figure));
}

function report(name: string, unit: string, values: readonly number[]): void {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  print({ name, unit, median: at(0.5), p95: at(0.95), n: values.length });
}

/** Four digits: a clock on a shared machine knows no more. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in benches));
  if (unknown.length > 0)
    throw new Error(`There is no bench called ${unknown.join(", ")}: choose from ${Object.keys(benches).join(", ")}.`);
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length === 0 || asked.includes(name)) await bench();
  }
  // Threads of a tagger under test may linger; everything measured is printed by now.
  process.exit(0);
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
