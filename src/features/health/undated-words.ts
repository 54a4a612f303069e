import { counted, formatCount } from "../../core/text/count.ts";

/** Say how many of a library's articles have no date: "3 of 4 articles have no date."; null when all have one. */
export function undatedWords(undated: number, total: number): string | null {
  if (undated === 0) return null;
  if (undated < total)
    return `${formatCount(undated)} of ${counted(total, "article")} ${undated === 1 ? "has" : "have"} no date.`;
  return total === 1 ? "The article has no date." : `None of the ${counted(total, "article")} has a date.`;
}
