import { createFormEncoder, inputSize } from "./form-encoder.ts";
import { createGroupEncoder } from "./group-encoder.ts";
import {
  labelCount,
  labelStride,
  size,
  type Kernel,
  type Matrix,
  type Norm,
  type Transitions,
} from "./kernel/kernel.ts";
import { readFloats, readSigned, type ModelFile } from "./model-file.ts";

/** Rows of one document that the network takes at a time: tokens, one row before each sentence, one before the document. */
export const mostRows = 2048;

/** Forms kept encoded; 8 MB. A page of news uses some 400, an archive's frequent words fit. */
const mostForms = 16384;
const memoryWidth = 64;
/** Rows behind the last that the kernel may touch, taking up to eight at a time, and one row before the first. */
const slack = 12;
/** Convolutions of a stage where the header does not say. */
const usualDepth = 3;

/** Labels and span scores of one document. */
export interface TaggedSentence {
  /** For each token: 0 O, then for PER, ORG, LOC, MISC in turn B I E S. */
  readonly labels: Uint8Array;
  /** Posterior probability of the span that begins at the token; meaningless elsewhere. */
  readonly scores: Float32Array;
}

/** The network with its weights. One call at a time. */
export interface Network {
  readonly isSimd: boolean;
  /**
   * Label a document: sentences of token forms, together at most `mostRows` rows (tokens + sentences + 1). Throws a RangeError beyond that.
   * Forms that are empty are read as the empty string. No sentences: nothing. A model of several languages reads the document as of `language`,
   * and as of any of them without one.
   */
  tagDocument(sentences: readonly (readonly string[])[], language?: string): TaggedSentence[];
  /** Emissions [tokens][17] of a document, for the test against PyTorch. */
  emissionsOf(sentences: readonly (readonly string[])[], language?: string): Float32Array;
}

/** Bytes of kernel memory for `createNetwork`: weights and buffers take 15.6 MB of it, half for encoded forms. */
export const networkBytes = 20 << 20;

/**
 * Unpack a model into a kernel's memory.
 *
 *   form ─► encode (cached) ─► 3 convolutions ─► pooled over the document's same forms, and over the whole ─► 3 convolutions ─► CRF
 *
 * The models of groups of languages have two convolutions each time, and hashed tables only (group-encoder.ts).
 *
 *
 * src/training/network.py draws it in full.
 */
