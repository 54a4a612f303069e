import { fold } from "../../text/fold.ts";

/**
 * Give the form in which two spellings of one name meet: `Peña` and `Pena`, `al-Thani` and `Al Thani`, `U.S.` and `US`.
 *
 * Case, accents, apostrophes and a leading "the" fall away, points close up inside acronyms, all other signs part words by one
 * space. Scripts other than Latin are kept. May be empty (a name of signs only).
 */
export function nameKey(text: string): string {
  // Most names are plain words, which need none of the rest.
  if (/^[a-z]+(?: [a-z]+)*$/iu.test(text) && !/^the /iu.test(text)) return text.toLowerCase();
  const key = fold(text)
    .replace(/['`´ʻʿʾ]/gu, "")
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:\.|$|[^\p{L}]))/gu, "")
    .replace(/&/gu, " and ")
    .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, " ")
    .trim();
  return key.startsWith("the ") ? key.slice(4) : key;
}

/** Whether a name as written looks like an acronym: two to ten signs, capitals and figures, at least two capitals, points allowed. */
export function isAcronym(text: string): boolean {
  return (
    /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]{1,11}s?$/u.test(text) ||
    /^\p{Lu}[\p{Ll}]?\p{Lu}{1,4}$/u.test(text)
  );
}
