import { spawnSync } from "node:child_process";
import { makeEntry } from "../../src/core/entities/ledger/entry-id.ts";
import type { Entry } from "../../src/core/entities/ledger/entry.ts";
import { formatLedger } from "../../src/core/entities/ledger/format-ledger.ts";
import { correctTold, findRetimes } from "../../src/core/entities/ledger/correct-told.ts";
import { makeOverlay } from "../../src/core/entities/ledger/overlay.ts";
import { resolveWithLedger } from "../../src/core/entities/ledger/resolve-with-ledger.ts";
import { findLiveCorrections, undoEntry } from "../../src/core/entities/ledger/live-corrections.ts";
import { findContradictions, mergeLedgers } from "../../src/core/entities/ledger/merge-ledgers.ts";
import { parseLedger } from "../../src/core/entities/ledger/parse-ledger.ts";
import { planImport } from "../../src/core/entities/ledger/plan-import.ts";
import { planLedger } from "../../src/core/entities/ledger/plan-ledger.ts";
import { findNextUndo, nextTime } from "../../src/core/entities/ledger/undo-steps.ts";
import { publishLedger } from "../../src/builder/library/read-ledger.ts";
import { parseListFilters } from "../../src/core/filter/list-filters.ts";
import type { Reading } from "../../src/ingest/document.ts";
import { joinPages } from "../../src/ingest/mets/join-pages.ts";
import { sha256 } from "../../src/core/hash/sha256.ts";

type Report = (name: string, unit: string, values: readonly number[]) => void;

/** The larger of the two sizes, as many lines as a ledger was attacked with; the smaller is half of it. */
const largest = 200_000;
/** Linear, with what sorting and a fuller heap add: twice the work may take so many times as long. */
export const mostGrowth = 2.3;
/** Times that each is measured; the quickest counts, since a shared machine only ever adds. */
const rounds = 3;
/** Work is done again until it has taken so many milliseconds: less is as much the compiler's time as its own. */
const leastMs = 60;

const where = { article: "pier", quote: "Marlin", prefix: "The ", suffix: " left", start: 4, end: 10 };
const pier = {
  id: "pier",
  text: "The Marlin left.",
  mentions: [{ start: where.start, end: where.end, type: "other", score: 1 }],
} as const;
const entity = { id: "marlin", name: "Marlin", type: "other" } as const;
const whenOf = (n: number) => new Date(Date.UTC(2026, 0) + n).toISOString();

/** Everybody says something else of one name. */
function quarrel(size: number): Entry[] {
  return Array.from({ length: size }, (_, n) =>
    makeEntry({ kind: "rename", where, scope: "everywhere", entity, name: `Marlin ${n}`, when: whenOf(n) }),
  );
}

/** Everybody says the same. */
function chorus(size: number): Entry[] {
  return Array.from({ length: size }, (_, n) =>
    makeEntry({ kind: "retype", where, scope: "everywhere", from: "other", to: "place", when: whenOf(n) }),
  );
}

/** Now one thing and now another. */
function wavering(size: number): Entry[] {
  const types = ["other", "place"] as const;
  return Array.from({ length: size }, (_, n) =>
    makeEntry({
      kind: "retype",
      where,
      scope: "everywhere",
      from: types[n % 2] ?? "other",
      to: types[(n + 1) % 2] ?? "other",
      when: whenOf(n),
    }),
  );
}

/** Everybody gives the same words another year. */
function retimes(size: number): Entry[] {
  return Array.from({ length: size }, (_, n) =>
    makeEntry({ kind: "retime", where, scope: "everywhere", value: String(1000 + (n % 1000)), when: whenOf(n) }),
  );
}

/** One correction, and an undo of an undo of an undo. */
function tugOfWar(size: number): Entry[] {
  const entries = chorus(1);
  for (let n = 1; n < size; n += 1) entries.push(undoEntry(entries[n - 1] ?? makeNothing(), whenOf(n)));
  return entries;
}

/** As a newspaper's archive has them: in the folder of each issue the list of its pages, and a page of the same name as everywhere. */
function issues(size: number): Reading[] {
  const document = { line: 0, date: null, dateRule: null, title: "", isTitleDerived: true, source: null, author: null };
  const file = (name: string, more: Partial<Reading>): Reading => ({
    format: "",
    documents: [{ ...document, file: name, url: null, language: null, paragraphs: ["Odal"] }],
    problems: [],
    ...more,
  });
  return Array.from({ length: size / 2 }, (_, n) => [
    file(`${n}/mets.xml`, { pages: ["p.xml"] }),
    file(`${n}/p.xml`, {}),
  ]).flat();
}

