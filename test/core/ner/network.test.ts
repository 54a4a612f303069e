import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createPlainKernel } from "../../../src/core/ner/kernel/plain-kernel.ts";
import { createSimdKernel } from "../../../src/core/ner/kernel/simd-kernel.ts";
import type { Kernel } from "../../../src/core/ner/kernel/kernel.ts";
import { parseModelFile } from "../../../src/core/ner/model-file.ts";
import { createNetwork, mostRows, networkBytes } from "../../../src/core/ner/network.ts";
import { modelBytes } from "../../support/model-bytes.ts";

/** Emissions that PyTorch computed with the same quantised weights; written by src/training/export.py --fixture. */
const { documents } = JSON.parse(
  readFileSync(new URL("../../fixtures/ner/activations.json", import.meta.url), "utf8"),
) as {
  documents: { sentences: string[][]; emissions: number[] }[];
};

/** Emissions reach ±10; rounding hidden states to 1/512 moves them by some thousandths. */
const tolerance = 0.02;

const model = parseModelFile(modelBytes);
const kernels: [string, () => Promise<Kernel | null>][] = [
  ["the plain kernel", () => Promise.resolve(createPlainKernel())],
  ["the SIMD kernel", () => createSimdKernel(networkBytes)],
];

describe.each(kernels)("the network on %s", (_name, create) => {
  it("computes what PyTorch computed", async () => {
    const network = createNetwork(model, (await create()) as Kernel);
    for (const { sentences, emissions } of documents) {
      const ours = network.emissionsOf(sentences);
      expect(ours).toHaveLength(emissions.length);
      const farthest = Math.max(...emissions.map((x, i) => Math.abs(x - (ours[i] as number))));
      expect(farthest).toBeLessThan(tolerance);
    }
  });

  it("forgets the last document", async () => {
    const network = createNetwork(model, (await create()) as Kernel);
    const [first, second] = documents.map((d) => d.sentences);
    const fresh = network.emissionsOf(first as string[][]);
    network.emissionsOf(second as string[][]);
    expect(network.emissionsOf(first as string[][])).toEqual(fresh);
  });

  it("labels empty documents and empty sentences", async () => {
    const network = createNetwork(model, (await create()) as Kernel);
    expect(network.tagDocument([])).toEqual([]);
    expect(network.tagDocument([[], ["Gaza"], []]).map((s) => s.labels.length)).toEqual([0, 1, 0]);
  });
});

describe("the network", () => {
  it("refuses a document that is too long, with its size", async () => {
    const network = createNetwork(model, createPlainKernel());
    expect(() => network.tagDocument([Array<string>(mostRows).fill("x")])).toThrow(
      `Document of ${mostRows + 2} rows, more than ${mostRows}`,
    );
  });

  it("goes on when more forms were met than it keeps", async () => {
    const network = createNetwork(model, (await createSimdKernel(networkBytes)) as Kernel);
    const sentences = [["Petro", "visited", "Bogotá", "."]];
    const before = network.emissionsOf(sentences);
    for (let i = 0; i < 20; i++)
      network.tagDocument([Array.from({ length: 1000 }, (_, k) => `word${"abcdefghij"[i % 10]}${i}x${k}`)]);
    expect(network.emissionsOf(sentences)).toEqual(before);
  });
});
