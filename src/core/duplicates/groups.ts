/** Numbers joined into groups (union-find, Tarjan 1975), each group remembering its weakest join. */
export class Groups {
  readonly #parent: Uint32Array;
  readonly #weakest: Float64Array;

  /** Start with `size` groups of one. */
  constructor(size: number) {
    this.#parent = Uint32Array.from({ length: size }, (_, i) => i);
    this.#weakest = new Float64Array(size).fill(1);
  }

  /** The group of a number, named by its smallest member. */
  rootOf(member: number): number {
    let root = member;
    while (this.#parent[root]! !== root) {
      this.#parent[root] = this.#parent[this.#parent[root]!]!;
      root = this.#parent[root]!;
    }
    return root;
  }

  /** Join two groups by a pair as alike as `similarity`; joining a group with itself changes nothing. */
  join(a: number, b: number, similarity: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x === y) return;
    const [root, other] = x < y ? [x, y] : [y, x];
    this.#parent[other] = root;
    this.#weakest[root] = Math.min(this.#weakest[root]!, this.#weakest[other]!, similarity);
  }

  /** How alike the least alike pair is that a join in this member's group was made by; 1 for a group of one. */
  weakestOf(member: number): number {
    return this.#weakest[this.rootOf(member)]!;
  }
}
