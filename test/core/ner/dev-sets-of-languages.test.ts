import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bioOfLabels } from "../../../src/builder/ner-cli/bio.ts";
import { readDocuments } from "../../../src/builder/ner-cli/documents.ts";
import { createScore } from "../../../src/builder/ner-cli/score.ts";
import { createPolyglot } from "../../../src/core/ner/polyglot.ts";
import { modelBytesOf } from "../../support/model-bytes.ts";

const folder = "../shared/ner-languages";
const polyglot = createPolyglot((file) => Promise.resolve(modelBytesOf(file)));

/** Types that a set marks; what else is found in it counts neither way. */
const core = ["PER", "ORG", "LOC"];
const all = [...core, "MISC"];

/** What the models must reach; the sets do not belong to the repository. MODEL-CARD-LANGUAGES.md has the figures measured. */
describe.skipIf(!existsSync(folder))("the models of other languages on dev sets", () => {
  it.each([
    ["es.conll2002.dev", 77, all],
    ["nl.conll2002.dev", 81, all],
    ["pt.uner_bosque.dev", 77.5, core],
    ["it.kind_wikinews.dev", 77, core],
    ["fr.hipe2020.dev", 73.5, core],
    ["sv.webnews2012.dev", 83, core],
    ["sw.masakhaner2.dev", 87.5, core],
    ["uk.nerukv2.dev", 82, core],
    ["ru.factrueval.dev", 77.5, core],
    ["el.elner4.dev", 87, all],
    ["ar.cleananercorp.dev", 72, all],
    ["fa.arman.dev", 67, core],
    ["ja.stockmark.dev", 68, core],
  ] as const)(
    "reach their F1 on %s: %d",
    async (set, least, types) => {
      const language = set.slice(0, set.indexOf("."));
      const score = createScore();
      for await (const { sentences } of readDocuments(`${folder}/${set}.tsv.gz`)) {
        const tagged = await polyglot.tagTokens(
          sentences.map((s) => s.forms),
          language,
        );
        sentences.forEach((sentence, i) =>
          score.add(sentence.tags, bioOfLabels(tagged[i]?.labels ?? new Uint8Array())),
        );
      }
      const [gold, predicted, right] = (["gold", "predicted", "right"] as const).map((kind) =>
        types.reduce((sum, type) => sum + score.counts(type)[kind], 0),
      );
      expect((200 * (right ?? 0)) / ((gold ?? 0) + (predicted ?? 0))).toBeGreaterThanOrEqual(least);
    },
    120_000,
  );
});
