import type { Kernel, Matrix, Norm, Transitions } from "./kernel.ts";
import { labelStride, size } from "./kernel.ts";
import { simdKernelCode } from "./simd-kernel-code.ts";

/** The little of the WebAssembly interface that is used: core is compiled without DOM and Node types. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  instantiate(bytes: Uint8Array): Promise<{ instance: { exports: unknown } }>;
};

type Call = (...args: number[]) => number;
interface Exports extends Record<
  "encode" | "gather" | "quantise" | "convolve" | "multiply" | "pool" | "total" | "recall" | "decode" | "heap",
  Call
> {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
}

const pageBytes = 65536;

/**
 * Start the compiled kernel with room for `bytes` bytes of arrays (16 spare bytes for each array are the caller's to add). Null where the
 * engine has no WebAssembly SIMD or forbids compiling (a content security policy without 'wasm-unsafe-eval').
 */
export async function createSimdKernel(bytes: number): Promise<Kernel | null> {
  try {
    const code = decodeBase64(simdKernelCode);
    if (typeof WebAssembly === "undefined" || !WebAssembly.validate(code)) return null;
    const { instance } = await WebAssembly.instantiate(code);
    return wrap(instance.exports as Exports, bytes);
  } catch {
    return null;
  }
}

function wrap(wasm: Exports, bytes: number): Kernel {
  let free = (wasm.heap() + 15) & ~15;
  const missing = free + bytes - wasm.memory.buffer.byteLength;
  if (missing > 0) wasm.memory.grow(Math.ceil(missing / pageBytes));
  const { buffer } = wasm.memory;
  const take = (count: number): number => {
    const at = free;
    free = (free + count + 15) & ~15;
    if (free > buffer.byteLength)
      throw new Error(`Kernel memory of ${buffer.byteLength} bytes is too small for ${free}`);
    return at;
  };
  const room = take(16 * size * 4);
  // Longest sentence that decode is given: 1024 tokens, four float rows and one of bytes each.
  const decodeRoom = take(1024 * (4 * labelStride * 4));
  const decodeBack = take(1024 * labelStride);
  return {
    isSimd: true,
    floats: (count) => new Float32Array(buffer, take(count * 4), count),
    shorts: (count) => new Int16Array(buffer, take(count * 2), count),
    ints: (count) => new Int32Array(buffer, take(count * 4), count),
    bytes: (count) => new Uint8Array(buffer, take(count), count),
    encode: (input, weights, bias, norm, out, slot) => {
      wasm.encode(
        input.byteOffset,
        input.length,
        weights.byteOffset,
        bias.byteOffset,
        ...normArgs(norm),
        out.byteOffset + slot * size * 4,
      );
    },
    gather: (slots, rows, cache, h) => {
      wasm.gather(slots.byteOffset, rows, cache.byteOffset, h.byteOffset);
    },
    quantise: (x, count, scale, q, offset) => {
      wasm.quantise(x.byteOffset, count, scale, q.byteOffset + offset * 2);
    },
    prepareConvolution: (matrix) => ({ ...matrix, ...winogradOf(matrix, take, buffer) }),
    convolve: (h, q, slots, rows, matrix, norm) => {
      wasm.convolve(
        h.byteOffset,
        q.byteOffset + size * 2,
        slots.byteOffset,
        rows,
        ...matrixArgs(matrix),
        ...normArgs(norm),
        room,
      );
    },
    multiply: (q, offset, rows, matrix, out) => {
      wasm.multiply(q.byteOffset + offset * 2, rows, ...matrixArgs(matrix), matrix.outputs, out.byteOffset);
    },
    pool: (p, key, rows, width, keys, memory, counts) => {
      wasm.pool(p.byteOffset, key.byteOffset, rows, width, keys, memory.byteOffset, counts.byteOffset);
    },
    total: (h, rows, out) => {
      wasm.total(h.byteOffset, rows, out.byteOffset);
    },
    recall: (h, slots, key, rows, recalled, source) => {
      wasm.recall(h.byteOffset, slots.byteOffset, key.byteOffset, rows, recalled.byteOffset, source.byteOffset);
    },
    decode: (emissions, from, count, t: Transitions, labels, scores) => {
      wasm.decode(
        emissions.byteOffset + from * labelStride * 4,
        count,
        t.step.byteOffset,
        t.start.byteOffset,
        t.end.byteOffset,
        t.expStep.byteOffset,
        t.expStart.byteOffset,
        t.expEnd.byteOffset,
        labels.byteOffset + from,
        scores.byteOffset + from * 4,
        decodeRoom,
        decodeBack,
      );
    },
  };
}

/** Taps g0 g1 g2 of a convolution as 2 g0, g0 + g1 + g2, g0 - g1 + g2, 2 g2: see convolve8 in kernel.c. */
function winogradOf(
  { weights, scale }: Matrix,
  take: (bytes: number) => number,
  buffer: ArrayBuffer,
): { weights: Int16Array; scale: Float32Array } {
  const made = {
    weights: new Int16Array(buffer, take(4 * size * size * 2), 4 * size * size),
    scale: new Float32Array(buffer, take(size * 4), size),
  };
  const step = size * size;
  for (let j = 0; j < size; j++) {
    const from = j * 3 * size;
    for (let i = 0, to = j * size; i < size; i++, to++) {
      const g0 = weights[from + i] as number;
      const g1 = weights[from + size + i] as number;
      const g2 = weights[from + 2 * size + i] as number;
      made.weights[to] = 2 * g0;
      made.weights[to + step] = g0 + g1 + g2;
      made.weights[to + 2 * step] = g0 - g1 + g2;
      made.weights[to + 3 * step] = 2 * g2;
    }
    made.scale[j] = (scale[j] as number) / 2;
  }
  return made;
}

function matrixArgs(m: Matrix): [number, number, number] {
  return [m.weights.byteOffset, m.scale.byteOffset, m.bias.byteOffset];
}

function normArgs(n: Norm): [number, number] {
  return [n.gain.byteOffset, n.shift.byteOffset];
}

function decodeBase64(text: string): Uint8Array {
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[digits.charCodeAt(i)] = i;
  const length = Math.floor((text.replace(/=+$/, "").length * 3) / 4);
  const out = new Uint8Array(length);
  for (let i = 0, o = 0; o < length; i += 4) {
    const bits = [0, 1, 2, 3].reduce((sum, k) => (sum << 6) | (values[text.charCodeAt(i + k)] ?? 0), 0);
    out[o++] = bits >> 16;
    if (o < length) out[o++] = (bits >> 8) & 255;
    if (o < length) out[o++] = bits & 255;
  }
  return out;
}
