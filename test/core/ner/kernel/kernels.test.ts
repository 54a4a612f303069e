import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  labelCount,
  labelStride,
  size,
  type Kernel,
  type Transitions,
} from "../../../../src/core/ner/kernel/kernel.ts";
import { createPlainKernel } from "../../../../src/core/ner/kernel/plain-kernel.ts";
import { createSimdKernel } from "../../../../src/core/ner/kernel/simd-kernel.ts";
import { createRandom } from "../../../support/random.ts";

/** What a kernel gives for the same numbers: arrays are made by it, filled alike, and read back. */
type Run = (kernel: Kernel, random: () => number) => ArrayLike<number>;

/** Numbers in [0, 1), the same for the same seed. */
function uniform(seed: number): () => number {
  const random = createRandom(seed);
  return () => random.below(2 ** 24) / 2 ** 24;
}

const fill = <T extends Float32Array | Int16Array>(array: T, next: () => number): T => {
  for (let i = 0; i < array.length; i++) array[i] = next();
  return array;
};

const matrixOf = (kernel: Kernel, inputs: number, outputs: number, random: () => number) => ({
  inputs,
  outputs,
  weights: fill(kernel.shorts(inputs * outputs), () => Math.round(254 * random() - 127)),
  scale: fill(kernel.floats(outputs), () => 1e-5 * random()),
  bias: fill(kernel.floats(outputs), () => random() - 0.5),
});
const normOf = (kernel: Kernel, random: () => number) => ({
  gain: fill(kernel.floats(size), () => random() * 2),
  shift: fill(kernel.floats(size), () => random() - 0.5),
});

const runs: [string, Run][] = [
  [
    "encodes a form",
    (k, r) => {
      const out = k.floats(2 * size);
      k.encode(
        fill(k.floats(300), () => r() - 0.5),
        fill(k.floats(2 * size * 300), () => r() - 0.5),
        fill(k.floats(2 * size), r),
        normOf(k, r),
        out,
        1,
      );
      return out;
    },
  ],
  [
    "convolves",
    (k, r) => {
      const [h, q, slots] = [fill(k.floats(13 * size), () => r() - 0.5), k.shorts(32 * size), k.ints(13)];
      slots[0] = -1;
      slots[7] = -1;
      k.quantise(h, 13 * size, 512, q, size);
      k.convolve(h, q, slots, 13, k.prepareConvolution(matrixOf(k, 3 * size, size, r)), normOf(k, r));
      return h;
    },
  ],
  [
    "multiplies",
    (k, r) => {
      const out = k.floats(12 * 20);
      k.multiply(
        fill(k.shorts(13 * size), () => Math.round(32766 * r() - 16383)),
        size,
        9,
        matrixOf(k, size, 20, r),
        out,
      );
      return out.slice(0, 9 * 20);
    },
  ],
  [
    "rounds and saturates",
    (k, r) => {
      const q = k.shorts(32);
      k.quantise(
        fill(k.floats(24), () => 200 * r() - 100),
        24,
        512,
        q,
        8,
      );
      return q;
    },
  ],
  [
    "pools",
    (k, r) => {
      const [key, memory] = [k.ints(9), k.floats(4 * 128)];
      key.set([0, 1, 2, 1, 0, 3, 3, 3, 1]);
      k.pool(
        fill(k.floats(12 * 64), () => r() - 0.5),
        key,
        9,
        64,
        4,
        memory,
        k.floats(4),
      );
      return memory;
    },
  ],
  [
    "gathers, recalls and sums",
    (k, r) => {
      const [slots, key, h, sum] = [k.ints(4), k.ints(4), k.floats(4 * size), k.floats(size)];
      slots.set([-1, 2, 0, 2]);
      key.set([0, 1, 0, 1]);
      k.gather(slots, 4, fill(k.floats(3 * size), r), h);
      k.recall(h, slots, key, 4, fill(k.floats(2 * size), r), fill(k.floats(size), r));
      k.total(h, 4, sum);
      return [...h, ...sum];
    },
  ],
];

let simd: Kernel;
beforeAll(async () => {
  simd = (await createSimdKernel(24 << 20)) as Kernel;
});