export function createNetwork(model: ModelFile, kernel: Kernel): Network {
  const { activationScale, memoryScale, sources } = model.header;
  const forms = model.header.tables ? createGroupEncoder(model) : createFormEncoder(model);
  const stageDepth = model.header.depth ?? usualDepth;
  const mix = readMix(model, kernel);
  const convolutions = Array.from({ length: 2 * stageDepth }, (_, i) => ({
    matrix: kernel.prepareConvolution(readMatrix(model, kernel, `convolution${i}`, activationScale)),
    norm: readNorm(model, kernel, `norm${i}`),
  }));
  const project = readMatrix(model, kernel, "project", activationScale);
  const recall = readMatrix(model, kernel, "recall", memoryScale);
  const emit = readMatrix(model, kernel, "emit", activationScale);
  const guess = { weights: readFloats(model, "guess"), bias: readFloats(model, "guessBias") };
  const sourceVectors = readFloats(model, "source");
  const transitions = readTransitions(model, kernel);

  const input = kernel.floats(inputSize);
  const cache = kernel.floats(mostForms * size);
  const h = kernel.floats((mostRows + slack) * size);
  const q = kernel.shorts((mostRows + slack) * Math.max(size, 2 * memoryWidth));
  const p = kernel.floats((mostRows + slack) * memoryWidth);
  const memory = kernel.floats((mostRows + slack) * 2 * memoryWidth);
  const recalled = kernel.floats((mostRows + slack) * size);
  const counts = kernel.floats(mostRows);
  const emissions = kernel.floats((mostRows + slack) * labelStride);
  const slots = kernel.ints(mostRows);
  const keys = kernel.ints(mostRows);
  const labels = kernel.bytes(mostRows);
  const scores = kernel.floats(mostRows);
  const mean = kernel.floats(size);
  const source = kernel.floats(size);

  // Slot 0 is the sentence boundary, whose vector the model gives ready made.
  let slotOf = new Map<string, number>();
  let lowOf = new Map<string, number>();
  const lowOfSlot = new Int32Array(mostForms);
  const seenIn = new Int32Array(mostForms);
  const keyOf = new Int32Array(mostForms);
  let documents = 0;
  cache.set(readFloats(model, "boundary"), 0);
  forget();

  function forget(): void {
    slotOf = new Map();
    lowOf = new Map([["", 0]]);
    seenIn.fill(0);
    documents = 0;
  }

  function slotFor(form: string): number {
    const slotBefore = slotOf.get(form);
    if (slotBefore !== undefined) return slotBefore;
    const slot = slotOf.size + 1;
    const key = forms.fill(form, input);
    kernel.encode(input, mix.weights, mix.bias, mix.norm, cache, slot);
    let low = lowOf.get(key);
    if (low === undefined) lowOf.set(key, (low = lowOf.size));
    lowOfSlot[slot] = low;
    slotOf.set(form, slot);
    return slot;
  }

  /** Lay the document out in `slots` and `keys`. Returns the counts of rows and keys. */
  function layOut(sentences: readonly (readonly string[])[]): { rows: number; keyCount: number } {
    const needed = sentences.reduce((sum, s) => sum + s.length + 1, 1);
    if (needed > mostRows) throw new RangeError(`Document of ${needed} rows, more than ${mostRows}`);
    if (slotOf.size + needed >= mostForms) forget();
    documents++;
    let rows = 1;
    let keyCount = 1;
    slots[0] = -1;
    keys[0] = 0;
    for (const sentence of sentences) {
      slots[rows] = 0;
      keys[rows++] = 0;
      for (const form of sentence) {
        const slot = slotFor(form);
        const low = lowOfSlot[slot] as number;
        if (seenIn[low] !== documents) {
          seenIn[low] = documents;
          keyOf[low] = keyCount++;
        }
        slots[rows] = slot;
        keys[rows++] = keyOf[low] as number;
      }
    }
    return { rows, keyCount };
  }

  function runStage(first: number, rows: number): void {
    for (let i = first; i < first + stageDepth; i++) {
      const { matrix, norm } = convolutions[i] as { matrix: Matrix; norm: Norm };
      settle(rows);
      kernel.convolve(h, q, slots, rows, matrix, norm);
    }
    settle(rows);
  }

  /** h as fixed point in q, from its second row; zeros before and behind. */
  function settle(rows: number): void {
    q.fill(0, 0, size);
    kernel.quantise(h, rows * size, activationScale, q, size);
    q.fill(0, (rows + 1) * size, (rows + 10) * size);
  }

  /** Which set does the document look like, of those in its language? The expected source vector. */
  function guessSource(rows: number, language: string | undefined): void {
    const isOpen = sources.map((name) => language === undefined || name.startsWith(`${language}.`));
    const isKnown = isOpen.includes(true);
    kernel.total(h, rows, mean);
    const logits = sources.map((_, s) => {
      if (isKnown && !isOpen[s]) return -Infinity;
      let sum = guess.bias[s] as number;
      for (let i = 0; i < size; i++)
        sum += ((guess.weights[s * size + i] as number) * (mean[i] as number)) / Math.max(1, rows - 1);
      return sum;
    });
    const top = Math.max(...logits);
    const odds = logits.map((x) => Math.exp(x - top));
    const all = odds.reduce((a, b) => a + b, 0);
    source.fill(0);
    for (const [s, odd] of odds.entries())
      for (let i = 0; i < size; i++)
        source[i] = (source[i] as number) + (odd / all) * (sourceVectors[s * size + i] as number);
  }

  function run(sentences: readonly (readonly string[])[], language: string | undefined): number {
    const { rows, keyCount } = layOut(sentences);
    kernel.gather(slots, rows, cache, h);
    runStage(0, rows);
    kernel.multiply(q, size, rows, project, p);
    guessSource(rows, language);
    kernel.pool(p, keys, rows, memoryWidth, keyCount, memory, counts);
    kernel.quantise(memory, keyCount * 2 * memoryWidth, memoryScale, q, 0);
    kernel.multiply(q, 0, keyCount, recall, recalled);
    kernel.recall(h, slots, keys, rows, recalled, source);
    runStage(stageDepth, rows);
    kernel.multiply(q, size, rows, emit, emissions);
    return rows;
  }

  return {
    isSimd: kernel.isSimd,
    tagDocument(sentences, language) {
      run(sentences, language);
      let row = 1;
      return sentences.map((sentence) => {
        const from = row + 1;
        row = from + sentence.length;
        if (sentence.length > 0) kernel.decode(emissions, from, sentence.length, transitions, labels, scores);
        return { labels: labels.slice(from, row), scores: scores.slice(from, row) };
      });
    },
    emissionsOf(sentences, language) {
      run(sentences, language);
      const out: number[] = [];
      let row = 1;
      for (const sentence of sentences) {
        row++;
        for (let t = 0; t < sentence.length; t++, row++)
          out.push(...emissions.subarray(row * labelStride, row * labelStride + labelCount));
      }
      return Float32Array.from(out);
    },
  };
}

