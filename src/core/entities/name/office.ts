/** An office that a text gives a person; of some that nobody holds twice at once, where. */
export interface Office {
  readonly kind: OfficeKind;
  /** What it is held of ("ostend"), folded to small letters; null where the text says none. */
  readonly of: string | null;
}

/** Kinds of office of which, but for mayors in parliament, nobody holds two at once. */
export type OfficeKind = "mayor" | "governor" | "judge" | "clergy" | "police" | "military" | "lawmaker";

const words: Readonly<Record<OfficeKind, string>> = {
  mayor: "mayor|lord mayor|mayoress|maire|bürgermeister|oberbürgermeister|burgemeester|alcalde|sindaco|prefeito",
  governor: "governor|gov",
  judge: "judge|justice|magistrate",
  clergy: "bishop|archbishop|cardinal|reverend|rev|vicar|rabbi|imam|deacon|pastor",
  police: "constable|police officer|police constable|detective|sheriff|police chief|chief constable",
  military: "admiral|colonel|col|brigadier|major general|lieutenant colonel|lieutenant general|commodore",
  lawmaker: "senator|sen|congressman|congresswoman|member of parliament|mp|deputado|député",
};

const kindOf: ReadonlyMap<string, OfficeKind> = new Map(
  (Object.keys(words) as OfficeKind[]).flatMap((kind) => words[kind].split("|").map((word) => [word, kind] as const)),
);
/** Each with a small or a capital letter; not by the flag, which would let small letters pass for a place's capital. */
const anyWord = [...kindOf.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => word.replace(/(?<!\p{L})\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`))
  .join("|");
/** What makes an office one of another day, or of nobody yet. */
const notNow =
  /(?:(?<!\p{L})(?:[Ff]ormer(?:ly)?|[Ee]x|[Ll]ate|then|[Dd]eputy|[Aa]cting|[Aa]ssistant|[Vv]ice|[Rr]etired|[Oo]ne-?time|[Ff]uture|[Cc]andidate|[Ww]ould-be|[Ff]irst|[Nn]ext|[Ll]ast|[Ss]hadow|[Ll]ieutenant)[\s-]+|-)$/u;
const place = "(?:the )?\\p{Lu}[\\p{L}'’ -]{0,30}?";
/** "Mayor Torvald Hale", "Ostend's mayor, Torvald Hale", "the mayor of Ostend, Torvald Hale". */
const before = new RegExp(`(?<![\\p{L}-])(${anyWord})\\.?(?: of (${place}))?,? $`, "u");
/** The same within a mention, as some taggers mark it. */
const inside = new RegExp(`^(${anyWord})\\.? (?=\\p{Lu})`, "u");
/** "Torvald Hale, mayor of Ostend, said", "Torvald Hale, the mayor". */
const behind = new RegExp(
  `^, (?:the |a )?(${anyWord})(?: (?:of|for) (${place}))?(?=[,.;)]|$| (?:said|says|who|and|of|in|for)\\b)`,
  "u",
);

/**
 * Read the office that stands before, at the beginning of, or in apposition behind a person's name; null for none, and where the one
 * before is a former or future one: whoever changes offices is not told apart by them.
 */
export function readOffice(textBefore: string, name: string, textBehind: string): Office | null {
  for (const [match, text] of [
    [inside.exec(name), textBefore],
    [before.exec(textBefore), textBefore],
    [behind.exec(textBehind), ""],
  ] as const)
    if (match !== null) return asOffice(match, text);
  return null;
}

function asOffice(match: RegExpExecArray, context: string): Office | null {
  const [, word = "", of = ""] = match;
  const kind = kindOf.get(word.toLowerCase());
  const lead = match.index === 0 ? context : context.slice(0, match.index);
  return kind === undefined || notNow.test(lead) ? null : { kind, of: of === "" ? null : of.trim().toLowerCase() };
}

/** Whether nobody holds both at once: two of different kinds, or two mayors of different towns. */
export function areExclusive(a: Office, b: Office): boolean {
  if (a.kind === b.kind) return a.of !== null && b.of !== null && !a.of.includes(b.of) && !b.of.includes(a.of);
  const kinds = new Set([a.kind, b.kind]);
  // The mayor of a French town sits in parliament, and a colonel may be a governor.
  return !(kinds.has("lawmaker") && kinds.has("mayor")) && !(kinds.has("military") && kinds.has("governor"));
}
