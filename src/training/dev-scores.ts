/*
 * Posteriors of the shipped model's mentions on the dev sets, for calibrate.py: a line each, posterior TAB 1 if span and type are right.
 *
 *   npx tsx src/training/dev-scores.ts FILE.tsv.gz… > scores.tsv
 */

import { readFileSync } from "node:fs";
import { bioOfLabels, spansOfBio } from "../builder/ner-cli/bio.ts";
import { readDocuments } from "../builder/ner-cli/documents.ts";
import { loadTagger } from "../core/ner/tagger.ts";

const tagger = await loadTagger(readFileSync(new URL("../core/ner/model.bin", import.meta.url)));
for (const file of process.argv.slice(2)) {
  for await (const { sentences } of readDocuments(file)) {
    const tagged = tagger.tagTokens(sentences.map((s) => s.forms));
    for (const [i, { labels, scores }] of tagged.entries()) {
      const gold = new Set(spansOfBio(sentences[i]?.tags ?? []));
      for (const span of spansOfBio(bioOfLabels(labels)))
        console.log(`${scores[Number(span.split(":")[0])]}\t${gold.has(span) ? 1 : 0}`);
    }
  }
}