describe("the two kernels", () => {
  it("are both there", () => {
    expect(simd.isSimd).toBe(true);
    expect(createPlainKernel().isSimd).toBe(false);
  });

  it.each(runs)("agree: %s", (_name, run) => {
    const plain = run(createPlainKernel(), uniform(7));
    const fast = run(simd, uniform(7));
    expect(fast).toHaveLength(plain.length);
    for (let i = 0; i < plain.length; i++) expect(fast[i]).toBeCloseTo(plain[i] as number, 3);
  });

  it("decode the same labels and probabilities, from any emissions", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, count) => {
        const decode = (kernel: Kernel): { labels: number[]; scores: number[] } => {
          const random = uniform(seed);
          const emissions = emissionsBuffer(kernel);
          for (let i = 0; i < count * labelStride; i++) emissions[i] = 8 * random() - 4;
          const [labels, scores] = outputsOf(kernel);
          kernel.decode(emissions, 0, count, transitionsOf(kernel), labels, scores);
          return { labels: [...labels.subarray(0, count)], scores: [...scores.subarray(0, count)] };
        };
        const [a, b] = [decode(plainKernel), decode(simd)];
        expect(b.labels).toEqual(a.labels);
        // Spans begin at B (1, 5, 9, 13) and S (4, 8, 12, 16).
        const firsts = [...a.labels.keys()].filter(
          (t) => (a.labels[t] as number) > 0 && (a.labels[t] as number) % 4 < 2,
        );
        for (const t of firsts) {
          expect(b.scores[t]).toBeCloseTo(a.scores[t] as number, 4);
          expect(a.scores[t]).toBeGreaterThanOrEqual(0);
          expect(a.scores[t]).toBeLessThanOrEqual(1 + 1e-6);
        }
      }),
    );
  });

  it("give a span the share of all labellings that have it", () => {
    // One token: the posterior of S-PER is its softmax among what may stand alone (O and the four S), all steps scoring 0.
    const emissions = emissionsBuffer(plainKernel);
    emissions.fill(0);
    emissions[4] = 2;
    const [labels, scores] = outputsOf(plainKernel);
    plainKernel.decode(emissions, 0, 1, transitionsOf(plainKernel), labels, scores);
    expect(labels[0]).toBe(4);
    expect(scores[0]).toBeCloseTo(Math.E ** 2 / (Math.E ** 2 + 4), 5);
  });
});

const plainKernel = createPlainKernel();
const buffers = new Map<
  Kernel,
  { emissions: Float32Array; outputs: [Uint8Array, Float32Array]; transitions: Transitions }
>();

/** Arrays are made once for each kernel: the compiled one never gives memory back. */
function buffersOf(kernel: Kernel): {
  emissions: Float32Array;
  outputs: [Uint8Array, Float32Array];
  transitions: Transitions;
} {
  const known = buffers.get(kernel);
  if (known) return known;
  const floats = (values: number[]): Float32Array => {
    const array = kernel.floats(values.length);
    array.set(values);
    return array;
  };
  const rows = (values: number[]): Float32Array =>
    floats(
      Array.from({ length: (values.length / labelCount) * labelStride }, (_, i) =>
        i % labelStride < labelCount
          ? Math.exp(values[Math.floor(i / labelStride) * labelCount + (i % labelStride)] as number)
          : 0,
      ),
    );
  const all = Array.from({ length: labelCount }, (_, i) => i);
  const [step, start, end] = [
    all.flatMap((i) => all.map((j) => may(mayFollow(i, j)))),
    all.map((j) => may(mayFollow(0, j))),
    all.map((i) => may(mayFollow(i, 0))),
  ];
  const made = {
    emissions: kernel.floats(16 * labelStride),
    outputs: [kernel.bytes(16), kernel.floats(16)] as [Uint8Array, Float32Array],
    transitions: {
      step: floats(step),
      start: floats(start),
      end: floats(end),
      expStep: rows(step),
      expStart: rows(start),
      expEnd: rows(end),
    },
  };
  buffers.set(kernel, made);
  return made;
}

function mayFollow(i: number, j: number): boolean {
  const isOpen = i > 0 && ((i - 1) & 3) < 2;
  const goesOn = j > 0 && (((j - 1) & 3) === 1 || ((j - 1) & 3) === 2);
  return isOpen ? goesOn && (i - 1) >> 2 === (j - 1) >> 2 : !goesOn;
}

function may(isAllowed: boolean): number {
  return isAllowed ? 0 : -1e9;
}

function emissionsBuffer(kernel: Kernel): Float32Array {
  return buffersOf(kernel).emissions;
}

function outputsOf(kernel: Kernel): [Uint8Array, Float32Array] {
  return buffersOf(kernel).outputs;
}

function transitionsOf(kernel: Kernel): Transitions {
  return buffersOf(kernel).transitions;
}
