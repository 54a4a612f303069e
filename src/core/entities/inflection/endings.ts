/**
 * How names end in languages that inflect them, on folded words (`fold`: "Łodzią" is "lodzia", "Сергей" is "сергеи").
 *
 * `endings` are cut off until none fits, the longest first, and what is left is made one by `alike`: stems that change before an ending. A stem is
 * only ever compared with other stems of its language, so it may be cut too short, as long as it is always cut alike.
 */
export interface InflectionRules {
  /** What is written together with the name before it, cut off as endings are: Arabic "and", "in", "to" and the article, Hebrew the like. */
  readonly prefixes?: readonly string[];
  readonly endings: readonly string[];
  /** Surnames by the gender they show, in all their forms: what stands for the ending. Of people only: "Gdańska" is no woman. */
  readonly surnames?: readonly (readonly [RegExp, string])[];
  /** What is replaced before anything is cut. */
  readonly first?: readonly (readonly [RegExp, string])[];
  readonly alike: readonly (readonly [RegExp, string])[];
  /**
   * How names end as a list would have them, likeliest first, as written; what has no ending at all goes before them. "short": the shortest form is
   * the base form.
   */
  readonly base: readonly RegExp[] | "short";
}

const list = (endings: string): readonly string[] => endings.split(" ").toSorted((a, b) => b.length - a.length);

/** He is Novotný or Horský, she Novotná, Horská or Nováková: neither is the other. */
const westSlavicSurnames: InflectionRules["surnames"] = [
  [/(?:sk|ck|dzk)(?:i|y|iego|eho|emu|im|ym|em)$/u, "skm"],
  [/(?:sk|ck|dzk)(?:a|iej|e|ej|ou|u)$/u, "ska"],
  [/ov(?:a|e|ej|ou)$/u, "ova"],
];

const polish: InflectionRules = {
  endings: list(
    "owi iem em ie ia iu ii i y a e u o ami iami ach iach om iom iego ego iemu emu iej ej im ym ich ych ech",
  ),
  surnames: [
    [/(?<=...)(?:sk|ck|dzk)(?:i|iego|iemu|im)$/u, "skm"], // not Tusk's, "Tuska"
    [/(?<=...)(?:sk|ck|dzk)(?:a|iej)$/u, "ska"],
  ],
  first: [[/(?<=...)cie$/u, "t"]], // Marcie, Budapeszcie
  alike: [
    [/(?:dz|g|d|zd)$/u, "d"],
    [/(?:cz|c|k)$/u, "k"],
    [/(?:rz|r)$/u, "r"],
    [/(?:sz|ch|s)$/u, "s"],
    [/(?<=[^aeiouy])i?e([nkclrtwmd])$/u, "$1"],
  ],
  base: [/(?:[sc]k|dzk)i$/u, /[ao]$/u, /[ye]$/u],
};

const czech: InflectionRules = {
  endings: list("ovi em ech ich ach am um ou iho emu eho ym mi y i a e u o"),
  surnames: westSlavicSurnames,
  alike: [
    [/(?<=[^aeiouy])e([nkclr])$/u, "$1"], // first: Sedláčka is cut to "sedlack"
    [/(?:h|z|g)$/u, "h"],
    [/(?:ck|ct|c|k)$/u, "k"],
    [/(?:ch|s)$/u, "s"],
  ],
  base: [/(?:ý|(?<!i)í)$/u, /[aoá]$/u, /e$/u], // not Marií
};

const southSlavic: InflectionRules = {
  endings: list("om em ju ja je ima ama og omu oj im a e i o u"),
  surnames: [
    [/(?:sk|ck)(?:i|og|oga|om|omu)$/u, "skm"],
    [/(?:sk|ck)(?:a|e|oj|u)$/u, "ska"],
  ],
  alike: [
    [/(?:c|k)$/u, "k"],
    [/(?:z|g)$/u, "g"],
    [/(?<=[^aeiou])[ae]([nkclr])$/u, "$1"],
  ],
  base: [/ski$/u, /[ao]$/u, /e$/u],
};

