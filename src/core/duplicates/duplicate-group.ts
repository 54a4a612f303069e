/** Articles that hold the same text, or nearly. */
export interface DuplicateGroup {
  /** `same` when the texts are equal but for white space, `near` when they share most of their passages. */
  readonly kind: "same" | "near";
  /** Ids of the articles, in newest-first order; at least two. */
  readonly articles: readonly string[];
  /** How much the least alike of them share with the first: 0 to 1. */
  readonly likeness: number;
}
