/* Hashes of many texts at once: features.hash_text over UTF-32 input (see features.py for the arithmetic).
 *
 *   cc -O3 -shared -fPIC -o group_hash.so group_hash.c
 */
#include <stdint.h>

static uint32_t step(uint32_t v, uint32_t code) {
  if (code < 0x10000) return (v ^ code) * 16777619u;
  v = (v ^ (0xD800 + ((code - 0x10000) >> 10))) * 16777619u;
  return (v ^ (0xDC00 + ((code - 0x10000) & 0x3FF))) * 16777619u;
}

static uint32_t finish(uint32_t v) {
  v ^= v >> 15;
  v *= 0x2C1B3C6Du;
  return v ^ (v >> 13);
}

/* Text i is at[i]..at[i+1]. */
void hash_texts(const uint32_t *text, const int64_t *at, int count, uint32_t seed, uint32_t rows, int32_t *out) {
  for (int i = 0; i < count; i++) {
    uint32_t v = 2166136261u ^ seed * 0x9E3779B1u;
    for (int64_t k = at[i]; k < at[i + 1]; k++) v = step(v, text[k]);
    out[i] = finish(v) % rows;
  }
}

/* All substrings of n and m characters of each text, in that order; returns how many, ends in out_at. */
int64_t hash_grams(const uint32_t *text, const int64_t *at, int count, int n, int m, uint32_t seed, uint32_t rows, int32_t *out, int64_t *out_at) {
  int64_t next = 0;
  for (int i = 0; i < count; i++) {
    out_at[i] = next;
    for (int pass = 0; pass < 2; pass++) {
      int size = pass ? m : n;
      for (int64_t k = at[i]; k + size <= at[i + 1]; k++) {
        uint32_t v = 2166136261u ^ seed * 0x9E3779B1u;
        for (int j = 0; j < size; j++) v = step(v, text[k + j]);
        out[next++] = finish(v) % rows;
      }
    }
  }
  out_at[count] = next;
  return next;
}
