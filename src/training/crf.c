/* Linear-chain CRF over BIOES labels: likelihood with gradients, and Viterbi, a flat batch of sentences at a time.
 *
 * Scores are exponentiated once and the recursions run on scaled probabilities (Rabiner 1989), so no log-sum-exp is taken inside
 * the loops. Targets come as marginals: one-hot for gold labels, a mixture for distillation, or (allowed mask with several bits)
 * the model's own marginals under the constraint, which gives the gradient of the partial-label likelihood.
 *
 *   cc -O3 -march=native -shared -fPIC -o crf.so crf.c -lm
 */
#include <math.h>
#include <string.h>
#include <stdlib.h>
#define L 17
#define P 24 /* rows padded so that the compiler keeps whole vectors */

/* p: marginals out, [n][L]; pair: expected transitions added into [L][L]; first, last: added; returns log Z. */
static double marginals(int n, const float *em, const unsigned *allowed, const float (*T)[P], const float *S, const float *E,
                        float *p, double *pair, double *first, double *last, float *a, float *b, float *x) {
  double logz = 0;
  for (int t = 0; t < n; t++) {
    float mx = -1e30f;
    for (int j = 0; j < L; j++) if (em[t * L + j] > mx) mx = em[t * L + j];
    logz += mx;
    for (int j = 0; j < P; j++) x[t * P + j] = j < L && (allowed[t] >> j & 1) ? expf(em[t * L + j] - mx) + 1e-30f : 0;
  }
  for (int t = 0; t < n; t++) {
    float *y = a + t * P, sum = 0;
    if (t == 0) for (int j = 0; j < P; j++) y[j] = S[j] * x[j];
    else {
      float acc[P] = {0};
      const float *prev = a + (t - 1) * P;
      for (int i = 0; i < L; i++) for (int j = 0; j < P; j++) acc[j] += prev[i] * T[i][j];
      for (int j = 0; j < P; j++) y[j] = acc[j] * x[t * P + j];
    }
    if (t == n - 1) for (int j = 0; j < P; j++) y[j] *= E[j];
    for (int j = 0; j < L; j++) sum += y[j];
    if (sum < 1e-37f) sum = 1e-37f;
    logz += log(sum);
    for (int j = 0; j < P; j++) y[j] /= sum;
  }
  for (int j = 0; j < P; j++) b[(n - 1) * P + j] = 1;
  float z[P] = {0}; /* the padding stays zero: b has none */
  for (int t = n - 1; t >= 0; t--) {
    float sum = 0;
    for (int j = 0; j < L; j++) { p[t * L + j] = a[t * P + j] * b[t * P + j]; sum += p[t * L + j]; }
    if (sum < 1e-37f) sum = 1e-37f;
    for (int j = 0; j < L; j++) p[t * L + j] /= sum;
    if (t == 0) break;
    for (int j = 0; j < L; j++) z[j] = b[t * P + j] * x[t * P + j] * (t == n - 1 ? E[j] : 1);
    const float *prev = a + (t - 1) * P;
    float *out = b + (t - 1) * P, total = 0, scale = 0;
    for (int i = 0; i < L; i++) {
      float s = 0;
      for (int j = 0; j < P; j++) s += T[i][j] * z[j];
      out[i] = s; scale += s; total += prev[i] * s;
    }
    if (total < 1e-37f) total = 1e-37f;
    if (pair) for (int i = 0; i < L; i++) { float w = prev[i] / total; if (w > 0) for (int j = 0; j < L; j++) pair[i * L + j] += w * T[i][j] * z[j]; }
    if (scale < 1e-37f) scale = 1e-37f;
    for (int i = 0; i < L; i++) out[i] /= scale;
  }
  if (first) for (int j = 0; j < L; j++) first[j] += p[j];
  if (last) for (int j = 0; j < L; j++) last[j] += p[(n - 1) * L + j];
  return logz;
}

/* Valid scores only where valid[i][j]; trans [L][L], start and end [L] are log scores. Gradients are of the summed loss.
 * target: [rows][L] marginals or NULL; share: weight of target against the labels (0 when target is NULL).
 * Returns the loss of the labels' part (true likelihood), for the log. */
