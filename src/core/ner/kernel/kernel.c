/* The tagger's inner loops for WebAssembly with 128-bit SIMD. plain-kernel.ts is the same arithmetic in TypeScript.
 *
 * Activations are fixed-point 16-bit (one scale for all layers), weights 8-bit widened to 16: i32x4.dot_i16x8_s does eight products an
 * instruction, twice what f32x4 multiply-and-add can. No sum overflows: 384 products of at most 16383 * 2 * 127 stay below 2^31.
 */
#include <stdint.h>
#include <wasm_simd128.h>

#define SIZE 128
#define LABELS 17
#define STRIDE 20 /* labels padded to whole vectors */

extern unsigned char __heap_base;

/* Lanes: the sums of a, b, c, d. */
static inline v128_t sums(v128_t a, v128_t b, v128_t c, v128_t d) {
  v128_t ab = wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 4, 2, 6), wasm_i32x4_shuffle(a, b, 1, 5, 3, 7));
  v128_t cd = wasm_i32x4_add(wasm_i32x4_shuffle(c, d, 0, 4, 2, 6), wasm_i32x4_shuffle(c, d, 1, 5, 3, 7));
  return wasm_i32x4_add(wasm_i32x4_shuffle(ab, cd, 0, 1, 4, 5), wasm_i32x4_shuffle(ab, cd, 2, 3, 6, 7));
}

static inline float across(v128_t v) {
  v128_t a = wasm_f32x4_add(v, wasm_i32x4_shuffle(v, v, 2, 3, 0, 1));
  return wasm_f32x4_extract_lane(a, 0) + wasm_f32x4_extract_lane(a, 1);
}

/* Layer norm of SIZE values. */
static inline void normalise(float *x, const float *gain, const float *bias) {
  v128_t s = wasm_f32x4_splat(0), q = s;
  for (int i = 0; i < SIZE; i += 4) { v128_t v = wasm_v128_load(x + i); s = wasm_f32x4_add(s, v); q = wasm_f32x4_add(q, wasm_f32x4_mul(v, v)); }
  float mean = across(s) / SIZE, var = across(q) / SIZE - mean * mean;
  float inv = 1.0f / __builtin_sqrtf((var > 0 ? var : 0) + 1e-5f);
  v128_t m = wasm_f32x4_splat(mean), w = wasm_f32x4_splat(inv);
  for (int i = 0; i < SIZE; i += 4)
    wasm_v128_store(x + i, wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_mul(wasm_f32x4_sub(wasm_v128_load(x + i), m), w), wasm_v128_load(gain + i)), wasm_v128_load(bias + i)));
}

/* One form: input [inputs] -> weights [2 * SIZE][inputs] -> the greater of each pair of halves -> layer norm -> out [SIZE]. */
void encode(const float *input, int inputs, const float *w, const float *bias, const float *gain, const float *shift, float *out) {
  for (int j = 0; j < SIZE; j++) {
    const float *w0 = w + j * inputs, *w1 = w + (j + SIZE) * inputs;
    v128_t s0 = wasm_f32x4_splat(0), s1 = s0;
    for (int i = 0; i < inputs; i += 4) {
      v128_t x = wasm_v128_load(input + i);
      s0 = wasm_f32x4_add(s0, wasm_f32x4_mul(x, wasm_v128_load(w0 + i)));
      s1 = wasm_f32x4_add(s1, wasm_f32x4_mul(x, wasm_v128_load(w1 + i)));
    }
    float a = across(s0) + bias[j], b = across(s1) + bias[j + SIZE];
    out[j] = a > b ? a : b;
  }
  normalise(out, gain, shift);
}

/* h [rows][SIZE] from cached forms; slot -1 is a row of zeros. */
void gather(const int32_t *slots, int rows, const float *cache, float *h) {
  for (int r = 0; r < rows; r++) {
    if (slots[r] < 0) for (int i = 0; i < SIZE; i += 4) wasm_v128_store(h + r * SIZE + i, wasm_f32x4_splat(0));
    else for (int i = 0; i < SIZE; i += 4) wasm_v128_store(h + r * SIZE + i, wasm_v128_load(cache + slots[r] * SIZE + i));
  }
}

