import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Writable } from "node:stream";
import { createPolyglot, type Polyglot } from "../../core/ner/polyglot.ts";
import { bioOfLabels } from "./bio.ts";
import { readDocuments, type TokenDocument } from "./documents.ts";
import { createScore, formatScore, type Score } from "./score.ts";

const usage = `Usage: npm run ner -- tokens FILE.tsv[.gz] [--lang xx]
       npm run ner -- text FILE [--lang xx]
       npm run ner -- eval FILE.tsv[.gz]… [--lang xx]
`;

/** So many documents of a set show its language. */
const documentsForLanguage = 40;

/** Modern English is hardly ever taken for old, old English every other time: a vote for it counts so often. */
const weightOfOld = 3;

/** Of a set whose language cannot be told, being short. */
const usualLanguage = "en";

/** Run one command of the tagger's CLI. Resolves to the exit code: 0, 1 for a file that cannot be read, 2 for a wrong call. */
export async function runNerCommand(args: readonly string[], out: Writable, err: Writable): Promise<number> {
  const at = args.indexOf("--lang");
  const language = at < 0 ? undefined : args[at + 1];
  const [mode, ...files] = at < 0 ? args : args.toSpliced(at, 2);
  const [file] = files;
  const isKnown = mode === "tokens" || mode === "text" || mode === "eval";
  const lacksLanguage = at >= 0 && !/^[a-z]{2,3}(?:-|$)/u.test(language ?? "");
  if (!isKnown || file === undefined || lacksLanguage || (mode !== "eval" && files.length > 1)) {
    err.write(usage);
    return 2;
  }
  try {
    const polyglot = createPolyglot((name) => readFile(new URL(`../../core/ner/${name}.bin`, import.meta.url)));
    if (mode === "tokens") await writeTokens(polyglot, file, language, out);
    else if (mode === "text") await writeMentions(polyglot, file, language, out);
    else await writeScores(polyglot, files, language, out);
    return 0;
  } catch (error) {
    err.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function writeTokens(polyglot: Polyglot, file: string, asked: string | undefined, out: Writable): Promise<void> {
  const language = await languageOfSet(polyglot, file, asked);
  for await (const document of readDocuments(file)) {
    const predicted = await predict(polyglot, document, language);
    const lines: string[] = document.isMarked ? ["-DOCSTART-\tO\tO", ""] : [];
    document.sentences.forEach((sentence, s) => {
      sentence.forms.forEach((form, t) =>
        lines.push(`${form}\t${sentence.tags[t] ?? "O"}\t${predicted[s]?.[t] ?? "O"}`),
      );
      lines.push("");
    });
    await write(out, lines.map((line) => `${line}\n`).join(""));
  }
}

async function writeMentions(
  polyglot: Polyglot,
  file: string,
  language: string | undefined,
  out: Writable,
): Promise<void> {
  const text = await readFile(file, "utf8");
  for (const { start, end, type, score } of await polyglot.tag(text, language))
    await write(out, `${JSON.stringify({ start, end, type, text: text.slice(start, end), score })}\n`);
}

async function writeScores(
  polyglot: Polyglot,
  files: readonly string[],
  asked: string | undefined,
  out: Writable,
): Promise<void> {
  for (const file of files) {
    const language = await languageOfSet(polyglot, file, asked);
    const score: Score = createScore();
    for await (const document of readDocuments(file)) {
      const predicted = await predict(polyglot, document, language);
      document.sentences.forEach((sentence, s) => score.add(sentence.tags, predicted[s] ?? []));
    }
    await write(out, formatScore(basename(file), score));
  }
}

/** The language of a set: as given, else that of most of its first documents. English is told apart by period even when given. */
async function languageOfSet(polyglot: Polyglot, file: string, asked: string | undefined): Promise<string> {
  if (asked !== undefined && asked !== usualLanguage) return asked;
  const votes = new Map<string, number>();
  let documents = 0;
  for await (const { sentences } of readDocuments(file)) {
    const found = await polyglot.languageOf(sentences.map(({ forms }) => forms.join(" ")).join("\n"));
    if (found !== null) votes.set(found, (votes.get(found) ?? 0) + (found === "en-x-old" ? weightOfOld : 1));
    if (++documents === documentsForLanguage) break;
  }
  const [most = usualLanguage] = [...votes].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return asked === undefined || most.startsWith(`${asked}-`) ? most : asked;
}

async function predict(polyglot: Polyglot, document: TokenDocument, language: string): Promise<string[][]> {
  const isKorean = language === "ko";
  const sentences = document.sentences.map(({ forms, isSpaced }) =>
    isKorean ? forms.map((form, i) => (isSpaced[i] ? `${form} ` : form)) : forms,
  );
  return (await polyglot.tagTokens(sentences, language)).map(({ labels }) => bioOfLabels(labels));
}

/** Write, and wait while the reader is slow. */
async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, "drain");
}
