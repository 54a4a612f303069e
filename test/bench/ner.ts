import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gunzipSync } from "node:zlib";
import nlp from "compromise";
import { readDocuments } from "../../src/builder/ner-cli/documents.ts";
import { createScore } from "../../src/builder/ner-cli/score.ts";
import { bioOfLabels } from "../../src/builder/ner-cli/bio.ts";
import { bundleScript } from "../../src/builder/thread/bundle-script.ts";
import { createBuildWorkers } from "../../src/builder/thread/build-workers.ts";
import { loadTagger, type Tagger } from "../../src/core/ner/tagger.ts";
import { findTokens } from "../../src/core/text/tokens.ts";

/** One line of `npm run bench`. */
interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly p95: number;
  readonly n: number;
}

const modelUrl = new URL("../../src/core/ner/model.bin", import.meta.url);
const newsSet = "../shared/ner/worldwide.dev.tsv.gz";
const devSets = ["conll2003.testa", "worldwide.dev", "men.dev"];
const rounds = 5;

/**
 * Measure the tagger: size, load, memory, speed on one thread, without SIMD and in the build's pool, and compromise on the same texts.
 *
 * Texts are 110 articles of ../shared/ner where that is there, else the shipped seed many times over (faster, since its words are few). Times of one
 * thread are of the processor, so that a busy machine does not matter; the pool's are of the clock. Tokens are counted by our tokeniser for both.
 */
export async function measureNer(print: (figure: Figure) => void): Promise<void> {
  const model = new Uint8Array(readFileSync(modelUrl));
  print(figure("ner: model", "bytes", [model.length]));
  print(figure("ner: model, brotli", "bytes", [brotliCompressSync(model).length]));
  const texts = readTexts();
  const tokens = texts.reduce((sum, text) => sum + findTokens(text).length, 0);

  print(figure("ner: memory of a tagger at work", "bytes", [measureMemory()]));
  const tagger = await loadTagger(model);
  const loads: number[] = [];
  for (let i = 0; i < rounds; i++) loads.push(await milliseconds(() => loadTagger(model)));
  print(figure("ner: load", "ms", loads));

  await measureSpeed(tagger, texts, tokens, print);
  await measureLongText(tagger, texts, print);
  const plain = await loadTagger(model, { simd: false });
  const few = texts.slice(0, 5);
  print(
    figure(
      "ner: one thread, without WebAssembly",
      "tokens/s",
      await speeds(
        3,
        few.reduce((sum, text) => sum + findTokens(text).length, 0),
        () => few.forEach((text) => plain.tag(text)),
      ),
    ),
  );
  await measurePool(texts, tokens, print);
  await measureQuality(tagger, print);
  await measureHeadlines(tagger, print);
}

function readTexts(): string[] {
  if (!existsSync(newsSet)) {
    console.error(`ner: ${newsSet} is not here, so speed is measured on the shipped seed.`);
    return Array<string>(200).fill(readFileSync("seeds/000_4bfad9960e8f950c.txt", "utf8"));
  }
  // The third column says whether white space follows.
  const lines = gunzipSync(readFileSync(newsSet))
    .toString("utf8")
    .split("\n")
    .map((line) => line.split("\t"));
  const texts: string[] = [];
  for (const [form = "", , space] of lines) {
    if (form === "-DOCSTART-") texts.push("");
    else texts.push(`${texts.pop() ?? ""}${form === "" ? "\n\n" : form}${space === "1" ? " " : ""}`);
  }
  return texts.filter((text) => text.trim() !== "");
}

/** As Dateline would have to call it: names with their places in the text. */
function tagWithCompromise(text: string): number {
  const document = nlp(text);
  return [document.people(), document.places(), document.organizations()].reduce(
    (sum, found) => sum + (found.json({ offset: true }) as unknown[]).length,
    0,
  );
}

/** Ours and theirs by turns, so that what else the machine does weighs on both. */
async function measureSpeed(
  tagger: Tagger,
  texts: readonly string[],
  tokens: number,
  print: (figure: Figure) => void,
): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < rounds; i++) {
    ours.push(...(await speeds(1, tokens, () => texts.forEach((text) => tagger.tag(text)), i > 0)));
    theirs.push(...(await speeds(1, tokens, () => texts.forEach(tagWithCompromise), i > 0)));
  }
  print(figure("ner: one thread", "tokens/s", ours));
  print(figure("ner: compromise, one thread", "tokens/s", theirs));
  print(
    figure(
      "ner: times as fast as compromise",
      "ratio",
      ours.map((speed, i) => speed / (theirs[i] ?? 1)),
    ),
  );
}