/* q = round(x * scale), saturated. Count a multiple of 8. */
void quantise(const float *x, int count, float scale, int16_t *q) {
  v128_t s = wasm_f32x4_splat(scale), top = wasm_f32x4_splat(16383.0f), low = wasm_f32x4_splat(-16383.0f);
  for (int i = 0; i < count; i += 8) {
    v128_t a = wasm_f32x4_nearest(wasm_f32x4_pmax(low, wasm_f32x4_pmin(top, wasm_f32x4_mul(wasm_v128_load(x + i), s))));
    v128_t b = wasm_f32x4_nearest(wasm_f32x4_pmax(low, wasm_f32x4_pmin(top, wasm_f32x4_mul(wasm_v128_load(x + i + 4), s))));
    wasm_v128_store(q + i, wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(a), wasm_i32x4_trunc_sat_f32x4(b)));
  }
}

/* Adds (or takes away) the products of 4 rows of a, SIZE long, with rows j and j + 1 of w to 8 sums. */
static inline void products(const int16_t *a, const int16_t *w, v128_t *s) {
  const int16_t *a0 = a, *a1 = a + SIZE, *a2 = a + 2 * SIZE, *a3 = a + 3 * SIZE, *w0 = w, *w1 = w + SIZE;
  v128_t s00 = wasm_i32x4_splat(0), s10 = s00, s20 = s00, s30 = s00, s01 = s00, s11 = s00, s21 = s00, s31 = s00;
  for (int i = 0; i < SIZE; i += 8) {
    v128_t x = wasm_v128_load(w0 + i), y = wasm_v128_load(w1 + i), r;
    r = wasm_v128_load(a0 + i); s00 = wasm_i32x4_add(s00, wasm_i32x4_dot_i16x8(r, x)); s01 = wasm_i32x4_add(s01, wasm_i32x4_dot_i16x8(r, y));
    r = wasm_v128_load(a1 + i); s10 = wasm_i32x4_add(s10, wasm_i32x4_dot_i16x8(r, x)); s11 = wasm_i32x4_add(s11, wasm_i32x4_dot_i16x8(r, y));
    r = wasm_v128_load(a2 + i); s20 = wasm_i32x4_add(s20, wasm_i32x4_dot_i16x8(r, x)); s21 = wasm_i32x4_add(s21, wasm_i32x4_dot_i16x8(r, y));
    r = wasm_v128_load(a3 + i); s30 = wasm_i32x4_add(s30, wasm_i32x4_dot_i16x8(r, x)); s31 = wasm_i32x4_add(s31, wasm_i32x4_dot_i16x8(r, y));
  }
  s[0] = s00; s[1] = s10; s[2] = s20; s[3] = s30; s[4] = s01; s[5] = s11; s[6] = s21; s[7] = s31;
}

/* relu of the convolution of 8 rows beginning at q, as Winograd's F(2, 3): two neighbouring rows share four products instead of taking six.
 *
 *   rows d0 d1 d2 d3, taps g0 g1 g2:   m1 = (d0 - d2) g0         m2 = (d1 + d2)(g0 + g1 + g2) / 2
 *                                      m4 = (d1 - d3) g2         m3 = (d2 - d1)(g0 - g1 + g2) / 2
 *   output 1 = m1 + m2 + m3            output 2 = m2 - m3 - m4
 *
 * w holds the doubled taps 2 g0, g0 + g1 + g2, g0 - g1 + g2, 2 g2 as four matrices [SIZE][SIZE], and scale half the scale, so all stays in whole
 * numbers and equals the direct sum exactly. Activations within +-16383 keep the sums of two within 16 bits. */
