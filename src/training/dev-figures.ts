/*
 * The model card's table: F1 by set and type of the shipped models on the dev sets of a folder, as lines of a table, and tokens a second.
 *
 *   npx tsx src/training/dev-figures.ts FOLDER LANGUAGE…
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bioOfLabels, bioTypes } from "../builder/ner-cli/bio.ts";
import { readDocuments } from "../builder/ner-cli/documents.ts";
import { createScore } from "../builder/ner-cli/score.ts";
import { createPolyglot } from "../core/ner/polyglot.ts";
import { fourTypes } from "./four-types.ts";

/** Dev sets that were trained on, whole or in part, as no other part exists. */
const trainedOn = /newseye|letemps|sonar|germeval2014|estner|kaznerd|peoplesdaily|en\.hipe2020|^qaf/;

const [folder = "", ...languages] = process.argv.slice(2);
const polyglot = createPolyglot((file) =>
  Promise.resolve(new Uint8Array(readFileSync(new URL(`../core/ner/${file}.bin`, import.meta.url)))),
);

for (const file of readdirSync(folder).toSorted()) {
  const [language = "", set] = file.split(".");
  if (!/\.dev2?\.tsv/.test(file) || !languages.includes(language)) continue;
  const score = createScore();
  const start = process.cpuUsage();
  for await (const { sentences } of readDocuments(join(folder, file))) {
    const forms = sentences.map((s) =>
      language === "ko" ? s.forms.map((form, i) => (s.isSpaced[i] ? `${form} ` : form)) : s.forms,
    );
    const tagged = await polyglot.tagTokens(forms, language);
    sentences.forEach((sentence, i) => score.add(sentence.tags, bioOfLabels(tagged[i]?.labels ?? new Uint8Array())));
  }
  const seconds = process.cpuUsage(start).user / 1e6;
  const types = bioTypes.filter((type) => type !== "MISC" || fourTypes.has(`${language}.${set}`));
  const f1 = (kinds: readonly string[]): string => {
    const counts = kinds.map((type) => score.counts(type));
    const sum = (key: "gold" | "predicted" | "right"): number => counts.reduce((all, c) => all + c[key], 0);
    return sum("gold") === 0 ? "–" : ((200 * sum("right")) / (sum("gold") + sum("predicted"))).toFixed(1);
  };
  const note = trainedOn.test(file) ? " (partly trained on)" : "";
  const byType = bioTypes.map((type) => (types.includes(type) ? f1([type]) : "–")).join(" | ");
  console.log(
    `| ${file.replace(".tsv.gz", "")}${note} | ${score.tokens} | **${f1(types)}** | ${byType} | ${Math.round(score.tokens / seconds)} |`,
  );
}
