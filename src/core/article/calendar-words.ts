import { fold } from "../text/fold.ts";
import {
  contestedMonthWords,
  contestedWeekdayWords,
  monthWords,
  persianMonthWords,
  weekdayWords,
} from "./calendar-words.generated.ts";

const monthByWord = meaningByWord(monthWords);
const persianMonthByWord = meaningByWord(persianMonthWords);
const weekdayByWord = meaningByWord(weekdayWords);
const contestedMonths = new Map(
  contestedMonthWords.map((line) => [line.split(" ")[0]!, line.split(" ").slice(1).map(Number)] as const),
);
const contestedWeekdays = new Set(contestedWeekdayWords);

/** Shorter beginnings of a month's name ("Ma.") are anything. */
const shortestCut = 3;

/** The months, 1 to 12, that a folded word can name in some forty languages: nearly always one; none is empty. */
export function findMonths(word: string, isCut = false): readonly number[] {
  const contested = contestedMonths.get(word);
  if (contested !== undefined) return contested;
  // Hebrew writes "in November" in one word; Catalan "d'abril".
  const month = monthByWord.get(word) ?? monthByWord.get(word.replace(/^(?:ב|d')/u, ""));
  if (month !== undefined) return [month];
  return isCut && word.length >= shortestCut ? findCutMonth(word) : [];
}

/** Find the month of the Persian calendar, 1 (Farvardin) to 12, that a folded word names; null when none. */
export function findPersianMonth(word: string): number | null {
  return persianMonthByWord.get(word) ?? null;
}

/** A weekday: 1 Monday to 7 Sunday, 0 where languages disagree about the word. Null when a folded word names none. */
export function findWeekday(word: string): number | null {
  if (contestedWeekdays.has(word)) return 0;
  const weekday = weekdayByWord.get(word);
  if (weekday !== undefined) return weekday;
  // 星期日 is 星期天, 周, 週 and 礼拜 mean the same; a Japanese weekday may go without its last sign.
  const chinese = /^(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])$/u.exec(word)?.[1];
  if (chinese !== undefined) return chinese === "天" ? 7 : "一二三四五六日".indexOf(chinese) + 1;
  const japanese = /^([月火水木金土日])曜$/u.exec(word)?.[1];
  return japanese === undefined ? null : "月火水木金土日".indexOf(japanese) + 1;
}

/** "Septemb." and "Janv." are written with a stop where the word is cut; a cut that fits two months names none. */
function findCutMonth(word: string): readonly number[] {
  const found = new Set<number>();
  for (const [name, month] of monthByWord) if (name.startsWith(word)) found.add(month);
  return found.size === 1 ? [...found] : [];
}

function meaningByWord(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.flatMap((line, i) => line.split("|").map((word) => [fold(word), i + 1] as const)));
}
