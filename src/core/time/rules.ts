/** How the parts of an expression make a time (`resolve.ts`). */
export type Form =
  | "date"
  | "numeric"
  | "year"
  | "decade"
  | "century"
  | "weekday"
  | "quarter"
  | "season"
  | "holiday"
  | "unit"
  | "definite"
  | "compared"
  | "units"
  | "shift"
  | "age"
  | "duration"
  | "bare"
  | "set"
  | "reference"
  | "clock"
  | "part";

/** One way in which a time is written. */
export interface Rule {
  /** Names the rule in the reason of a value. */
  readonly name: string;
  readonly form: Form;
  /** A pattern over kinds (`lexeme.ts`), sticky: what is longest wins, then what stands first. Every repetition is bounded. */
  readonly pattern: RegExp;
}

/** "early", "the end of", "about the middle of the". */
const modified = "(?:~?(?:[ef]I?)?(?:D?w?m[-O]?I?D?)?)";
const amount = "[~C]?D?[ndX#YA]½?(?:[T&][nd#])?";
const unit = "[UuQc]";
/** "of last year", "of 1984", "a year ago". */
const ofYear = "(?:,?O?I?D?(?:[tlxrRiz]{1,2}y?U|D?U?y?(?:Y|[#d]B)B?)|O?AU[ge])";
/** The year of a date that has a month. */
const year = "(?:,?O?I?D?(?:[tlxrRz]{1,2}U)|,?O?(?:DO?U?)?(?:Y|[#d]B)B?)";

/** The grammar, the same for every language: their words differ (`languages/`), and the orders of words that any of them has stand here. */
export const rules: readonly Rule[] = [
  rule("date", "date", `${modified}D?(?:[tlx]{0,2}W,?I?D?)?[tlx]{0,2}M[ds]${year}?`),
  rule("date", "date", `${modified}(?:D?[tlx]{0,2}W,?I?D?)?D?[lx]?(?:x?U)?[dso]O?M[lxrR]?${year}?`),
  rule("date", "date", `${modified}[tlx]{0,2}W,?[ds](?![a-zA-Z])`),
  rule("date", "date", `[Dt]?[so]UOM${year}?`),
  rule("month", "date", `${modified}D?(?:[tlx]?UO)?[tlxrR]{0,2}M(?:[lxr](?![WU]))?${year}?`),
  rule("day again", "date", `D?U?[ds](?=(?:[T&-]D?|D)[ds]O?M)`),
  rule("day of the month", "date", `D[lx]?U[ds](?![a-zA-Z%])`),
  rule("numeric date", "numeric", "k"),
  rule("year", "year", `${modified}(?:y|DU)?YB?`),
  rule("year before Christ", "year", `${modified}(?:B[nd#Y]|[nd#Y]B|#(?=T#B))`),
  rule("decade", "decade", `${modified}D?w?-?'?K(?:-?u)?B?`),
  rule("decade", "decade", `${modified}D?(?:uO?|UOD?)[d#n]`),
  rule("century", "century", `${modified}D?(?:[os]-?c|cO?[os#d])B?`),
  rule("weekday", "weekday", `${modified}D?[tlxrRz]{0,2}W[lxr]?`),
  rule("quarter", "quarter", `${modified}D?(?:[tlxr]?UO|YO?)?(?:U-[eg])?w?y?-?[olLitxrRz]-?y?w?-?Q${ofYear}?`),
  rule("quarter", "quarter", `D?YQ`),
  rule("season", "season", `${modified}D?[tlxrRzi]{0,2}S[lxr]?${ofYear}?`),
  rule("holiday", "holiday", `${modified}D?[tlxr]?H(?:,?O?Y|[lxr])?`),
  rule("stretch", "unit", `${modified}D?[tlxrRiLz]{1,2}w?y?w?[UQcE]`),
  rule("stretch", "unit", `${modified}D?w?[UQE][lxrR]`),
  rule("the stretch", "definite", `${modified}Dw?y?w?[UQE]`),
  rule("end of a stretch", "definite", `U(?:-|O)?m`),
  rule("compared with", "compared", `[DA]?w?U-[eg][UQ]?`),
  rule("lately or soon", "units", `~?D?[lxrRvtL]{1,2}w?[ndX#]?w?-?[uQc]`),
  rule("lately or soon", "units", `~?D?[ndX#]?[lxrRv]w?[uQc]|~?D?[ndX#]?u[lxrR]`),
  rule("so long ago", "shift", `${amount}w?${unit}(?:&w)?[gefa]`),
  rule("so long ago", "shift", `[gf]${amount}w?${unit}`),
  rule("clock", "clock", `~?(?:Dh|h|D?[dn#]p[d#]?|[d#]u|D?#[uU]|#G|D[n#]u?)p?<?G?>?`),
  rule("age", "age", `${amount}-?[Uu]-?J`),
  rule("length", "duration", `${amount}-?w?-?[Uuc]½?|D[nd]w?Q|AwQ`),
  rule("some length", "bare", `~?(?:D?m)?w?u(?:[g])?`),
  rule("repeated", "set", `q(?:[ndos]|w)?[UuWMSPEQ]|j`),
  rule("reference", "reference", `N(?:,?W)?|i|Dl|[ef][tz]U|fN`),
  rule("part of day", "part", `${modified}D?[tlxrRz]{0,2}P[lxr]?`),
];

function rule(name: string, form: Form, pattern: string): Rule {
  return { name, form, pattern: new RegExp(pattern, "y") };
}
