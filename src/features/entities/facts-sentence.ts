import { dateInSentence, dateInWords } from "../../core/date/date-words.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import type { EntityFacts } from "../../data/entities.ts";

/** Say how often, where and when somebody is named: "77 mentions in 21 of 2,853 articles, from 19 December 1967 to 6 November 2023." */
export function factsSentence(
  { mentions, articles, firstDate, lastDate }: Pick<EntityFacts, "mentions" | "articles" | "firstDate" | "lastDate">,
  total: number,
): string {
  const where =
    total === 1
      ? "one article"
      : articles === total
        ? `all ${counted(total, "article")}`
        : `${formatCount(articles)} of ${counted(total, "article")}`;
  return `${counted(mentions, "mention")} in ${where}${when(firstDate, lastDate, total)}.`;
}

function when(first: string | null, last: string | null, total: number): string {
  if (first === null || last === null) return ", undated";
  if (first === last) return total === 1 ? `, of ${dateInWords(first)}` : `, ${dateInSentence(first)}`;
  return `, from ${dateInWords(first)} to ${dateInWords(last)}`;
}
