/** The year of each article, by number; 0 where none is known. */
export type ArticleYears = Int32Array;

/** Read the years of articles out of their dates, which begin with one: `2023-11-06`, `1819-05`, `1850~`. Of another date, or none, the year is 0. */
export function readYears(dates: readonly (string | null)[]): ArticleYears {
  return Int32Array.from(dates, (date) => Number(/^-?\d{4}/u.exec(date ?? "")?.[0] ?? 0));
}
