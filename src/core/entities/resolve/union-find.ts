/** Sets that only ever grow together. The root of a set is its smallest member, so the answer does not depend on the order of joining. */
export class UnionFind {
  readonly #parents: number[] = [];

  constructor(size: number) {
    for (let i = 0; i < size; i++) this.#parents.push(i);
  }

  /** The smallest member of the set that holds `member`. */
  find(member: number): number {
    const parents = this.#parents;
    let root = member;
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) root = up;
    for (let at = member; at !== root;) {
      const up = parents[at] ?? root;
      parents[at] = root;
      at = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    if (this.#parents[a] === this.#parents[b]) return; // as most are that are joined again
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA !== rootB) this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
