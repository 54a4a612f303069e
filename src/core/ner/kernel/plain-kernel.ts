import {
  labelCount,
  labelStride,
  mostActivation,
  size,
  type Kernel,
  type Matrix,
  type Norm,
  type Transitions,
} from "./kernel.ts";

/** The kernel in plain TypeScript, for engines without WebAssembly SIMD; gives the same labels as the compiled one, slower. */
export function createPlainKernel(): Kernel {
  const room = new Float32Array(size);
  return {
    isSimd: false,
    floats: (count) => new Float32Array(count),
    shorts: (count) => new Int16Array(count),
    ints: (count) => new Int32Array(count),
    bytes: (count) => new Uint8Array(count),
    encode,
    gather,
    quantise,
    prepareConvolution: (matrix) => matrix,
    convolve: (h, q, slots, rows, matrix, norm) => convolve(h, q, slots, rows, matrix, norm, room),
    multiply: (q, offset, rows, matrix, out) => {
      for (let r = 0; r < rows; r++) multiplyRow(q, offset + r * matrix.inputs, matrix, out, r * matrix.outputs);
    },
    pool,
    total,
    recall,
    decode,
  };
}

function encode(
  input: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  norm: Norm,
  out: Float32Array,
  slot: number,
): void {
  const inputs = input.length;
  const base = slot * size;
  for (let j = 0; j < size; j++) {
    let a = 0;
    let b = 0;
    for (let i = 0; i < inputs; i++) {
      const x = input[i] as number;
      a += x * (weights[j * inputs + i] as number);
      b += x * (weights[(j + size) * inputs + i] as number);
    }
    out[base + j] = Math.max(a + (bias[j] as number), b + (bias[j + size] as number));
  }
  normalise(out, base, norm);
}

function normalise(x: Float32Array, base: number, norm: Norm): void {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < size; i++) {
    const v = x[base + i] as number;
    sum += v;
    squares += v * v;
  }
  const mean = sum / size;
  const inverse = 1 / Math.sqrt(Math.max(0, squares / size - mean * mean) + 1e-5);
  for (let i = 0; i < size; i++)
    x[base + i] = ((x[base + i] as number) - mean) * inverse * (norm.gain[i] as number) + (norm.shift[i] as number);
}

function gather(slots: Int32Array, rows: number, cache: Float32Array, h: Float32Array): void {
  for (let r = 0; r < rows; r++) {
    const slot = slots[r] as number;
    if (slot < 0) h.fill(0, r * size, (r + 1) * size);
    else h.set(cache.subarray(slot * size, (slot + 1) * size), r * size);
  }
}

