import { capitalsOf, capitalsSign } from "./capitals.ts";
import { lexQuery } from "./lex.ts";
import { splitTerms } from "./terms.ts";

/** Write a query so that its words in capitals are searched as such: `WHO report` as `=WHO report`. Null where none is, or all are already. */
export function withCapitals(q: string): string | null {
  let out = "";
  let done = 0;
  for (const token of lexQuery(q)) {
    if (token.kind !== "text" || token.field !== null || token.isQuoted || token.hasEqualsSign) continue;
    const { value, span } = token;
    if (splitTerms(value).every(({ text, start, end }) => capitalsOf(text, value.slice(start, end)) === null)) continue;
    out += q.slice(done, span.start) + capitalsSign;
    done = span.start;
  }
  return done === 0 && out === "" ? null : out + q.slice(done);
}
