/** A regular expression literal of a source text. */
export interface RegexpLiteral {
  readonly body: string;
  readonly flags: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Whatever a slash may follow when it begins a regular expression, and not a division. */
const beforeRegexp = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\breturn|\bcase|\btypeof|=>)\s*$/;

/**
 * Find the regular expressions of a TypeScript text, comments and strings left aside. Told from divisions by what stands before,
 * which is enough for formatted code; a literal that it takes for a division is missed, never the other way round.
 */
export function findRegexps(text: string): RegexpLiteral[] {
  const found: RegexpLiteral[] = [];
  let before = "";
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const skipped = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
    if (skipped !== undefined) {
      at += skipped.length;
      continue;
    }
    const quoted = /^(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')/.exec(rest)?.[0];
    if (quoted !== undefined) {
      before = "x";
      at += quoted.length;
      continue;
    }
    const literal = /^\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([a-z]*)/.exec(rest);
    if (literal !== null && beforeRegexp.test(before)) {
      found.push({ body: literal[1] ?? "", flags: literal[2] ?? "", line: text.slice(0, at).split("\n").length });
      before = "x";
      at += literal[0].length;
      continue;
    }
    before = (before + text[at]).slice(-12);
    at += 1;
  }
  return found;
}

/** Whether a regular expression refers back to a group, by number or by name. */
export function refersBack(body: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\(?:[1-9]|k<)/.test(body);
}
