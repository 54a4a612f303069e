/** A share and the interval in which it lies, each from 0 to 1. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Of a normal distribution 95 % lie within so many deviations. */
const z = 1.959964;

/**
 * Estimate a share from a sample, with its 95 % interval by Wilson's score (Wilson 1927), which is right for few cases and for shares
 * near 0 and 1, where the usual one is not. Null for an empty sample; throws when more are right than were judged.
 */
export function wilsonShare(right: number, judged: number): Share | null {
  if (right < 0 || right > judged) throw new RangeError(`${right} of ${judged} cannot be right.`);
  if (judged === 0) return null;
  const share = right / judged;
  const centre = share + (z * z) / (2 * judged);
  const spread = z * Math.sqrt((share * (1 - share)) / judged + (z * z) / (4 * judged * judged));
  const whole = 1 + (z * z) / judged;
  // Exactly none and all, which sums of fractions miss by a hair.
  const low = right === 0 ? 0 : (centre - spread) / whole;
  const high = right === judged ? 1 : (centre + spread) / whole;
  return { share, low, high };
}