const russian: InflectionRules = {
  // Not -ов, -ев, -ин: so end surnames.
  endings: list(
    "ия ии ию иеи иею ием ие еи ея ею еем ее ои ою ом ем ам ям ами ями ах ях ым ого ему ому ая ую ое ые ых а я у ю е ы и ь о",
  ),
  surnames: [
    [/ск(?:ии|ого|ому|им|ом)$/u, "скm"],
    [/ск(?:ая|ои|ую|ою)$/u, "ска"],
  ],
  alike: [[/(?<=[^аеиоуыэюя])[ео]([лнкц])$/u, "$1"]],
  base: [/(?:[аи]й|(?<!и)ей|ь)$/u, /(?:[ая]|(?<![ое]г)о)$/u, /ое$/u],
};

const ukrainian: InflectionRules = {
  endings: list("ии іи ія ії ію ією єю ею ою ом ем єм ам ям ами ями ах ях им ого ому ому оі ій а я у ю е і и ь о"),
  surnames: [
    [/ськ(?:ии|ого|ому|им)$/u, "ськm"],
    [/ськ(?:а|оі|іи|у|ою)$/u, "ська"],
    [/(?:ієві|ові|еві)$/u, ""], // "Львові" is no person
  ],
  alike: [
    [/[оеєі]в$/u, "ів"],
    [/[оі]([лрсдзбпгж])$/u, "і$1"], // Тернопіль, Тернополя
    [/(?:з|г)$/u, "г"],
    [/(?:ц|к)$/u, "к"],
    [/(?<=[^аеиіоуюяє])[ео]([лнкц])$/u, "$1"],
  ],
  base: [/(?:[аи]й|(?<!і)ей|ій|ь)$/u, /[аяо]$/u],
};

const finnish: InflectionRules = {
  endings: list("ssa sta lla lta lle ksi seen n a"),
  surnames: [[/(?:nen|sen|sella|selle|selta|sessa|sesta|seen)$/u, "s"]],
  alike: [
    [/^yhdysval.*/u, "yhdysval"],
    [/(?:aa|ee|ii|oo|uu|yy)$/u, "e"],
    [/(?<=..)[aeiouy]$/u, ""],
    [/(?<=.[aeiouy])n$/u, ""],
    [/(?<=...)[aeiouy]$/u, ""],
    [/(?:ng|nk)$/u, "nk"],
    [/([rlh])k$/u, "$1"],
    [/(?:nt|nn)$/u, "n"],
    [/(?:lt|ll)$/u, "l"],
    [/(?:rt|rr)$/u, "r"],
    [/(?:tt|t|d)$/u, "t"],
    [/(?:pp|p|v)$/u, "p"],
    [/kk$/u, "k"],
    [/bb$/u, "b"],
    [/ss$/u, "s"],
  ],
  base: "short",
};

/** "Viktorral", "Kováccsal": the ending -val, -vel takes the consonant before it. */
const doubled: InflectionRules["first"] = [
  ..."b c d f g h j k l m n p r s t v z".split(" ").map((c) => [new RegExp(`${c}${c}[ae]l$`, "u"), c] as const),
  ..."cs gy ly ny sz ty zs".split(" ").map((c) => [new RegExp(`${c.charAt(0)}${c}[ae]l$`, "u"), c] as const),
];

const hungarian: InflectionRules = {
  endings: list("ban ben ba be bol rol tol nal nel nak nek hoz hez ra re val vel ert kent ot et at on en ig t n a e o"),
  first: doubled,
  alike: [],
  base: "short",
};

const greek: InflectionRules = {
  endings: list("εωσ ιου ουσ ου οσ ον ων οι ησ ασ εσ εισ η α ο ε ι υ ιδοσ ιδα"),
  alike: [],
  base: [/(?:ος|άς)$/u, /[ηαιάήί]$/u, /[οό]$/u],
};

/** A name's endings stand behind an apostrophe there, and are gone before a name is read (`withoutEnding`). */
const turkish: InflectionRules = { endings: [], alike: [], base: "short" };

const arabic: InflectionRules = { prefixes: list("ال و ف ب ل ك"), endings: [], alike: [], base: [/^ال/u] };
const hebrew: InflectionRules = { prefixes: list("ו ב ל מ ה כ ש"), endings: [], alike: [], base: "short" };

/** The rules of a language, by its ISO 639 code. */
export const inflections: Readonly<Record<string, InflectionRules>> = {
  pl: polish,
  cs: czech,
  sk: czech,
  sl: southSlavic,
  hr: southSlavic,
  fi: finnish,
  hu: hungarian,
  tr: turkish,
  ru: russian,
  uk: ukrainian,
  el: greek,
  ar: arabic,
  he: hebrew,
};