double crf_loss(int sents, const int *offset, const float *em, const unsigned *allowed, const float *target, float share, const float *trans,
                const float *start, const float *end, const unsigned char *valid, const unsigned char *vstart, const unsigned char *vend,
                float *gem, float *gtrans, float *gstart, float *gend, float *post) {
  float T[L][P] = {{0}}, S[P] = {0}, E[P] = {0};
  for (int i = 0; i < L; i++) {
    for (int j = 0; j < L; j++) T[i][j] = valid[i * L + j] ? expf(trans[i * L + j]) : 0;
    S[i] = vstart[i] ? expf(start[i]) : 0; E[i] = vend[i] ? expf(end[i]) : 0;
  }
  double pairs[L * L] = {0}, goldpairs[L * L] = {0}, first[L] = {0}, last[L] = {0}, gfirst[L] = {0}, glast[L] = {0}, loss = 0;
  int longest = 0;
  for (int s = 0; s < sents; s++) if (offset[2 * s + 1] > longest) longest = offset[2 * s + 1];
  float *a = malloc(sizeof(float) * longest * P), *b = malloc(sizeof(float) * longest * P), *x = malloc(sizeof(float) * longest * P), *q = malloc(sizeof(float) * longest * L);
  unsigned *all = malloc(sizeof(unsigned) * longest);
  for (int t = 0; t < longest; t++) all[t] = (1u << L) - 1;
  for (int s = 0; s < sents; s++) {
    int o = offset[2 * s], n = offset[2 * s + 1];
    if (n <= 0) continue;
    float *g = gem + (size_t)o * L;
    loss += marginals(n, em + (size_t)o * L, all, T, S, E, g, pairs, first, last, a, b, x);
    if (post) memcpy(post + (size_t)o * L, g, sizeof(float) * n * L);
    loss -= marginals(n, em + (size_t)o * L, allowed + o, T, S, E, q, goldpairs, gfirst, glast, a, b, x);
    const float *tg = target ? target + (size_t)o * L : 0;
    for (int i = 0; i < n * L; i++) g[i] -= tg ? share * tg[i] + (1 - share) * q[i] : q[i];
  }
  for (int i = 0; i < L * L; i++) gtrans[i] = valid[i] ? pairs[i] - goldpairs[i] : 0;
  for (int i = 0; i < L; i++) { gstart[i] = vstart[i] ? first[i] - gfirst[i] : 0; gend[i] = vend[i] ? last[i] - glast[i] : 0; }
  free(a); free(b); free(x); free(q); free(all);
  return loss;
}

void crf_viterbi(int sents, const int *offset, const float *em, const float *trans, const float *start, const float *end, const unsigned char *valid,
                 const unsigned char *vstart, const unsigned char *vend, signed char *out) {
  int longest = 0;
  for (int s = 0; s < sents; s++) if (offset[2 * s + 1] > longest) longest = offset[2 * s + 1];
  signed char *from = malloc((size_t)longest * L);
  for (int s = 0; s < sents; s++) {
    int o = offset[2 * s], n = offset[2 * s + 1];
    if (n <= 0) continue;
    float v[L], w[L];
    for (int j = 0; j < L; j++) v[j] = em[(size_t)o * L + j] + (vstart[j] ? start[j] : -1e9f);
    for (int t = 1; t < n; t++) {
      for (int j = 0; j < L; j++) {
        float best = -1e30f; int arg = 0;
        for (int i = 0; i < L; i++) if (valid[i * L + j] && v[i] + trans[i * L + j] > best) { best = v[i] + trans[i * L + j]; arg = i; }
        w[j] = best + em[(size_t)(o + t) * L + j]; from[t * L + j] = arg;
      }
      memcpy(v, w, sizeof v);
    }
    int arg = 0; float best = -1e30f;
    for (int j = 0; j < L; j++) { float y = v[j] + (vend[j] ? end[j] : -1e9f); if (y > best) { best = y; arg = j; } }
    for (int t = n - 1; t >= 0; t--) { out[o + t] = arg; arg = from[t * L + arg]; }
  }
  free(from);
}
