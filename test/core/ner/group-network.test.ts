import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { charactersOfTokens } from "../../../src/core/ner/character-labels.ts";
import { createPlainKernel } from "../../../src/core/ner/kernel/plain-kernel.ts";
import { createSimdKernel } from "../../../src/core/ner/kernel/simd-kernel.ts";
import { parseModelFile } from "../../../src/core/ner/model-file.ts";
import { createNetwork, networkBytes } from "../../../src/core/ner/network.ts";
import { modelBytesOf } from "../../support/model-bytes.ts";

/** Emissions that PyTorch computed with the same quantised weights, features computed afresh; written by src/training/group_export.py --fixture. */
const emissionsFile = (group: string): { language: string; sentences: string[][]; emissions: number[] }[] =>
  (
    JSON.parse(readFileSync(new URL(`../../fixtures/ner/${group}.json`, import.meta.url), "utf8")) as {
      documents: {
        language: string;
        sentences: string[][];
        emissions: number[];
      }[];
    }
  ).documents;

/** Emissions reach ±15; rounding hidden states moves them by some hundredths. */
const tolerance = 0.08;

describe.each(["latin", "cyrillic", "semitic", "cjk"] as const)("the %s model", (group) => {
  const model = parseModelFile(modelBytesOf(group));

  it.each(emissionsFile(group))(
    "computes for $language what PyTorch computed, on either kernel",
    async ({ language, sentences, emissions }) => {
      const forms = model.header.windows ? sentences.map((tokens) => charactersOfTokens(tokens).forms) : sentences;
      for (const kernel of [await createSimdKernel(networkBytes), createPlainKernel()]) {
        expect(kernel).not.toBeNull();
        if (!kernel) continue;
        const found = createNetwork(model, kernel).emissionsOf(forms, language);
        expect(found).toHaveLength(emissions.length);
        const farthest = Math.max(...emissions.map((x, i) => Math.abs(x - (found[i] as number))));
        expect(farthest).toBeLessThan(tolerance);
      }
    },
  );

  it("is small enough to be fetched for one article", () => {
    expect(modelBytesOf(group).length).toBeLessThan(4_000_000);
  });
});