static void convolve8(const int16_t *q, const int16_t *w, const float *scale, const float *bias, float *out, int16_t *mixed) {
  for (int p = 0; p < 4; p++) {
    const int16_t *d = q + (2 * p - 1) * SIZE;
    for (int i = 0; i < SIZE; i += 8) {
      v128_t d0 = wasm_v128_load(d + i), d1 = wasm_v128_load(d + SIZE + i), d2 = wasm_v128_load(d + 2 * SIZE + i), d3 = wasm_v128_load(d + 3 * SIZE + i);
      wasm_v128_store(mixed + p * SIZE + i, wasm_i16x8_sub(d0, d2));
      wasm_v128_store(mixed + (4 + p) * SIZE + i, wasm_i16x8_add(d1, d2));
      wasm_v128_store(mixed + (8 + p) * SIZE + i, wasm_i16x8_sub(d2, d1));
      wasm_v128_store(mixed + (12 + p) * SIZE + i, wasm_i16x8_sub(d1, d3));
    }
  }
  for (int j = 0; j < SIZE; j += 4) {
    v128_t m1[16], m2[16], m3[16], m4[16]; /* [pair of outputs][output][pair of rows] */
    for (int c = 0; c < 2; c++) {
      products(mixed, w + (j + 2 * c) * SIZE, m1 + 8 * c);
      products(mixed + 4 * SIZE, w + (SIZE + j + 2 * c) * SIZE, m2 + 8 * c);
      products(mixed + 8 * SIZE, w + (2 * SIZE + j + 2 * c) * SIZE, m3 + 8 * c);
      products(mixed + 12 * SIZE, w + (3 * SIZE + j + 2 * c) * SIZE, m4 + 8 * c);
    }
    v128_t s = wasm_v128_load(scale + j), b = wasm_v128_load(bias + j), zero = wasm_f32x4_splat(0);
    for (int p = 0; p < 4; p++) {
      v128_t odd[4], even[4];
      for (int c = 0; c < 4; c++) {
        odd[c] = wasm_i32x4_add(m1[4 * c + p], wasm_i32x4_add(m2[4 * c + p], m3[4 * c + p]));
        even[c] = wasm_i32x4_sub(wasm_i32x4_sub(m2[4 * c + p], m3[4 * c + p]), m4[4 * c + p]);
      }
      v128_t f = wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sums(odd[0], odd[1], odd[2], odd[3])), s), b);
      v128_t g = wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sums(even[0], even[1], even[2], even[3])), s), b);
      wasm_v128_store(out + 2 * p * SIZE + j, wasm_f32x4_max(f, zero));
      wasm_v128_store(out + (2 * p + 1) * SIZE + j, wasm_f32x4_max(g, zero));
    }
  }
}

/* h += norm(relu(convolution of width 3 over q)); rows with slot -1 stay zero. q has a zero row before and slack after; room: 16 * SIZE floats. */
void convolve(float *h, const int16_t *q, const int32_t *slots, int rows, const int16_t *w, const float *scale, const float *bias, const float *gain, const float *shift, float *room) {
  for (int r = 0; r < rows; r += 8) {
    convolve8(q + r * SIZE, w, scale, bias, room, (int16_t *)(room + 8 * SIZE));
    for (int k = 0; k < 8 && r + k < rows; k++) {
      if (slots[r + k] < 0) continue;
      float *y = room + k * SIZE, *out = h + (r + k) * SIZE;
      normalise(y, gain, shift);
      for (int i = 0; i < SIZE; i += 4) wasm_v128_store(out + i, wasm_f32x4_add(wasm_v128_load(out + i), wasm_v128_load(y + i)));
    }
  }
}

/* out [rows][n] = a [rows][SIZE] * w + bias, n a multiple of 4, rows rounded up to 4 (out has the slack). */
void multiply(const int16_t *a, int rows, const int16_t *w, const float *scale, const float *bias, int n, float *out) {
  for (int r = 0; r < rows; r += 4)
    for (int j = 0; j < n; j += 4) {
      v128_t m[16], s = wasm_v128_load(scale + j), b = wasm_v128_load(bias + j);
      products(a + r * SIZE, w + j * SIZE, m);
      products(a + r * SIZE, w + (j + 2) * SIZE, m + 8);
      for (int p = 0; p < 4; p++)
        wasm_v128_store(out + (r + p) * n + j, wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sums(m[p], m[4 + p], m[8 + p], m[12 + p])), s), b));
    }
}

/* memory [keys][2 * width]: mean and maximum of relu(p) over the rows of each key. counts: [keys] of room. */
void pool(const float *p, const int32_t *key, int rows, int width, int keys, float *memory, float *counts) {
  v128_t zero = wasm_f32x4_splat(0);
  for (int i = 0; i < keys * 2 * width; i += 4) wasm_v128_store(memory + i, zero);
  for (int i = 0; i < keys; i++) counts[i] = 0;
  for (int r = 0; r < rows; r++) {
    float *m = memory + key[r] * 2 * width;
    counts[key[r]] += 1;
    for (int i = 0; i < width; i += 4) {
      v128_t v = wasm_f32x4_max(wasm_v128_load(p + r * width + i), zero);
      wasm_v128_store(m + i, wasm_f32x4_add(wasm_v128_load(m + i), v));
      wasm_v128_store(m + width + i, wasm_f32x4_max(wasm_v128_load(m + width + i), v));
    }
  }
  for (int k = 0; k < keys; k++) {
    v128_t inv = wasm_f32x4_splat(1.0f / counts[k]);
    for (int i = 0; i < width; i += 4) wasm_v128_store(memory + k * 2 * width + i, wasm_f32x4_mul(wasm_v128_load(memory + k * 2 * width + i), inv));
  }
}