function readNorm(model: ModelFile, kernel: Kernel, name: string): Norm {
  const values = readFloats(model, name);
  const norm = { gain: kernel.floats(size), shift: kernel.floats(size) };
  norm.gain.set(values.subarray(0, size));
  norm.shift.set(values.subarray(size));
  return norm;
}

/** `inputScale`: the fixed-point scale of what the matrix multiplies, folded into its own. */
function readMatrix(model: ModelFile, kernel: Kernel, name: string, inputScale: number): Matrix {
  const weights = readSigned(model, name);
  const scale = readFloats(model, `${name}Scale`);
  const outputs = scale.length;
  const matrix = {
    inputs: weights.length / outputs,
    outputs,
    weights: kernel.shorts(weights.length),
    scale: kernel.floats(outputs),
    bias: kernel.floats(outputs),
  };
  matrix.weights.set(weights);
  matrix.scale.set(scale.map((x) => x / inputScale));
  matrix.bias.set(readFloats(model, `${name}Bias`));
  return matrix;
}

function readMix(model: ModelFile, kernel: Kernel): { weights: Float32Array; bias: Float32Array; norm: Norm } {
  const packed = readSigned(model, "mix");
  const scale = readFloats(model, "mixScale");
  const weights = kernel.floats(packed.length);
  for (let i = 0; i < packed.length; i++)
    weights[i] = (packed[i] as number) * (scale[Math.floor(i / inputSize)] as number);
  const bias = kernel.floats(2 * size);
  bias.set(readFloats(model, "mixBias"));
  return { weights, bias, norm: readNorm(model, kernel, "mixNorm") };
}

function readTransitions(model: ModelFile, kernel: Kernel): Transitions {
  const copy = (values: Float32Array): Float32Array => {
    const out = kernel.floats(values.length);
    out.set(values);
    return out;
  };
  const exp = (values: Float32Array): Float32Array => {
    const lines = values.length / labelCount;
    const out = kernel.floats(lines * labelStride);
    for (let i = 0; i < lines; i++)
      for (let j = 0; j < labelCount; j++) out[i * labelStride + j] = Math.exp(values[i * labelCount + j] as number);
    return out;
  };
  const [step, start, end] = [readFloats(model, "steps"), readFloats(model, "starts"), readFloats(model, "ends")];
  return {
    step: copy(step),
    start: copy(start),
    end: copy(end),
    expStep: exp(step),
    expStart: exp(start),
    expEnd: exp(end),
  };
}
