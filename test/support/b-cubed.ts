/** How well mentions were put together: 0 to 1. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * Compare two clusterings of the same mentions by B-cubed (Bagga and Baldwin 1998): for each mention, the share of its answered
 * cluster that belongs with it, and the share of its true cluster that was found; then the mean over all mentions.
 *
 * `pairs` has the true cluster's label and the answered one's for each mention; no mentions give 1.
 */
export function scoreBCubed(pairs: readonly (readonly [truth: string, answer: string])[]): BCubed {
  const truths = new Map<string, number>();
  const answers = new Map<string, number>();
  const both = new Map<string, number>();
  for (const [truth, answer] of pairs) {
    add(truths, truth);
    add(answers, answer);
    add(both, JSON.stringify([truth, answer]));
  }
  let precision = 0;
  let recall = 0;
  for (const [truth, answer] of pairs) {
    const shared = both.get(JSON.stringify([truth, answer])) ?? 0;
    precision += shared / (answers.get(answer) ?? 1);
    recall += shared / (truths.get(truth) ?? 1);
  }
  if (pairs.length === 0) return { precision: 1, recall: 1, f1: 1 };
  [precision, recall] = [precision / pairs.length, recall / pairs.length];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
