/** Width of the hidden rows; the wasm kernel is compiled for it. */
export const size = 128;
/** O, and B I E S of four types. */
export const labelCount = 17;
/** Labels padded to whole vectors of four. */
export const labelStride = 20;

/** An integer matrix with a scale and a bias for each of its `outputs` rows of `inputs` weights. */
export interface Matrix {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Int16Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** Greatest fixed-point activation: the sum of two still fits in 16 bits, which the fast convolution needs. */
export const mostActivation = 16383;

/** Gain and shift of a layer norm over `size` values. */
export interface Norm {
  readonly gain: Float32Array;
  readonly shift: Float32Array;
}

/** Scores of the CRF, and their exponentials padded to `labelStride` with zeros. */
export interface Transitions {
  readonly step: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
  readonly expStep: Float32Array;
  readonly expStart: Float32Array;
  readonly expEnd: Float32Array;
}

/**
 * The network's arithmetic on arrays that the kernel itself hands out: the WebAssembly kernel can only see its own memory.
 *
 * Rows are row-major. `slots[r]` is the cached form of row r, or -1 for a row of zeros (before a document). All counts are of rows.
 * Buffers that a matrix product writes need room for the rows rounded up to a multiple of four.
 */
export interface Kernel {
  readonly isSimd: boolean;
  floats(count: number): Float32Array;
  shorts(count: number): Int16Array;
  ints(count: number): Int32Array;
  bytes(count: number): Uint8Array;
  /** One form: `input` → maxout of two → layer norm → `out` at `slot`. `weights` is [2 × size][input.length]. */
  encode(
    input: Float32Array,
    weights: Float32Array,
    bias: Float32Array,
    norm: Norm,
    out: Float32Array,
    slot: number,
  ): void;
  /** `h[r]` = `cache[slots[r]]`. */
  gather(slots: Int32Array, rows: number, cache: Float32Array, h: Float32Array): void;
  /** `q[offset + i]` = `x[i]` × scale, rounded half to even and saturated at ±`mostActivation`; `count` is a multiple of 8. */
  quantise(x: Float32Array, count: number, scale: number, q: Int16Array, offset: number): void;
  /** Prepare a convolution of width 3 from its matrix [size][3 × size]: the kernel may want its weights otherwise. */
  prepareConvolution(matrix: Matrix): Matrix;
  /**
   * `h` += norm(relu(convolution of width 3)), with a matrix that `prepareConvolution` gave. `q` holds h's fixed-point rows after one row of
   * zeros, with slack of nine rows behind.
   */
  convolve(h: Float32Array, q: Int16Array, slots: Int32Array, rows: number, matrix: Matrix, norm: Norm): void;
  /** `out` = `q` (from `offset`) times `matrix` (of `size` inputs and a multiple of four outputs), plus bias. */
  multiply(q: Int16Array, offset: number, rows: number, matrix: Matrix, out: Float32Array): void;
  /** `memory[k]` = mean, then maximum, of relu(p) over the rows with key k. Every key in 0..keys has a row. */
  pool(
    p: Float32Array,
    key: Int32Array,
    rows: number,
    width: number,
    keys: number,
    memory: Float32Array,
    counts: Float32Array,
  ): void;
  /** `out` = sum of h over its rows. */
  total(h: Float32Array, rows: number, out: Float32Array): void;
  /** `h[r]` += `recalled[key[r]]` + `source`, but for rows of zeros. */
  recall(
    h: Float32Array,
    slots: Int32Array,
    key: Int32Array,
    rows: number,
    recalled: Float32Array,
    source: Float32Array,
  ): void;
  /** Best labels of the sentence in rows `[from, from + count)`, and for the first row of each span its posterior probability. */
  decode(
    emissions: Float32Array,
    from: number,
    count: number,
    transitions: Transitions,
    labels: Uint8Array,
    scores: Float32Array,
  ): void;
}