function makeNothing(): never {
  throw new Error("An undo needs something to undo.");
}

/** Work whose time must grow with the size and no faster, each with what it is given, made beforehand. */
const works: Readonly<Record<string, (size: number) => () => unknown>> = {
  "contradictions of lines that disagree": (size) => after(quarrel(size), findContradictions),
  "contradictions of lines that agree": (size) => after(chorus(size), findContradictions),
  "reading lines that disagree": (size) => after(formatLedger(quarrel(size)), parseLedger),
  "reading lines that are none": (size) => after("{\n".repeat(size), parseLedger),
  merging: (size) => after(quarrel(size), (entries) => mergeLedgers(entries, entries)),
  "planning an import": (size) =>
    after(quarrel(size), (entries) => planImport(entries, entries.slice(0, 9), new Map())),
  "undoing undos": (size) => after(tugOfWar(size), findLiveCorrections),
  "the next step back": (size) => after(quarrel(size), (entries) => findNextUndo(entries)),
  "the next time": (size) => after(quarrel(size), (entries) => nextTime(entries, new Date(0))),
  "a ledger ready for replay": (size) => after(quarrel(size), planLedger),
  "replaying lines that disagree": (size) =>
    after(wavering(size), (ledger) => resolveWithLedger([{ ...pier, date: null }], { ledger })),
  "finding whom lines name": (size) =>
    after(quarrel(size), (entries) => makeOverlay(entries, [{ ...entity, aliases: [] }])),
  "told times that disagree": (size) => {
    const told = [{ start: where.start, end: where.end }];
    return after(retimes(size), (entries) => correctTold(pier, told, findRetimes(entries), (span) => span));
  },
  "the published ledger": (size) => after(formatLedger(quarrel(size)), (text) => publishLedger(text, [])),
  "an address with many names": (size) =>
    after(`?${Array.from({ length: size }, (_, n) => `any=${n}`).join("&")}`, parseListFilters),
  "a search of many words": (size) => after(`?q=${"word+".repeat(size)}`, parseListFilters),
  "issues and their pages, all called alike": (size) => after(issues(size), joinPages),
  "a hash of our own": (size) => after(new Uint8Array(size * 100), sha256),
};

function after<Input>(input: Input, work: (input: Input) => unknown): () => unknown {
  return () => work(input);
}

/**
 * Measure how the time of what comes from outside grows with its size: at half of it, at all of it, and how many times as long.
 *
 * `DATELINE_WORK=words` measures what has these words in its name alone.
 *
 * In a process of one thread, where garbage can be asked to be collected: threads that collect it beside the work count as processor time, and on a
 * shared machine most of that is waiting for each other.
 */
export function benchGrowth(report: Report): void {
  if (globalThis.gc === undefined) {
    const [script = ""] = process.argv.slice(1);
    const alone = [...process.execArgv, "--single-threaded-gc", "--expose-gc", script, "growth"];
    const { status } = spawnSync(process.execPath, alone, { stdio: "inherit" });
    if (status !== 0) throw new Error("The growth could not be measured.");
    return;
  }
  const asked = process.env["DATELINE_WORK"] ?? "";
  for (const [name, prepare] of Object.entries(works)) {
    if (!name.includes(asked)) continue;
    const sizes = [largest / 2, largest] as const;
    const tasks = sizes.map(prepare);
    // One after the other, round by round, so that a busy minute of the machine is in both.
    const times: number[][] = [[], []];
    for (let round = 0; round < rounds; round += 1)
      for (const [at, task] of tasks.entries()) times[at]?.push(time(task));
    const [half = 0, whole = 0] = times.map((values) => Math.min(...values));
    report(`${name}, ${sizes[0]}`, "ms", [half]);
    report(`${name}, ${sizes[1]}`, "ms", [whole]);
    report(`${name}, growth (at most ${mostGrowth})`, "times", [whole / half]);
  }
}

/** Processor time of one go, in milliseconds: a machine that others use too takes none of it away. */
function time(task: () => unknown): number {
  // What the work before has left is not this one's.
  globalThis.gc?.();
  const before = process.cpuUsage();
  for (let goes = 1; ; goes += 1) {
    task();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms >= leastMs) return ms / goes;
  }
}
