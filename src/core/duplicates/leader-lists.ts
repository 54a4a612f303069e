/**
 * Lists of members by a key of 32 bits, for members numbered from 0: a hash table with open addressing (Knuth, The Art of Computer
 * Programming, 6.4) of the first of each list, the others chained.
 *
 * ```
 *   slot of key 7c1f…  ──▶ first 3 ──▶ 8 ──▶ 41        after[3] = 8, after[8] = 41
 * ```
 * A `Map` makes an array for each key, though most lists hold one member. Keys must be spread evenly over their lowest bits, as
 * `bandKeysOf` spreads them; time is then linear.
 */
export class LeaderLists {
  readonly #keys: Uint32Array;
  /** Member plus 1, so that 0 is an empty slot. */
  readonly #firsts: Uint32Array;
  readonly #after: Int32Array;

  /** Make room for members `0` to `size - 1`. */
  constructor(size: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * size + 1));
    this.#keys = new Uint32Array(slots);
    this.#firsts = new Uint32Array(slots);
    this.#after = new Int32Array(size);
  }

  /** Forget every list. */
  clear(): void {
    this.#firsts.fill(0);
  }

  /** The first member of a key's list. Where there is none, `member` becomes it; it must be in no list yet. */
  firstOrAdd(key: number, member: number): number {
    const last = this.#keys.length - 1;
    let slot = key & last;
    while (this.#firsts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & last;
    if (this.#firsts[slot] !== 0) return this.#firsts[slot]! - 1;
    this.#keys[slot] = key;
    this.#firsts[slot] = member + 1;
    this.#after[member] = -1;
    return member;
  }

  /** The member behind another in its list; -1 behind the last. */
  after(member: number): number {
    return this.#after[member]!;
  }

  /** Put `member`, in no list yet, behind the last of a list. */
  append(last: number, member: number): void {
    this.#after[last] = member;
    this.#after[member] = -1;
  }
}
