import { fold } from "../text/fold.ts";

/** Keys that say in which language a text is, folded. */
export const languageKeys: ReadonlySet<string> = new Set(
  "lang language locale sprache langue idioma lingua taal sprak sprog jezyk jazyk язык мова kieli dil γλωσσα اللغة שפה 语言 語言 言語 언어 भाषा"
    .split(" ")
    .map(fold),
);

/** Languages by the names that people give them, English and their own, folded. */
const names: ReadonlyMap<string, string> = new Map(
  (
    "en english|de german deutsch|fr french francais|es spanish espanol castellano|it italian italiano|pt portuguese portugues|" +
    "nl dutch nederlands|ru russian русский|uk ukrainian українська|pl polish polski|cs czech cestina cesky|sk slovak slovencina|" +
    "sv swedish svenska|da danish dansk|no norwegian norsk|fi finnish suomi|hu hungarian magyar|ro romanian romana|" +
    "el greek ελληνικα|tr turkish turkce|ar arabic العربية عربي|fa persian farsi فارسی|he hebrew עברית|hi hindi हिन्दी हिंदी|" +
    "zh chinese 中文 汉语 漢語|ja japanese 日本語|ko korean 한국어|la latin|hr croatian hrvatski|sr serbian српски|bg bulgarian български"
  )
    .split("|")
    .flatMap((line) => {
      const [tag, ...said] = line.split(" ") as [string, ...string[]];
      return said.map((name) => [fold(name), tag] as const);
    }),
);

/** Whether a key of a header says in which language the text is. */
export function isLanguageKey(key: string): boolean {
  return languageKeys.has(fold(key).trim());
}

/** Read `de`, `pt_BR` or "German" as a language tag; null for what is none. */
export function readLanguageTag(value: string): string | null {
  const said = value.trim();
  const named = names.get(fold(said));
  if (named !== undefined) return named;
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/iu.test(said) ? said.replaceAll("_", "-") : null;
}
