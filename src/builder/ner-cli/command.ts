import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Writable } from "node:stream";
import { loadTagger, type Tagger } from "../../core/ner/tagger.ts";
import { bioOfLabels } from "./bio.ts";
import { readDocuments, type TokenDocument } from "./documents.ts";
import { createScore, formatScore, type Score } from "./score.ts";

const usage = `Usage: npm run ner -- tokens FILE.tsv[.gz]
       npm run ner -- text FILE
       npm run ner -- eval FILE.tsv[.gz]…
`;

/** Run one command of the tagger's CLI. Resolves to the exit code: 0, 1 for a file that cannot be read, 2 for a wrong call. */
export async function runNerCommand(args: readonly string[], out: Writable, err: Writable): Promise<number> {
  const [mode, ...files] = args;
  const [file] = files;
  const isKnown = mode === "tokens" || mode === "text" || mode === "eval";
  if (!isKnown || file === undefined || (mode !== "eval" && files.length > 1)) {
    err.write(usage);
    return 2;
  }
  try {
    const tagger = await loadTagger(await readFile(new URL("../../core/ner/model.bin", import.meta.url)));
    if (mode === "tokens") await writeTokens(tagger, file, out);
    else if (mode === "text") await writeMentions(tagger, file, out);
    else await writeScores(tagger, files, out);
    return 0;
  } catch (error) {
    err.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function writeTokens(tagger: Tagger, file: string, out: Writable): Promise<void> {
  for await (const document of readDocuments(file)) {
    const predicted = predict(tagger, document);
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

async function writeMentions(tagger: Tagger, file: string, out: Writable): Promise<void> {
  const text = await readFile(file, "utf8");
  for (const { start, end, type, score } of tagger.tag(text))
    await write(out, `${JSON.stringify({ start, end, type, text: text.slice(start, end), score })}\n`);
}

async function writeScores(tagger: Tagger, files: readonly string[], out: Writable): Promise<void> {
  for (const file of files) {
    const score: Score = createScore();
    for await (const document of readDocuments(file)) {
      const predicted = predict(tagger, document);
      document.sentences.forEach((sentence, s) => score.add(sentence.tags, predicted[s] ?? []));
    }
    await write(out, formatScore(basename(file), score));
  }
}

function predict(tagger: Tagger, document: TokenDocument): string[][] {
  return tagger.tagTokens(document.sentences.map((s) => s.forms)).map(({ labels }) => bioOfLabels(labels));
}

/** Write, and wait while the reader is slow. */
async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, "drain");
}
