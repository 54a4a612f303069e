import { existsSync, readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { build } from "vite";
import { findToldTimes, type ToldOptions } from "../../src/core/time/find-told-times.ts";
import { findTokenEdges } from "../../src/core/text/tokens.ts";
import { measureToldLibrary } from "./told-library.ts";
import { loadPeers } from "./told-peers.ts";
import { spanF1, valueF1, type Document, type Tagged } from "./told-score.ts";

/** One line of `npm run bench`. */
interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  readonly n: number;
}

const folder = "../shared/told-time";
const sets: readonly (readonly [name: string, language: string])[] = [
  ["timebank.train", "en"],
  ["aquaint.train", "en"],
  ["wikiwars.dev", "en"],
  ["meantime_en.dev", "en"],
  ["krauts_de.dev", "de"],
  ["wikiwars_de.dev", "de"],
  ["tempeval3_es.train", "es"],
  ["ftib_fr.dev", "fr"],
  ["timebank_pt.train", "pt"],
];
const ablations = ["mode", "anaphora", "direction"] as const;
const rounds = 5;

/**
 * Measure told times: size, speed on one thread, VALUE F1 and spans on the development sets, what mode, anaphora and the verb's direction are
 * worth, what a question costs at 100,000 articles, and the peers on TimeBank in the same run.
 *
 * Without ../shared/told-time only size, speed on the shipped seed, and questions. The peers are no dependencies: together they are 44 MB for
 * one bench. `npm install --no-save chrono-node@2.10.3 compromise@14.17.0 compromise-dates@3.9.0 @microsoft/recognizers-text-date-time@1.3.2`
 * brings them in, here or in a folder that `DATELINE_PEERS` names.
 */
export async function measureTold(print: (figure: Figure) => void): Promise<void> {
  print(figure("told: code with all languages, gzip", "bytes", [await gzipBytes()]));
  const timebank = readSet("timebank.train") ?? seedAsSet();
  print(figure("told: one thread", "tokens/s", speeds(timebank, rounds, tellWith("en"))));
  for (const [name, language] of sets) {
    const documents = readSet(name);
    if (documents === null) continue;
    const found = documents.map(tellWith(language));
    print(figure(`told: VALUE F1, ${name}`, "%", [valueF1(documents, found)]));
    print(figure(`told: spans, relaxed F1, ${name}`, "%", [spanF1(documents, found)]));
    for (const without of language === "en" ? ablations : [])
      print(
        figure(`told: VALUE F1 without ${without}, ${name}`, "%", [
          valueF1(documents, documents.map(tellWith(language, without))),
        ]),
      );
  }
  measureToldLibrary((name, unit, values) => print(figure(name, unit, values)));
  const peers = await loadPeers(process.env["DATELINE_PEERS"] ?? ".");
  if (peers.length === 0) console.error("told: the peers are not installed here, so they are not run.");
  for (const { name, tell } of peers) {
    if (readSet("timebank.train") !== null)
      print(figure(`told: VALUE F1, timebank.train, ${name}`, "%", [valueF1(timebank, timebank.map(tell))]));
    print(figure(`told: one thread, ${name}`, "tokens/s", speeds(timebank.slice(0, 60), 2, tell)));
  }
}

function tellWith(language: string, without?: ToldOptions["without"]): (document: Document) => readonly Tagged[] {
  return ({ text, dct }) => findToldTimes(text, { date: dct, language, ...(without !== undefined && { without }) });
}

function readSet(name: string): readonly Document[] | null {
  const file = `${folder}/${name}.jsonl.gz`;
  if (!existsSync(file)) return null;
  return gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Document);
}

function seedAsSet(): readonly Document[] {
  const text = readFileSync("seeds/000_4bfad9960e8f950c.txt", "utf8");
  return Array.from({ length: 200 }, () => ({ dct: "2023-11-06", text, timex: [] }));
}

/** Tokens a second of each round but the first, which compiles. */
function speeds(documents: readonly Document[], count: number, tell: (document: Document) => unknown): number[] {
  const tokens = documents.reduce((sum, { text }) => sum + findTokenEdges(text).length / 2, 0);
  const found: number[] = [];
  for (let round = 0; round <= count; round++) {
    const { user, system } = process.cpuUsage();
    documents.forEach(tell);
    const used = process.cpuUsage({ user, system });
    if (round > 0) found.push(Math.round((tokens * 1e6) / Math.max(1, used.user + used.system)));
  }
  return found;
}

/** What a bundle of the engine weighs in gzip. */
async function gzipBytes(): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: { entry: "src/core/time/find-told-times.ts", formats: ["es"], fileName: "told" },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const code = outputs
    .flatMap((bundle) => ("output" in bundle ? bundle.output : []))
    .map((chunk) => (chunk.type === "chunk" ? chunk.code : ""))
    .join("");
  return gzipSync(code, { level: 9 }).length;
}

function figure(name: string, unit: string, values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, unit, median: at(0.5), p95: at(0.95), n: values.length };
}