/* total [SIZE]: the sum of h over its rows. */
void total(const float *h, int rows, float *out) {
  for (int i = 0; i < SIZE; i += 4) wasm_v128_store(out + i, wasm_f32x4_splat(0));
  for (int r = 0; r < rows; r++)
    for (int i = 0; i < SIZE; i += 4) wasm_v128_store(out + i, wasm_f32x4_add(wasm_v128_load(out + i), wasm_v128_load(h + r * SIZE + i)));
}

/* h += recalled[key] + source, but for rows of zeros. */
void recall(float *h, const int32_t *slots, const int32_t *key, int rows, const float *recalled, const float *source) {
  for (int r = 0; r < rows; r++) {
    if (slots[r] < 0) continue;
    float *x = h + r * SIZE;
    const float *m = recalled + key[r] * SIZE;
    for (int i = 0; i < SIZE; i += 4)
      wasm_v128_store(x + i, wasm_f32x4_add(wasm_v128_load(x + i), wasm_f32x4_add(wasm_v128_load(m + i), wasm_v128_load(source + i))));
  }
}

/* e^x for four x at most 0 (Cephes expf: 2^n times a polynomial; relative error below 2e-7). */
static inline v128_t exp4(v128_t x) {
  x = wasm_f32x4_pmax(wasm_f32x4_splat(-87.0f), x);
  v128_t n = wasm_f32x4_nearest(wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504f)));
  v128_t r = wasm_f32x4_sub(wasm_f32x4_sub(x, wasm_f32x4_mul(n, wasm_f32x4_splat(0.693359375f))), wasm_f32x4_mul(n, wasm_f32x4_splat(-2.12194440e-4f)));
  v128_t p = wasm_f32x4_splat(1.9875691500e-4f);
#define STEP(c) p = wasm_f32x4_add(wasm_f32x4_mul(p, r), wasm_f32x4_splat(c))
  STEP(1.3981999507e-3f); STEP(8.3334519073e-3f); STEP(4.1665795894e-2f); STEP(1.6666665459e-1f); STEP(5.0000001201e-1f); STEP(1.0f); STEP(1.0f);
  v128_t two = wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(n), wasm_i32x4_splat(127)), 23);
  return wasm_f32x4_mul(p, two);
}

/* One sentence: em [n][STRIDE] emissions (padding lanes ignored) -> labels [n], and for the first row of each found span its posterior in score [n].
 * trans, start, end: log scores, forbidden ones -1e9. expTrans [LABELS][STRIDE], expStart, expEnd [STRIDE]:
 * their exponentials, padding 0. Labels: 0 O, then for each type B I E S. room: n * 4 * STRIDE floats; from: n * STRIDE bytes. */
