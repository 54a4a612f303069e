import { asPhrase } from "./lex.ts";

/**
 * Write the search for words in a row, whatever signs stand between them; empty for what has no words. Scripts without spaces are cut into runs, which the
 * index finds as phrases.
 */
export function phraseQuery(text: string): string {
  const words = (text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) =>
    /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/u.test(word) ? (word.match(/.{1,4}/gu) ?? []) : [word],
  );
  return words.length === 0 ? "" : asPhrase(words.join(" "));
}
