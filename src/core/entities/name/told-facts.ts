import type { Span } from "../../text/span.ts";
import { readOffice, type Office } from "./office.ts";

/** What a text says of whom a mention names, by which two of one name can be told apart. */
export interface ToldFacts {
  /** In years, on the day of the text. */
  readonly age?: number;
  /** The year of birth. */
  readonly born?: number;
  readonly office?: Office;
}

/** Words for years, in the languages whose papers set ages between commas. */
const years = "years?(?:[ -]old)?|yrs?|y/o|ans|años|anos|anni|Jahre(?: alt)?|jaar|år|lat|let|лет|года?|éves";
/**
 * "Hale, 34, said", "Hale, aged 34", "Hale (aged 34)", "Hale, 34 years old", "Hale, 34 ans". A number alone in brackets is as often a
 * minute, a page or a count, and one that others follow is one of a list.
 */
const ageBehind = new RegExp(
  `^(?:,? \\(?(?:now )?(?:aged?|âgée? de|de) (\\d{1,3})(?!\\d|[.:/%]\\d|%)|,? \\(?(\\d{1,3})(?: |-)(?:${years})(?!\\p{L})|, (\\d{1,2}),(?! ?(?:and |or |& )?\\d))`,
  "u",
);
/** "34-year-old Torvald Hale", "the 34-year-old baker Torvald Hale". */
const ageBefore = /(?<!\d)(\d{1,3})-year-old (?:\p{Ll}+ ){0,2}$/u;
/** "Hale (1820–1890)", "Hale (born 1820)", "Hale (b. 1820)", "Hale, born in 1820". */
const birthBehind =
  /^,? \(?(?:(?:born|b\.|\*|geb\.|né|née)(?: in)? ?(\d{4})(?!\d)|(?<=\()(\d{4}) ?[-–—] ?(?:\d{4})?\))/u;
/** Where another year is told, an age is that of another day than the text's. */
const otherDay =
  /(?<!\d)1[5-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)|\b(?:died|would have|would be|turned|was then|at the time)\b/u;
/** As far as is looked, in UTF-16 units. */
const reach = 60;

/** Find what stands right before and behind a mention of a person; null when there is nothing. Ages and years nobody has are not read. */
export function findToldFacts(text: string, { start, end }: Span): ToldFacts | null {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  const [, bornIn, bornAs] = birthBehind.exec(behind) ?? [];
  const born = Number(bornIn ?? bornAs ?? 0);
  const [, aged, counted, bare] = ageBehind.exec(behind) ?? [];
  const [, lead] = ageBefore.exec(before) ?? [];
  const age = Number(aged ?? counted ?? bare ?? lead ?? 0);
  const office = readOffice(before, text.slice(start, end), behind);
  const hasAge = age >= 10 && age <= 110 && !otherDay.test(sentenceAround(text, start, end));
  if (born === 0 && !hasAge && office === null) return null;
  return { ...(born !== 0 && { born }), ...(hasAge && { age }), ...(office !== null && { office }) };
}

/** From the last full stop before to the next behind, as far as is looked. */
function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 2 * reach), start);
  const behind = text.slice(end, end + 2 * reach);
  return `${before.slice(before.search(/[^.!?\n]*$/u))} ${/^[^!?\n]*?(?=[.!?]\s|\n|$)/u.exec(behind)?.[0] ?? behind}`;
}

/** Join what one article's mentions of a person say; what they say differently is left out. */
export function joinToldFacts(all: readonly (ToldFacts | null)[]): ToldFacts | null {
  const told = all.filter((facts) => facts !== null);
  if (told.length < 2) return told[0] ?? null;
  const ages = told.flatMap(({ age }) => age ?? []);
  const births = told.flatMap(({ born }) => born ?? []);
  const offices = new Map(told.flatMap(({ office }) => (office === undefined ? [] : [[office.kind, office] as const])));
  const [age, born, office] = [ages[0], births[0], [...offices.values()][0]];
  const joined = {
    ...(age !== undefined && Math.max(...ages) - Math.min(...ages) < 2 && { age }),
    ...(born !== undefined && births.every((year) => year === born) && { born }),
    ...(office !== undefined && offices.size === 1 && { office }),
  };
  return Object.keys(joined).length === 0 ? null : joined;
}
