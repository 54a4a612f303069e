/*
 * Posteriors of the shipped models' mentions on dev sets, for calibrate.py: a line each, posterior TAB 1 if span and type are right. A set's language
 * is the beginning of its name ("es.conll2002.dev.tsv.gz"), English where it is none. Mentions of a type that a set never marks count neither way.
 *
 *   npx tsx src/training/dev-scores.ts FILE.tsv.gz… > scores.tsv
 */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { bioOfLabels, spansOfBio } from "../builder/ner-cli/bio.ts";
import { readDocuments } from "../builder/ner-cli/documents.ts";
import { modelOfLanguage } from "../core/ner/model-of-language.ts";
import { loadTagger, type Tagger } from "../core/ner/tagger.ts";

const taggers = new Map<string, Tagger>();

async function taggerFor(language: string): Promise<Tagger> {
  const model = modelOfLanguage(language) ?? "model";
  const tagger =
    taggers.get(model) ?? (await loadTagger(readFileSync(new URL(`../core/ner/${model}.bin`, import.meta.url))));
  taggers.set(model, tagger);
  return tagger;
}

for (const file of process.argv.slice(2)) {
  const start = basename(file).split(".")[0] ?? "";
  const language = modelOfLanguage(start) === null ? "en" : start;
  const tagger = await taggerFor(language);
  const lines: { type: string; line: string }[] = [];
  const marked = new Set<string>();
  for await (const { sentences } of readDocuments(file)) {
    const tagged = tagger.tagTokens(
      sentences.map(({ forms, isSpaced }) =>
        language === "ko" ? forms.map((form, i) => (isSpaced[i] ? `${form} ` : form)) : forms,
      ),
      language,
    );
    for (const [i, { labels, scores }] of tagged.entries()) {
      const gold = new Set(spansOfBio(sentences[i]?.tags ?? []));
      for (const span of gold) marked.add(typeOf(span));
      for (const span of spansOfBio(bioOfLabels(labels)))
        lines.push({ type: typeOf(span), line: `${scores[Number(span.split(":")[0])]}\t${gold.has(span) ? 1 : 0}` });
    }
  }
  for (const { type, line } of lines) if (marked.has(type)) console.log(line);
}

function typeOf(span: string): string {
  return span.slice(span.lastIndexOf(":") + 1);
}
