import { fold } from "../text/fold.ts";

/** Month names, January first, as folded; variants of one month are parted by `|`. No name means two months in two languages. */
const languages: readonly string[] = [
  "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec", // English
  "januar|janner februar marz|maerz april mai juni juli august september oktober november dezember", // German
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre", // French
  "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre", // Spanish
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", // Italian
  "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro", // Portuguese
  "januari februari maart april mei juni juli augustus september oktober november december", // Dutch
];

const monthByName: ReadonlyMap<string, number> = new Map(
  languages.flatMap((names) =>
    names.split(" ").flatMap((variants, i) => variants.split("|").map((name) => [name, i + 1] as const)),
  ),
);

/** Find the month, 1 to 12, that a word names in one of seven languages, whatever its case and accents; null when none. */
export function findMonth(word: string): number | null {
  return monthByName.get(fold(word)) ?? null;
}
