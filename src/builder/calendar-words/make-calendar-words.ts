import { writeFileSync } from "node:fs";
import { fold } from "../../core/text/fold.ts";

/**
 * Make `src/core/article/calendar-words.generated.ts` anew, from what Unicode's CLDR says in this Node's `Intl`:
 *
 *     npx tsx src/builder/calendar-words/make-calendar-words.ts
 *
 * For each language the words of a month and of a weekday, long and short, alone and inside a date (Polish, Russian and Greek then
 * have another case), folded as they are looked up. Names made of numbers (`6月`, `tháng 6`) are grammar, not words.
 */
const languages =
  "en de fr es it pt nl sv da nb fi is pl cs sk sl hr ru uk bg sr el tr hu ro ca et lv lt ar ar-LB ar-DZ fa he hi bn id vi th zh zh-Hant ja ko";

/** What people write and CLDR does not have: by month from January, by weekday from Monday. */
const alsoWritten = {
  month: { sept: 9, janner: 1, jaenner: 1, maerz: 3, setiembre: 9, sett: 9, maart: 3, juno: 6, julei: 7, out: 10 },
  weekday: { tues: 2, weds: 3, thur: 4, thurs: 4, sonnabend: 6 },
} as const;

/** Short weekdays that are English words, which stand before dates in other senses ("to 6 November 2023"). */
const notWeekdays = new Set(["an", "to", "la", "per"]);

const target = "src/core/article/calendar-words.generated.ts";

type Unit = "month" | "weekday";

function wordsOf(unit: Unit, locale: string, date: Date): string[] {
  const forms = (["long", "short"] as const).flatMap((width) => [
    { [unit]: width },
    { day: "numeric", year: "numeric", month: width, ...(unit === "weekday" ? { weekday: width } : {}) },
  ]);
  return forms.map((form) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...(form as Intl.DateTimeFormatOptions) });
    return format.formatToParts(date).find(({ type }) => type === unit)?.value ?? "";
  });
}

function clean(word: string): string {
  return fold(word)
    .replace(/^(?:יום |de |d')/u, "")
    .replace(/[.'’׳॰]+$/u, "")
    .trim();
}

/** All meanings of every word, those of the languages named first coming first. */
function collect(
  unit: Unit,
  locales: readonly string[],
  dates: readonly Date[],
  also: Readonly<Record<string, number>>,
) {
  const meanings = new Map<string, Set<number>>(Object.entries(also).map(([word, nth]) => [word, new Set([nth])]));
  for (const locale of locales)
    dates.forEach((date, i) => {
      for (const word of new Set(wordsOf(unit, locale, date).map(clean)))
        if (word !== "" && !/\p{N}/u.test(word) && (word.length > 1 || word > "\u3000"))
          meanings.set(word, (meanings.get(word) ?? new Set()).add(i + 1));
    });
  return meanings;
}

function byMeaning(meanings: ReadonlyMap<string, ReadonlySet<number>>, count: number): string[] {
  const words = [...meanings].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Array.from({ length: count }, (_, i) =>
    words
      .filter(([, [first]]) => first === i + 1)
      .map(([word]) => word)
      .join("|"),
  );
}

function print(name: string, doc: string, words: readonly string[]): string {
  return `/** ${doc} */\nexport const ${name}: readonly string[] = [\n${words.map((w) => `  ${JSON.stringify(w)},\n`).join("")}];\n`;
}

const gregorian = languages.split(" ").map((language) => `${language}-u-ca-gregory-nu-latn`);
const months = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2023, i, 6)));
const weekdays = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2023, 10, 6 + i)));
/** The sixth of each month of 1402, from 26 March 2023 on; the first six have 31 days. */
const persian = Array.from(
  { length: 12 },
  (_, i) => new Date(Date.UTC(2023, 2, 26 + Math.min(i, 6) * 31 + Math.max(i - 6, 0) * 30)),
);

const monthMeanings = collect("month", gregorian, months, alsoWritten.month);
const weekdayMeanings = collect("weekday", gregorian, weekdays, alsoWritten.weekday);
for (const word of notWeekdays) weekdayMeanings.delete(word);
const persianMeanings = collect("month", ["fa-u-ca-persian-nu-latn", "en-u-ca-persian-nu-latn"], persian, {});
const contested = [...monthMeanings]
  .filter(([, all]) => all.size > 1)
  .map(([word, all]) => `${word} ${[...all].join(" ")}`);
const unsure = [...weekdayMeanings].filter(([, all]) => all.size > 1).map(([word]) => word);

writeFileSync(
  target,
  [
    "// Made by src/builder/calendar-words/make-calendar-words.ts out of Unicode's CLDR; not to be edited by hand.\n",
    print("monthWords", "Words for each month, January first, folded and parted by `|`.", byMeaning(monthMeanings, 12)),
    print(
      "contestedMonthWords",
      "Words that are another month in another language, each with its months, the likelier one first.",
      contested,
    ),
    print(
      "weekdayWords",
      "Words for each weekday, Monday first, folded and parted by `|`.",
      byMeaning(weekdayMeanings, 7),
    ),
    print(
      "contestedWeekdayWords",
      "Words that are another weekday in another language: no date is doubted for their sake.",
      unsure,
    ),
    print(
      "persianMonthWords",
      "Words for each month of the Persian calendar, Farvardin first.",
      byMeaning(persianMeanings, 12),
    ),
  ].join("\n"),
);
