/**
 * What a reader can mark a whole article as. Each is stored by the article's id (`platform/database.ts`), goes into the backup, and
 * follows an article whose file was read anew.
 */
export const articleMarks = ["read", "starred"] as const;

export type ArticleMark = (typeof articleMarks)[number];

/** Something for each mark. */
export type ByMark<Value> = Readonly<Record<ArticleMark, Value>>;

/** Make something for each mark. */
export function forMarks<Value>(make: (mark: ArticleMark) => Value): ByMark<Value> {
  return Object.fromEntries(articleMarks.map((mark) => [mark, make(mark)])) as ByMark<Value>;
}