void decode(const float *em, int n, const float *trans, const float *start, const float *end, const float *expTrans, const float *expStart, const float *expEnd,
            uint8_t *labels, float *score, float *room, uint8_t *from) {
  float *x = room, *a = x + n * STRIDE, *b = a + n * STRIDE, *c = b + n * STRIDE;
  float v[STRIDE], w[STRIDE];
  /* Viterbi over the 97 allowed steps: {O E S} -> {O B S}; within a type {B I} -> {I E}. */
  for (int j = 0; j < LABELS; j++) v[j] = em[j] + start[j];
  for (int t = 1; t < n; t++) {
    const float *e = em + t * STRIDE;
    uint8_t *f = from + t * STRIDE;
    for (int j = 0; j < LABELS; j++) {
      int kind = (j - 1) & 3; /* 0 B, 1 I, 2 E, 3 S */
      float best; int arg;
      if (j && (kind == 1 || kind == 2)) {
        int k = j - kind;
        best = v[k] + trans[k * LABELS + j]; arg = k;
        float y = v[k + 1] + trans[(k + 1) * LABELS + j];
        if (y > best) { best = y; arg = k + 1; }
      } else {
        best = v[0] + trans[j]; arg = 0;
        for (int k = 3; k < LABELS; k += 4) {
          float y = v[k] + trans[k * LABELS + j], z = v[k + 1] + trans[(k + 1) * LABELS + j];
          if (y > best) { best = y; arg = k; }
          if (z > best) { best = z; arg = k + 1; }
        }
      }
      w[j] = best + e[j]; f[j] = arg;
    }
    for (int j = 0; j < LABELS; j++) v[j] = w[j];
  }
  int arg = 0, any = 0; float best = -1e30f;
  for (int j = 0; j < LABELS; j++) if (v[j] + end[j] > best) { best = v[j] + end[j]; arg = j; }
  for (int t = n - 1; t >= 0; t--) { labels[t] = arg; any |= arg; if (t) arg = from[t * STRIDE + arg]; }
  if (!any) return; /* most sentences of some texts: no span, no posterior to compute */
  /* Forward and backward on probabilities scaled to sum 1. */
  for (int t = 0; t < n; t++) {
    const float *e = em + t * STRIDE;
    float top = e[0];
    for (int j = 1; j < LABELS; j++) if (e[j] > top) top = e[j];
    v128_t m = wasm_f32x4_splat(top), s = wasm_f32x4_splat(0), y[5];
    for (int j = 0; j < 5; j++) wasm_v128_store(x + t * STRIDE + 4 * j, exp4(wasm_f32x4_sub(wasm_v128_load(e + 4 * j), m)));
    for (int j = LABELS; j < STRIDE; j++) x[t * STRIDE + j] = 0;
    if (t == 0) for (int j = 0; j < 5; j++) y[j] = wasm_v128_load(expStart + 4 * j);
    else {
      for (int j = 0; j < 5; j++) y[j] = wasm_f32x4_splat(0);
      for (int i = 0; i < LABELS; i++) {
        v128_t p = wasm_v128_load32_splat(a + (t - 1) * STRIDE + i);
        for (int j = 0; j < 5; j++) y[j] = wasm_f32x4_add(y[j], wasm_f32x4_mul(p, wasm_v128_load(expTrans + i * STRIDE + 4 * j)));
      }
    }
    for (int j = 0; j < 5; j++) { y[j] = wasm_f32x4_mul(y[j], wasm_v128_load(x + t * STRIDE + 4 * j)); s = wasm_f32x4_add(s, y[j]); }
    float sum = across(s);
    if (sum < 1e-30f) sum = 1e-30f;
    c[t] = sum;
    v128_t inv = wasm_f32x4_splat(1.0f / sum);
    for (int j = 0; j < 5; j++) wasm_v128_store(a + t * STRIDE + 4 * j, wasm_f32x4_mul(y[j], inv));
  }
  for (int j = 0; j < STRIDE; j++) b[(n - 1) * STRIDE + j] = expEnd[j];
  for (int t = n - 1; t > 0; t--) {
    v128_t z[5];
    for (int j = 0; j < 5; j++) z[j] = wasm_f32x4_mul(wasm_v128_load(b + t * STRIDE + 4 * j), wasm_v128_load(x + t * STRIDE + 4 * j));
    float *o = b + (t - 1) * STRIDE, sum = 0;
    for (int i = 0; i < LABELS; i++) {
      v128_t s = wasm_f32x4_splat(0);
      for (int j = 0; j < 5; j++) s = wasm_f32x4_add(s, wasm_f32x4_mul(z[j], wasm_v128_load(expTrans + i * STRIDE + 4 * j)));
      o[i] = across(s); sum += o[i];
    }
    if (sum < 1e-30f) sum = 1e-30f;
    for (int i = 0; i < LABELS; i++) o[i] /= sum;
    for (int i = LABELS; i < STRIDE; i++) o[i] = 0;
  }
  for (int t = 0; t < n; t++) {
    int l = labels[t];
    if (l == 0) continue;
    int u = t;
    float p = a[t * STRIDE + l];
    while (((labels[u] - 1) & 3) < 2 && u + 1 < n) { /* B or I: the span goes on */
      p *= expTrans[labels[u] * STRIDE + labels[u + 1]] * x[(u + 1) * STRIDE + labels[u + 1]] / c[u + 1];
      u++;
    }
    float z = 0;
    for (int j = 0; j < LABELS; j++) z += a[u * STRIDE + j] * b[u * STRIDE + j];
    score[t] = z > 0 ? p * b[u * STRIDE + labels[u]] / z : 0;
    t = u;
  }
}

/* First free byte of memory, for the caller's own layout. */
int32_t heap(void) { return (int32_t)&__heap_base; }