function quantise(x: Float32Array, count: number, scale: number, q: Int16Array, offset: number): void {
  for (let i = 0; i < count; i++) {
    const v = Math.min(mostActivation, Math.max(-mostActivation, Math.fround((x[i] as number) * scale)));
    const floor = Math.floor(v);
    const part = v - floor;
    q[offset + i] = part > 0.5 || (part === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
  }
}

/** One row times the matrix, four outputs at a time so that each activation is read once for them; sums stay below 2^31 and exact. */
function multiplyRow(q: Int16Array, at: number, matrix: Matrix, out: Float32Array, to: number): void {
  const { inputs, outputs, weights, scale, bias } = matrix;
  for (let j = 0; j < outputs; j += 4) {
    const b0 = j * inputs;
    const [b1, b2, b3] = [b0 + inputs, b0 + 2 * inputs, b0 + 3 * inputs];
    let [s0, s1, s2, s3] = [0, 0, 0, 0];
    for (let i = 0; i < inputs; i++) {
      const x = q[at + i] as number;
      s0 = (s0 + Math.imul(x, weights[b0 + i] as number)) | 0;
      s1 = (s1 + Math.imul(x, weights[b1 + i] as number)) | 0;
      s2 = (s2 + Math.imul(x, weights[b2 + i] as number)) | 0;
      s3 = (s3 + Math.imul(x, weights[b3 + i] as number)) | 0;
    }
    out[to + j] = s0 * (scale[j] as number) + (bias[j] as number);
    out[to + j + 1] = s1 * (scale[j + 1] as number) + (bias[j + 1] as number);
    out[to + j + 2] = s2 * (scale[j + 2] as number) + (bias[j + 2] as number);
    out[to + j + 3] = s3 * (scale[j + 3] as number) + (bias[j + 3] as number);
  }
}

function convolve(
  h: Float32Array,
  q: Int16Array,
  slots: Int32Array,
  rows: number,
  matrix: Matrix,
  norm: Norm,
  room: Float32Array,
): void {
  for (let r = 0; r < rows; r++) {
    if ((slots[r] as number) < 0) continue;
    multiplyRow(q, r * size, matrix, room, 0);
    for (let i = 0; i < size; i++) if ((room[i] as number) < 0) room[i] = 0;
    normalise(room, 0, norm);
    for (let i = 0; i < size; i++) h[r * size + i] = (h[r * size + i] as number) + (room[i] as number);
  }
}

function pool(
  p: Float32Array,
  key: Int32Array,
  rows: number,
  width: number,
  keys: number,
  memory: Float32Array,
  counts: Float32Array,
): void {
  memory.fill(0, 0, keys * 2 * width);
  counts.fill(0, 0, keys);
  for (let r = 0; r < rows; r++) {
    const k = key[r] as number;
    const base = k * 2 * width;
    counts[k] = (counts[k] as number) + 1;
    for (let i = 0; i < width; i++) {
      const v = Math.max(0, p[r * width + i] as number);
      memory[base + i] = (memory[base + i] as number) + v;
      if (v > (memory[base + width + i] as number)) memory[base + width + i] = v;
    }
  }
  for (let k = 0; k < keys; k++)
    for (let i = 0; i < width; i++)
      memory[k * 2 * width + i] = (memory[k * 2 * width + i] as number) / (counts[k] as number);
}

function total(h: Float32Array, rows: number, out: Float32Array): void {
  out.fill(0);
  for (let r = 0; r < rows; r++)
    for (let i = 0; i < size; i++) out[i] = (out[i] as number) + (h[r * size + i] as number);
}

function recall(
  h: Float32Array,
  slots: Int32Array,
  key: Int32Array,
  rows: number,
  recalled: Float32Array,
  source: Float32Array,
): void {
  for (let r = 0; r < rows; r++) {
    if ((slots[r] as number) < 0) continue;
    const from = (key[r] as number) * size;
    for (let i = 0; i < size; i++)
      h[r * size + i] = (h[r * size + i] as number) + (recalled[from + i] as number) + (source[i] as number);
  }
}

function decode(
  emissions: Float32Array,
  from: number,
  count: number,
  transitions: Transitions,
  labels: Uint8Array,
  scores: Float32Array,
): void {
  if (findBest(emissions, from, count, transitions, labels))
    scoreSpans(emissions, from, count, transitions, labels, scores);
}

/** Viterbi (1967). Returns whether any label is not O. */
function findBest(
  emissions: Float32Array,
  from: number,
  count: number,
  { step, start, end }: Transitions,
  labels: Uint8Array,
): boolean {
  const back = new Uint8Array(count * labelCount);
  let before = new Float32Array(labelCount);
  let now = new Float32Array(labelCount);
  for (let j = 0; j < labelCount; j++) now[j] = (emissions[from * labelStride + j] as number) + (start[j] as number);
  for (let t = 1; t < count; t++) {
    [before, now] = [now, before];
    for (let j = 0; j < labelCount; j++) {
      let best = -Infinity;
      let arg = 0;
      for (let i = 0; i < labelCount; i++) {
        const score = Math.fround((before[i] as number) + (step[i * labelCount + j] as number));
        if (score > best) {
          best = score;
          arg = i;
        }
      }
      now[j] = best + (emissions[(from + t) * labelStride + j] as number);
      back[t * labelCount + j] = arg;
    }
  }
  let arg = 0;
  let any = 0;
  for (let j = 1; j < labelCount; j++)
    if ((now[j] as number) + (end[j] as number) > (now[arg] as number) + (end[arg] as number)) arg = j;
  for (let t = count - 1; t >= 0; t--) {
    labels[from + t] = arg;
    any |= arg;
    arg = back[t * labelCount + arg] as number;
  }
  return any !== 0;
}

/** Posterior of each span by forward and backward sums, scaled to 1 at each token (Rabiner 1989). */
function scoreSpans(
  emissions: Float32Array,
  from: number,
  count: number,
  { expStep, expStart, expEnd }: Transitions,
  labels: Uint8Array,
  scores: Float32Array,
): void {
  const local = new Float64Array(count * labelCount);
  const ahead = new Float64Array(count * labelCount);
  const behind = new Float64Array(count * labelCount);
  const scale = new Float64Array(count);
  for (let t = 0; t < count; t++) {
    const base = (from + t) * labelStride;
    let top = -Infinity;
    for (let j = 0; j < labelCount; j++) top = Math.max(top, emissions[base + j] as number);
    let sum = 0;
    for (let j = 0; j < labelCount; j++) {
      const x = Math.exp((emissions[base + j] as number) - top);
      local[t * labelCount + j] = x;
      let y = t === 0 ? (expStart[j] as number) : 0;
      if (t > 0)
        for (let i = 0; i < labelCount; i++)
          y += (ahead[(t - 1) * labelCount + i] as number) * (expStep[i * labelStride + j] as number);
      ahead[t * labelCount + j] = y * x;
      sum += y * x;
    }
    scale[t] = Math.max(sum, 1e-30);
    for (let j = 0; j < labelCount; j++)
      ahead[t * labelCount + j] = (ahead[t * labelCount + j] as number) / (scale[t] as number);
  }
  for (let j = 0; j < labelCount; j++) behind[(count - 1) * labelCount + j] = expEnd[j] as number;
  for (let t = count - 1; t > 0; t--) {
    let sum = 0;
    for (let i = 0; i < labelCount; i++) {
      let y = 0;
      for (let j = 0; j < labelCount; j++)
        y +=
          (expStep[i * labelStride + j] as number) *
          (behind[t * labelCount + j] as number) *
          (local[t * labelCount + j] as number);
      behind[(t - 1) * labelCount + i] = y;
      sum += y;
    }
    for (let i = 0; i < labelCount; i++)
      behind[(t - 1) * labelCount + i] = (behind[(t - 1) * labelCount + i] as number) / Math.max(sum, 1e-30);
  }
  for (let t = 0; t < count; t++) {
    const first = t;
    let label = labels[from + t] as number;
    if (label === 0) continue;
    let p = ahead[t * labelCount + label] as number;
    while (((label - 1) & 3) < 2 && t + 1 < count) {
      const next = labels[from + t + 1] as number;
      t++;
      p *=
        ((expStep[label * labelStride + next] as number) * (local[t * labelCount + next] as number)) /
        (scale[t] as number);
      label = next;
    }
    let z = 0;
    for (let j = 0; j < labelCount; j++)
      z += (ahead[t * labelCount + j] as number) * (behind[t * labelCount + j] as number);
    scores[from + first] = z > 0 ? (p * (behind[t * labelCount + label] as number)) / z : 0;
  }
}