/** Resident bytes that loading and a first text add, in a process of their own. */
function measureMemory(): number {
  const code = `
    import { readFileSync } from "node:fs";
    import { loadTagger } from "./src/core/ner/tagger.ts";
    const text = readFileSync("seeds/000_4bfad9960e8f950c.txt", "utf8");
    const before = process.memoryUsage.rss();
    const tagger = await loadTagger(readFileSync("src/core/ner/model.bin"));
    tagger.tag(text);
    console.log(process.memoryUsage.rss() - before);`;
  return Number(
    execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code], { encoding: "utf8" }),
  );
}

async function measureLongText(
  tagger: Tagger,
  texts: readonly string[],
  print: (figure: Figure) => void,
): Promise<void> {
  const all = texts.join("\n\n");
  const long = all.repeat(Math.ceil(10_000_000 / all.length)).slice(0, 10_000_000);
  print(figure("ner: a text of 10 MB", "ms", [await milliseconds(() => tagger.tag(long))]));
}

/** Texts are handed over four times, so that the threads' start does not weigh. */
async function measurePool(texts: readonly string[], tokens: number, print: (figure: Figure) => void): Promise<void> {
  // Where a build keeps it too: the worker asks for packages, which are found from within the repository alone.
  const cache = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "bench-"));
  const many = [...texts, ...texts, ...texts, ...texts];
  const script = await bundleScript(
    fileURLToPath(new URL("../../src/builder/thread/build-worker.ts", import.meta.url)),
    "bench",
    folder,
  );
  const workers = createBuildWorkers(script, { modelFolder: fileURLToPath(new URL(".", modelUrl)) });
  try {
    const wall: number[] = [];
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await Promise.all(many.map((text) => workers.tag(text)));
      wall.push((4 * tokens * 1000) / (performance.now() - start));
    }
    print(figure(`ner: the build's pool, ${workers.threads} threads`, "tokens/s", wall));
  } finally {
    workers.rest();
    rmSync(folder, { recursive: true });
  }
}

async function measureQuality(tagger: Tagger, print: (figure: Figure) => void): Promise<void> {
  for (const set of devSets) {
    const file = `../shared/ner/${set}.tsv.gz`;
    if (!existsSync(file)) continue;
    const score = createScore();
    for await (const { sentences } of readDocuments(file)) {
      const tagged = tagger.tagTokens(sentences.map(({ forms }) => forms));
      sentences.forEach(({ tags }, i) => score.add(tags, bioOfLabels(tagged[i]?.labels ?? new Uint8Array())));
    }
    const { gold, predicted, right } = score.counts();
    print(figure(`ner: F1 on ${set}`, "percent", [(200 * right) / (gold + predicted)]));
  }
}

const isSmall = (form: string): boolean => /^\p{Ll}/u.test(form);

/** F1 on the first sentence of prose of each document, as it is written and with capitals put on as on headlines; all dev sets together. */
async function measureHeadlines(tagger: Tagger, print: (figure: Figure) => void): Promise<void> {
  const styles: Record<string, (form: string) => string> = {
    "as written": (form) => form,
    "with a Capital on each word": (form) => (isSmall(form) ? form.charAt(0).toUpperCase() + form.slice(1) : form),
    "in small letters": (form) => form.toLowerCase(),
  };
  for (const [name, style] of Object.entries(styles)) {
    const score = createScore();
    for (const file of devSets.map((set) => `../shared/ner/${set}.tsv.gz`).filter(existsSync))
      for await (const { sentences } of readDocuments(file)) {
        const title = sentences.findIndex(({ forms }) => forms.length >= 5 && forms.filter(isSmall).length >= 3);
        const tagged = tagger.tagTokens(sentences.map(({ forms }, i) => (i === title ? forms.map(style) : forms)));
        const labels = tagged[title]?.labels;
        if (labels !== undefined) score.add(sentences[title]?.tags ?? [], bioOfLabels(labels));
      }
    const { gold, predicted, right } = score.counts();
    if (gold > 0) print(figure(`ner: F1 on headlines ${name}`, "percent", [(200 * right) / (gold + predicted)]));
  }
}

async function speeds(times: number, tokens: number, work: () => void, isWarm = false): Promise<number[]> {
  const found: number[] = [];
  if (!isWarm) work();
  for (let i = 0; i < times; i++) found.push((tokens * 1000) / (await milliseconds(work)));
  return found;
}

/** Milliseconds of processor time. */
async function milliseconds(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** p95 is the worse end: the slow rounds, whether the unit is time or speed. */
function figure(name: string, unit: string, values: readonly number[]): Figure {
  const isSpeed = unit === "tokens/s" || unit === "ratio";
  const sorted = values.toSorted((a, b) => (isSpeed ? b - a : a - b));
  return {
    name,
    unit,
    median: round(median(values)),
    p95: round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0),
    n: values.length,
  };
}

function round(x: number): number {
  return Math.abs(x) >= 1000 ? Math.round(x) : Math.round(x * 100) / 100;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

// On its own: `npx tsx test/bench/ner.ts`.
if (process.argv[1]?.endsWith("bench/ner.ts")) await measureNer((line) => console.log(JSON.stringify(line)));
