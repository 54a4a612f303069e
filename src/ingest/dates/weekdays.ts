import { dayNumber } from "../../core/date/calendar.ts";
import { fold } from "../../core/text/fold.ts";

/** Weekdays, Sunday first, as folded. */
const languages: readonly string[] = [
  "sunday|sun monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat",
  "sonntag|so montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa",
  "dimanche lundi mardi mercredi jeudi vendredi samedi",
  "domingo lunes martes miercoles jueves viernes sabado",
  "domenica lunedi martedi mercoledi giovedi venerdi sabato",
  "domingo segunda-feira terca-feira quarta-feira quinta-feira sexta-feira sabado",
  "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
  "воскресенье понедельник вторник среда четверг пятница суббота",
];

const byName = new Map(
  languages.flatMap((names) =>
    names.split(" ").flatMap((variants, day) => variants.split("|").map((name) => [name, day] as const)),
  ),
);

/** Find the weekday, 0 for Sunday, that a word names in one of eight languages; null when none. */
export function findWeekday(word: string): number | null {
  return byName.get(fold(word)) ?? null;
}

/** Tell the weekday, 0 for Sunday, of a `YYYY-MM-DD`. */
export function weekdayNumber(date: string): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}
